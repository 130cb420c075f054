"""Which figure of a text answers which of a claim's, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.plugins import load_plugins
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


def _verdict(claim: str, text: str) -> Verdict:
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The Orm library lent fewer than half as many books last year as in 2019.",
            "The Orm library lent 41,000 books last year, compared with 96,000 in 2019.",
            SUPPORTED,
        ),
        (
            "The Orm library lent more books last year than in 2019.",
            "The Orm library lent 41,000 books last year, compared with 96,000 in 2019.",
            CONTRADICTED,
        ),
        (
            "Orlam sold more vans in June than a year earlier.",
            "Orlam sold 12,300 vans in June, against 11,100 a year earlier.",
            SUPPORTED,
        ),
        (
            "A ticket to Varn costs less than before.",
            "A ticket to Varn now costs £35, up from £30.",
            CONTRADICTED,
        ),
        (
            "Orm Water offers its customers less compensation than it did at first.",
            "Orm Water apologised. Customers will get £265 in compensation, up from £150 at first.",
            CONTRADICTED,
        ),
    ],
    ids=["a multiple", "the other way", "a year earlier", "a price", "what is compared, unsaid"],
)
def test_two_levels_of_a_sentence_are_compared(claim: str, text: str, verdict: Verdict) -> None:
    """Up from, compared with, against: the level before is told beside the new one."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("It was the sixth raid of its kind in Varn since May.", SUPPORTED),
        ("It was the second raid of its kind in Varn since May.", CONTRADICTED),
    ],
)
def test_such_a_raid_is_one_of_its_kind(claim: str, verdict: Verdict) -> None:
    assert _verdict(claim, "Police said it was the sixth such raid in Varn since May.") is verdict


def test_a_rank_is_told_of_a_thing_whatever_came_before() -> None:
    """Before what an alert was issued tells nothing of its level."""
    told = "The weather office had issued an amber alert, the second-highest level, on Tuesday."
    claim = "The amber alert issued before the Varn flood is the highest on its scale."
    assert _verdict(claim, told) is CONTRADICTED


def test_years_running_are_no_time_of_a_race() -> None:
    told = "Ann Lee won the Varn marathon. Her time, 2:20:19, was her best."
    assert _verdict("Ann Lee has won the Varn marathon four years running.", told) is OPEN
