"""What is denied of any, of all, or nearly so."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("None of the barns burned.", "Not all of the barns burned."),
        ("Ola Dahl nearly won the seat.", "Ola Dahl won the seat."),
        ("Ola Dahl stopped smoking.", "Ola Dahl lives in Orle."),
    ],
)
def test_it_is_left_open(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ola Dahl won the seat.", "Ola Dahl narrowly missed winning the seat."),
        ("Neither Ola Dahl nor Ida Orr voted.", "Ola Dahl voted but Ida Orr did not."),
        ("Ola Dahl stopped smoking.", "Ola Dahl still smokes."),
        ("The deal fell through.", "The deal was signed."),
    ],
)
def test_it_is_refuted(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Nobody but Ola Dahl voted.", "Only Ola Dahl voted."),
        ("Ola Dahl narrowly avoided jail.", "Ola Dahl narrowly avoided jail on Monday."),
        ("Ola Dahl nearly won the seat.", "Ola Dahl nearly won the seat in 2019."),
        ("Not all of the barns burned.", "Not all of the barns in Orle burned."),
    ],
)
def test_it_is_borne_out(claim, text):
    assert verdict(claim, text) == SUPPORTED


def test_who_escaped_unhurt_was_not_injured():
    assert verdict("Ola Dahl escaped unhurt.", "Ola Dahl was badly injured.") != SUPPORTED
