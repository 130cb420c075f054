"""When something last was that is told to be the first for years; when something opens."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

SNOW = "Snow fell in Orle on Tuesday for the first time in 39 years, closing the airport."
POOL = "The pool is open from 7am to 9pm on weekdays and until 6pm at weekends."
SUMMIT = "Leaders agreed to bring the summit forward from June to May, the ministry said."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Orle last saw snow in 1985.", SNOW, SUPPORTED),
        ("Orle last saw snow in 1999.", SNOW, OPEN),
        ("Orle saw snow on Tuesday.", SNOW, SUPPORTED),
        ("The pool opens at 7am on weekdays.", POOL, SUPPORTED),
        ("The pool opens at 6am on weekdays.", POOL, CONTRADICTED),
        ("The shop opens at 9am.", "The shop is open until 6pm, its owner said.", OPEN),
        ("The summit will be held in May.", SUMMIT, SUPPORTED),
        ("The summit will be held in June.", SUMMIT, OPEN),
    ],
)
def test_it_is_judged_by_what_is_told_of_it(claim, text, expected):
    assert verdict(claim, text) == expected
