"""A figure is of the deed that it is told with, and of no other that is told beside it."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The firm closed 300 shops.", "The firm, which owns 300 shops, closed two."),
        ("Orr sold 40 cows.", "Orr bought 40 cows in May and sold 12 of them in June."),
        ("The film won five Oscars.", "The film was nominated for five Oscars and won two."),
        ("The team won six games.", "The team played six games and won four."),
        (
            "Three soldiers were shot dead.",
            "Three soldiers were wounded by a landmine and one was shot dead.",
        ),
        (
            "Three of the five suspects were convicted.",
            "Three of the five suspects were acquitted.",
        ),
    ],
)
def test_a_figure_of_one_deed_is_not_of_the_next(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The fund invested $20m in the firm.",
            "The fund, which manages $20m, invested in the firm.",
        ),
        ("The firm fined Orr £300.", "The firm, which paid Orr £300, fined him."),
        ("Orr sold 40 cows.", "Orr, who bought 40 cows in May, sold a farm."),
        (
            "Three of the suspects were convicted.",
            "Three of the suspects were acquitted and the others convicted.",
        ),
    ],
)
def test_a_deed_that_has_no_figure_leaves_it_open(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The firm closed two shops.", "The firm, which owns 300 shops, closed two."),
        ("Orr sold 12 cows.", "Orr bought 40 cows in May and sold 12 of them in June."),
        ("Orr sold 40 cows.", "Orr bought 40 cows in May and sold them in June."),
        ("The film won two Oscars.", "The film was nominated for five Oscars and won two."),
        ("The team won four games.", "The team played six games and won four."),
        (
            "One soldier was shot dead.",
            "Three soldiers were wounded by a landmine and one was shot dead.",
        ),
        ("The firm has 300 staff.", "The firm, which has 300 staff, closed two shops."),
    ],
)
def test_what_is_left_out_is_told_before(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
