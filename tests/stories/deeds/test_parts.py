"""Who has another part in a sentence is not told of what somebody new does in it."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The abbot stole the bell.", "The abbot rang for help after two monks stole the bell."),
        ("The mill shut down.", "Only one wheel at the mill was shut down on Friday."),
        ("Orlavia cut 300 jobs.", "Orlavia cut its forecast, and 300 jobs may be looked at."),
        ("Orlavia bought the brewer Tarnfeld.", "Orlavia bought a barn from the brewer Tarnfeld."),
    ],
    ids=["a new doer", "a part", "another thing", "from whom"],
)
def test_another_did_it(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Two monks stole the bell.", "The abbot rang for help after two monks stole the bell."),
        ("Ida Rusk sold the mill.", "Ida Rusk, a baker who sold the mill, left."),
        ("Ida Rusk sold the mill.", "Ida Rusk was the baker who sold the mill."),
        ("The mill shut down.", "The mill was shut down on Friday."),
        ("Graz bought the bell.", "The bell, which Graz bought, was cast in 1402."),
        ("Graz bought the bell.", "The bell Graz bought in May fell on Sunday."),
        ("The ship and the barge sank.", "The ship and the barge sank on Friday."),
    ],
    ids=[
        "the doer",
        "beside the name",
        "who is said to be it",
        "the whole",
        "a relative clause",
        "one without a pronoun",
        "a row",
    ],
)
def test_the_same_did_it(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "A late goal gave Valmora a 2-1 win over Ostrava.",
        "Ostrava, whom Valmora beat on Sunday, are out.",
    ],
)
def test_it_is_the_other_way_round(text):
    assert verdict("Ostrava beat Valmora.", text) == CONTRADICTED
