"""A figure of all is not that of one place, nor the sum of two that of either."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Police arrested 20 people in Orle.",
            "Police arrested 14 people in Orle and six in Vant.",
        ),
        ("The firm has 90 shops in Spain.", "The firm has 50 shops in Spain and 40 in Italy."),
        (
            "The fire killed nine people in Leith.",
            "The fire killed nine people, including two in Leith.",
        ),
    ],
)
def test_the_sum_of_two_places_is_of_neither(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Police arrested 20 people.", "Police arrested 14 people in Orle and six in Vant."),
        (
            "Police arrested 20 people in Orle and Vant.",
            "Police arrested 14 people in Orle and six in Vant.",
        ),
        ("The firm has 90 shops.", "The firm has 50 shops in Spain and 40 in Italy."),
        (
            "The quake killed 40 people.",
            "The quake killed 40 people across the region, 12 of them in Sarn.",
        ),
        (
            "The quake killed 12 people in Sarn.",
            "The quake killed 40 people across the region, 12 of them in Sarn.",
        ),
    ],
)
def test_it_is_of_both(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The quake killed 40 people in Sarn.",
            "The quake killed 40 people across the region, 12 of them in Sarn.",
        ),
        (
            "The firm employs 900 people in Leith.",
            "The firm employs 900 people, of whom 60 work in Leith.",
        ),
        (
            "The storm damaged 400 homes in Leith.",
            "The storm damaged 400 homes, most of them in Leith.",
        ),
    ],
)
def test_what_is_said_of_some_is_not_of_all(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN
