"""Which way a measured thing went, and what a bargain is about."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The bank cut its growth forecast.",
            "The bank lowered its growth forecast to 2.1 percent.",
            SUPPORTED,
        ),
        (
            "The bank raised its growth forecast.",
            "The bank lowered its growth forecast to 2.1 percent.",
            CONTRADICTED,
        ),
        (
            "The bank cut its growth forecast.",
            "The bank reduced its forecast for growth this year.",
            SUPPORTED,
        ),
        (
            "Ostra Tin shares tumbled 9 percent.",
            "Ostra Tin said profit fell by a third, sending its shares down 9 percent.",
            SUPPORTED,
        ),
        (
            "Ostra Tin raised its profit forecast.",
            "Ostra Tin shares closed 4 percent higher.",
            OPEN,
        ),
        (
            "Ostra lowered its tax on land.",
            "Ostra lowered its interest rate by a quarter of a point to 3 percent.",
            OPEN,
        ),
        (
            "The lira strengthened 2 percent.",
            "The lira weakened 2 percent on Monday.",
            CONTRADICTED,
        ),
        ("The union got an 8 percent raise.", "The union got a raise of 6 percent.", CONTRADICTED),
        ("The union accepted an 8 percent raise.", "The union accepted 6 percent.", CONTRADICTED),
        ("The union accepted a 6 percent raise.", "The union accepted 6 percent.", SUPPORTED),
    ],
)
def test_way_is_that_of_the_thing_claimed(claim: str, text: str, expected: Verdict) -> None:
    assert verdict(claim, text) is expected


def test_day_in_a_dateline_is_no_part_of_the_first_number() -> None:
    text = "VELMOND, March 5 - Nine miners were hurt on Tuesday. One of two shafts was closed."
    assert verdict("Nine miners were hurt.", text) is SUPPORTED
    assert verdict("Seven miners were hurt.", text) is CONTRADICTED
