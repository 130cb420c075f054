"""What came before a thing did not come after it, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.side.ordered import order_at
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED


def _verdict(claim: str, text: str) -> Verdict:
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Quist resigned before the vote.", "Quist resigned after the vote.", CONTRADICTED),
        ("Quist resigned before the vote.", "Quist resigned ahead of the vote.", SUPPORTED),
        (
            "The ship sank before help arrived.",
            "The ship sank after help had arrived.",
            CONTRADICTED,
        ),
        (
            "The inn closed after the flood.",
            "The inn closed two weeks before the flood.",
            CONTRADICTED,
        ),
        ("The inn closed after the flood.", "The inn shut following the flood.", SUPPORTED),
        (
            "Quist resigned the day before the vote.",
            "Quist resigned a week after the vote.",
            CONTRADICTED,
        ),
        (
            "The inn was closed before the storm.",
            "The inn was closed after an inspection before the storm.",
            SUPPORTED,
        ),
        ("Fares rose before the tax cut.", "Fares rose soon after the tax cut.", CONTRADICTED),
    ],
)
def test_before_excludes_after(claim: str, text: str, verdict: Verdict) -> None:
    """Of one thing, told by its noun or by a clause."""
    assert _verdict(claim, text) is verdict


def test_who_is_named_after_somebody_came_before_and_after_nobody() -> None:
    """Nor is what is looked after."""
    for text in ("The park is named after the mayor", "She looks after the mayor"):
        assert order_at(text, text.index("mayor")) is None
