"""How often something is, told in several ways, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("The tablet is swallowed once a day.", "The tablet is swallowed once daily.", SUPPORTED),
        ("The tablet is swallowed once a day.", "The tablet is swallowed daily.", SUPPORTED),
        (
            "The tablet is swallowed once a day.",
            "The tablet is swallowed twice a day.",
            CONTRADICTED,
        ),
        ("The Orm choir sings every week.", "The Orm choir sings weekly.", SUPPORTED),
        ("The Orm choir sings every week.", "The Orm choir sings once a month.", CONTRADICTED),
        ("The Orm choir sings every week.", "The Orm choir sings twice a month.", CONTRADICTED),
        ("The Orm choir sings once a year.", "The Orm choir sings annually.", SUPPORTED),
        ("The nurse calls every day.", "The nurse calls twice a week.", CONTRADICTED),
        ("The nurse calls every day.", "The nurse calls three times a day.", SUPPORTED),
        ("The nurse calls twice a week.", "The nurse calls five times a week.", CONTRADICTED),
        ("The market is held on Sundays.", "The market is held on Mondays.", CONTRADICTED),
        ("The market is held on Sundays.", "The market is held every Sunday.", SUPPORTED),
        ("The bus leaves every hour.", "The bus leaves every two hours.", CONTRADICTED),
        ("The show is put on each May.", "The show is put on every June.", CONTRADICTED),
        ("The show is put on each May.", "The show is put on in May each year.", SUPPORTED),
        ("The show is put on each May.", "The show is put on in June each year.", CONTRADICTED),
        ("The show is put on each spring.", "The show is put on each autumn.", CONTRADICTED),
        ("The bus leaves on Sundays.", "The bus leaves daily.", SUPPORTED),
        ("The bus leaves daily.", "The bus leaves on Sundays.", CONTRADICTED),
        (
            "The market is held every Friday.",
            "The market is held on the last Friday of each month.",
            CONTRADICTED,
        ),
        ("The board sits twice a year.", "The board sits every six months.", SUPPORTED),
        ("The board sits twice a year.", "The board sits every three months.", CONTRADICTED),
    ],
)
def test_how_often_is_compared_by_times_and_stretch(
    claim: str, text: str, verdict: Verdict
) -> None:
    """Once, twice, three times; a day, a week; on which weekdays."""
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    request = VerifyRequest(claim=claim, documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is verdict
