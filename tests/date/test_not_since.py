"""What has not been so since a day is refuted by what is told of a later one, and of no earlier."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "There have been no raids on the depot since May 2023.",
            "Rebels raided the depot in August 2023.",
        ),
        ("The club has not won the cup since 1998.", "The club won the cup in 2004."),
        ("The club has not won the cup since 1998.", "The club last won the cup in 2004."),
        ("No one has been hanged in Torrin since 2011.", "Torrin hanged two men in 2015."),
        ("Elva has hired nobody since 2021.", "Elva hired 12 people in 2022."),
        (
            "The bank has not raised rates since July 2023.",
            "The bank raised rates in October 2023.",
        ),
    ],
)
def test_what_was_so_later_refutes_it(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The club has not won the cup since 1998.", "The club won the cup in 1995."),
        ("The club has not won the cup since 1998.", "The club hopes to win the cup in 2027."),
        ("No one has been hanged in Torrin since 2011.", "Torrin hanged two men in 2009."),
        ("Rents in Torrin have risen since July 2023.", "Rents in Torrin fell in June 2023."),
        (
            "Rents in Torrin have not fallen since May 2023.",
            "Rents in Torrin fell 4% in April 2023.",
        ),
        ("Elva has hired nobody since 2021.", "Elva hired 12 people in 2019."),
    ],
)
def test_what_was_so_before_leaves_it_open(claim, text):
    assert verdict(claim, text) == OPEN


def test_when_it_was_last_so_bears_it_out():
    text = "The club last won the cup in 1998 and lost the final in 2004."
    assert verdict("The club has not won the cup since 1998.", text) == SUPPORTED
