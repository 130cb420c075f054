"""How old somebody is, told in figures and in words, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("The skipper is in his late twenties.", "The skipper, 28, came third.", SUPPORTED),
        ("The skipper is in his late twenties.", "The skipper, 35, came third.", CONTRADICTED),
        ("The diver was a teenager.", "The diver, 17, was taken ashore.", SUPPORTED),
        ("The diver was a teenager.", "The diver, 44, was taken ashore.", CONTRADICTED),
        ("The poet is an octogenarian.", "The poet, 84, won again.", SUPPORTED),
        ("The poet is an octogenarian.", "The poet, 62, won again.", CONTRADICTED),
        (
            "A woman in her fifties was robbed.",
            "A 53-year-old woman was robbed in Orm.",
            SUPPORTED,
        ),
        (
            "A woman in her fifties was robbed.",
            "A 29-year-old woman was robbed in Orm.",
            CONTRADICTED,
        ),
        ("A teenager drowned in Orm.", "A 50-year-old man drowned in Orm.", CONTRADICTED),
        ("A teenager drowned in Orm.", "A boy drowned in Orm.", OPEN),
        ("The poet died at the age of 81.", "The poet Ilan Rusk has died at 78.", CONTRADICTED),
        ("The skipper is over 30.", "The skipper, 16, came third.", CONTRADICTED),
        ("The skipper is not yet 18.", "The skipper, 16, came third.", SUPPORTED),
        ("Ada Quist is 40.", "Ada Quist, who turns 40 next week, will retire.", OPEN),
        ("The dead boy was 12.", "The dead girl, a 12-year-old, was found in Orm.", OPEN),
    ],
)
def test_ages_are_compared_however_they_are_told(claim: str, text: str, verdict: Verdict) -> None:
    """In tens, by a noun, beside a name; whose age is still to come is not so old."""
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    request = VerifyRequest(claim=claim, documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is verdict
