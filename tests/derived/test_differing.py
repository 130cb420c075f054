"""What one has, where a text tells by how much another has more or less."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

_BEDS = "The Pell clinic has 240 beds, 60 fewer than the Lorn one."
_MEDALS = "Varland won 12 medals, three more than Estmark."
_PAY = "A diver in Brent earns 27,400 euros a year, 3,000 less than in Hallam."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The Lorn clinic has 300 beds.", _BEDS, SUPPORTED),
        ("The Lorn clinic has 200 beds.", _BEDS, CONTRADICTED),
        ("The Pell clinic has 300 beds.", _BEDS, CONTRADICTED),
        ("Estmark won nine medals.", _MEDALS, SUPPORTED),
        ("Estmark won 15 medals.", _MEDALS, CONTRADICTED),
        ("Divers in Hallam earn 30,400 euros a year.", _PAY, SUPPORTED),
        ("Divers in Hallam earn 33,000 euros a year.", _PAY, CONTRADICTED),
    ],
)
def test_the_other_has_the_level_less_the_difference(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The Lorn clinic has 240 beds.", _BEDS),
        (
            "Joblessness in Lorn is 4 percent.",
            "Joblessness in Pell is 4 percent, lower than in Lorn.",
        ),
        (
            "The old stadium seated 60,000.",
            "The new stadium seats 60,000, 20,000 more than the old one.",
        ),
    ],
)
def test_a_figure_is_not_that_of_whom_it_is_compared_with(claim, text):
    assert verdict(claim, text) in {OPEN, CONTRADICTED}


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Last year the fair drew 50,000 guests.", SUPPORTED),
        ("Last year the fair drew 65,000 guests.", CONTRADICTED),
        ("The fair drew 65,000 guests, more than last year.", SUPPORTED),
        ("The fair drew 65,000 guests.", SUPPORTED),
    ],
)
def test_a_level_is_not_that_of_the_time_it_rose_since(claim, expected):
    text = "The fair drew 65,000 guests, 15,000 more than last year."
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Joblessness in Lorn is 7 percent.", SUPPORTED),
        ("Joblessness in Lorn is 4 percent.", CONTRADICTED),
        ("Joblessness in Pell is 7 percent.", CONTRADICTED),
    ],
)
def test_a_figure_compared_with_another_place_is_of_that_place(claim, expected):
    text = "Joblessness in Pell is 4 percent, compared with 7 percent in Lorn."
    assert verdict(claim, text) is expected


def test_a_figure_compared_with_another_time_is_of_that_time():
    text = "Joblessness in Pell is 4 percent, compared with 7 percent in March."
    assert verdict("Joblessness in Pell is 7 percent.", text) is CONTRADICTED
    assert verdict("Joblessness in Pell was 7 percent in March.", text) is SUPPORTED


def test_a_figure_of_one_group_is_not_that_of_the_other():
    text = "The rate among men is 9 percent, against 12 percent among women."
    assert verdict("The rate among women is 12 percent.", text) is SUPPORTED
    assert verdict("The rate among men is 12 percent.", text) is CONTRADICTED
