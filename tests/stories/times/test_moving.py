"""What is moved from one day to another is on the other, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
VOTE = "The vote was put back from 3 March to 10 March."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("The vote was put back to 10 March.", VOTE, SUPPORTED),
        ("The vote was put back to 3 March.", VOTE, CONTRADICTED),
        ("The vote was put back from 3 March.", VOTE, SUPPORTED),
        (
            "The final was moved from May to June.",
            "The final was postponed from May until June.",
            SUPPORTED,
        ),
        (
            "The pier will open in May.",
            "The pier was due to open in May but will now open in June.",
            CONTRADICTED,
        ),
        (
            "The pier will open in June.",
            "The pier was due to open in May but will now open in June.",
            SUPPORTED,
        ),
        (
            "The pier was due to open in May.",
            "The pier was due to open in May but will now open in June.",
            SUPPORTED,
        ),
        ("The final was moved to May.", "The final was moved from May to June.", CONTRADICTED),
        (
            "The launch has been delayed until October.",
            "The launch has been delayed until December.",
            CONTRADICTED,
        ),
        ("The inn opens from May to June.", "The inn opens from May to June.", SUPPORTED),
    ],
)
def test_the_day_it_is_moved_to_counts(claim: str, text: str, verdict: Verdict) -> None:
    """Not the one it was moved from, and it does not last from that one until this."""
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    request = VerifyRequest(claim=claim, documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is verdict
