"""A figure right before one place is not that of another; two are not compared by one."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Prices in Peru will rise by 4 per cent.",
            "Prices will rise by 7 per cent in Chad and by less in Peru.",
            OPEN,
        ),
        (
            "Prices in Peru will rise by 4 per cent.",
            "Prices will rise by 7 per cent in Peru and by less in Chad.",
            CONTRADICTED,
        ),
        (
            "The film took $5m in Peru and Chad.",
            "The film took $5m in Peru and Chad.",
            SUPPORTED,
        ),
        (
            "Leith's bus drivers are paid better than its tram drivers.",
            "Tram drivers in Leith are on strike over pay, and bus drivers may follow.",
            OPEN,
        ),
        (
            "Both tracks at Orle were open again on Thursday.",
            "The line at Orle reopened on one track on Thursday; the second is still shut.",
            CONTRADICTED,
        ),
        (
            "The firm still pays the bonus of £600.",
            "The bonus of £600 has been dropped.",
            OPEN,
        ),
        (
            "The results were out on 11 August.",
            "The results were out on 8 August, three days later than planned.",
            CONTRADICTED,
        ),
    ],
)
def test_a_figure_is_of_its_own_place(claim, text, expected):
    assert verdict(claim, text) == expected


def test_a_share_is_what_a_difference_is_counted_from() -> None:
    """Two fewer than the Alliance are eleven: not the 27 of which the eleven are."""
    text = "The List holds 11 of the council's 27 seats, two fewer than the Alliance."
    assert verdict("The Alliance has 13 seats on the council.", text) is not CONTRADICTED


def test_what_a_place_is_told_to_be_part_of_has_its_figures():
    told = "Nine people were hurt in Orm, a suburb in the south of Varn, on Sunday."
    assert verdict("Nine people were hurt in Varn on Sunday.", told) == SUPPORTED
    beside = "Nine people were hurt in Orm, a town far from Varn, on Sunday."
    assert verdict("Nine people were hurt in Varn on Sunday.", beside) != SUPPORTED
