"""What was so then, is only hoped for or at risk, or of some only, is not so of all now."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The town has 9,000 people.", "The town had 9,000 people in 1950."),
        ("Ninety workers lost their jobs.", "The mill has ninety workers, whose jobs are at risk."),
        ("The film won five awards.", "The film was nominated for five awards."),
        ("Dora Pell is the youngest member.", "Dora Pell is the youngest woman there."),
        ("The ship reached port.", "The ship sank before it could reach port."),
        ("Ann Orr finished the book.", "Ann Orr died before she finished the book."),
        ("Lena Pell married Olaf Orr.", "Lena Pell attended the wedding of Olaf Orr."),
    ],
)
def test_it_is_left_open(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The town had 9,000 people in 1950.", "The town had 9,000 people in 1950."),
        ("The firm has 900 staff.", "The firm had 900 staff at the end of March."),
        ("The team won the cup.", "The team trained in Spain before it won the cup."),
    ],
)
def test_it_is_told(claim, text):
    assert verdict(claim, text) == SUPPORTED
