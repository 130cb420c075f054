"""Sums of money of which the second comes on top of the first; lives that were lost."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict

_PRIZE = "She collects 60,000 euros for her win and a bonus of 15,000 for the record."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The runner will take home 75,000 euros.", _PRIZE, SUPPORTED),
        ("The runner will take home 90,000 euros.", _PRIZE, CONTRADICTED),
        ("The runner collects 60,000 euros.", _PRIZE, SUPPORTED),
        (
            "He paid 500 pounds.",
            "He paid a fine of 400 pounds and costs of 100 pounds.",
            SUPPORTED,
        ),
    ],
)
def test_what_comes_on_top_is_added(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Two lives were lost in the blaze.", "The blaze has killed two people.", SUPPORTED),
        ("The blaze has killed two people.", "The blaze has claimed two lives.", SUPPORTED),
        ("The blaze has killed two people.", "The blaze has claimed four lives.", CONTRADICTED),
    ],
)
def test_lives_lost_are_people(claim, text, expected):
    assert verdict(claim, text) is expected
