"""What came about beside what was wished for or expected, and two figures beside each other."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict

SENTENCED = "Prosecutors had asked for ten years; he was sentenced to seven."
SOUGHT = "The judge sentenced her to four years in prison. Prosecutors had sought six."
PREDICTED = "Profit came to $3.1 million; analysts had predicted $2.9 million."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The sentence was shorter than prosecutors wanted.", SENTENCED),
        ("The sentence was shorter than prosecutors had sought.", SOUGHT),
        ("Profit was higher than analysts had predicted.", PREDICTED),
        (
            "The works took longer than planned.",
            "The works were planned to take three months and took five.",
        ),
    ],
)
def test_figures_tell_how_it_stands_to_a_wish(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The sentence was longer than prosecutors wanted.", SENTENCED),
        ("The sentence was longer than prosecutors had sought.", SOUGHT),
        ("Profit was lower than analysts had predicted.", PREDICTED),
        ("Profit beat forecasts.", "Profit came to $3.1 million; analysts had predicted $3.4m."),
    ],
)
def test_and_refute_how_it_does_not(claim, text):
    assert verdict(claim, text) == CONTRADICTED


POWER = "Wind supplied 27 per cent of the power last year, against 34 per cent from coal."
VOTES = "Quist took 12,400 votes to Dahl's 11,900."
CROWDS = "Attendance was 12,000 on Saturday and 14,500 on Sunday."
APPLIED = "The college had 180 applications from women and 120 from men."
PAID = "Men at the firm earn 42,000 a year on average, women 37,000."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Coal supplied more power than wind.", POWER),
        ("Coal had a bigger share than wind last year.", POWER),
        ("Ann Quist won more votes than Bo Dahl.", VOTES),
        ("Attendance was higher on Sunday than on Saturday.", CROWDS),
        ("More women than men applied.", APPLIED),
        ("Women earn less than men at the firm.", PAID),
        (
            "Bo Dahl raised less money than Ann Quist.",
            "Quist raised $2.4 million, compared with $1.9 million for Dahl.",
        ),
    ],
)
def test_each_of_two_figures_is_told_of_its_own(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Wind supplied more power than coal.", POWER),
        ("Bo Dahl won more votes than Ann Quist.", VOTES),
        ("Attendance was higher on Saturday than on Sunday.", CROWDS),
        ("More men than women applied.", APPLIED),
        ("Women earn more than men at the firm.", PAID),
    ],
)
def test_and_refutes_the_other_way_round(claim, text):
    assert verdict(claim, text) == CONTRADICTED


def test_whose_sentence_is_compared_is_whom_the_claim_names():
    text = (
        "A court sentenced former minister Leo Vass to seven years in prison.\n\n"
        "Two others, Hugo Pell and Nadia Orr, received four years and 18 months.\n\n"
        "Prosecutors had asked for ten years."
    )
    claim = "The prison term Vass received is three years shorter than prosecutors wanted."
    assert verdict(claim, text) == SUPPORTED
    assert verdict(claim.replace("three", "six"), text) == CONTRADICTED
