"""Several figures in one sentence: which of them is of what, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED


def _verdict(claim: str, text: str) -> Verdict:
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


CLUBS = "Orm won nine medals, Varn 12 and Leith four."
VOTES = "Ada Quist got 31 per cent of the vote and Per Holm 28."
RAIN = "The west got 80mm of rain, the east 30."
VANS = "The plant built 90 vans in March and 140 in April."
MADE = "The plant made 90 vans in March and 140 in April."
SALES = "Sales rose 4% in May and 2% in June."
FARES = "The ferry costs £9 for adults and £4 for children."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Varn won 12 medals.", CLUBS, SUPPORTED),
        ("Varn won nine medals.", CLUBS, CONTRADICTED),
        ("Per Holm got 28 per cent of the vote.", VOTES, SUPPORTED),
        ("Per Holm got 31 per cent of the vote.", VOTES, CONTRADICTED),
        ("The east got 30mm of rain.", RAIN, SUPPORTED),
        ("The east got 80mm of rain.", RAIN, CONTRADICTED),
        ("The plant built 140 vans in April.", VANS, SUPPORTED),
        ("The plant built 90 vans in April.", VANS, CONTRADICTED),
        ("The plant made 140 vans in April.", MADE, SUPPORTED),
        ("The plant made 90 vans in April.", MADE, CONTRADICTED),
        ("Sales rose 2% in June.", SALES, SUPPORTED),
        ("Sales rose 4% in June.", SALES, CONTRADICTED),
        ("For children the ferry costs £4.", FARES, SUPPORTED),
        ("For children the ferry costs £9.", FARES, CONTRADICTED),
    ],
)
def test_a_figure_is_of_what_stands_with_it(claim: str, text: str, verdict: Verdict) -> None:
    """By name, by time or by a preposition, with the verb and the unit told once."""
    assert _verdict(claim, text) is verdict


HELD = "Police held 40 people, 12 of whom were minors."
DEAD = "The fire killed ten people, including four children."
HURT = "Two people died and six others were injured."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Police held 40 people.", HELD, SUPPORTED),
        ("Police held 12 people.", HELD, CONTRADICTED),
        ("Twelve of those held were minors.", HELD, SUPPORTED),
        ("All 40 people held were minors.", HELD, CONTRADICTED),
        ("All 40 people were held by police.", HELD, SUPPORTED),
        ("The fire killed four children.", DEAD, SUPPORTED),
        ("The fire killed four people.", DEAD, CONTRADICTED),
        ("Six people were injured.", HURT, SUPPORTED),
        ("Eight people were injured.", HURT, CONTRADICTED),
    ],
)
def test_some_of_a_number_are_not_all(claim: str, text: str, verdict: Verdict) -> None:
    """Of whom, including, others: a part is told beside its whole."""
    assert _verdict(claim, text) is verdict
