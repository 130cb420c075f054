"""Altered: a length that was changed is what it came to, its unit told or left out."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

TERM = "A court cut Aro's prison term from seven years to four."
BAN = "The federation cut the ban from two years to six months."
TRUCE = "Mediators extended the truce from 30 days to 60."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Aro's prison term was shortened to four years.", TERM, SUPPORTED),
        ("Aro's prison term was shortened to three years.", TERM, CONTRADICTED),
        ("Aro's prison term was cut from seven years to four.", TERM, SUPPORTED),
        (
            "Aro's prison term was shortened to four and a half years.",
            "A court cut Aro's prison term from seven years to four and a half.",
            SUPPORTED,
        ),
        ("The truce was extended to 60 days.", TRUCE, SUPPORTED),
        ("The truce was extended to 90 days.", TRUCE, CONTRADICTED),
        ("The ban was cut to six months.", BAN, SUPPORTED),
    ],
)
def test_a_length_is_what_it_came_to(claim: str, text: str, expected: object) -> None:
    assert verdict(claim, text) == expected


def test_what_it_was_before_bears_nothing_out() -> None:
    assert verdict("The ban was cut to two years.", BAN) in (OPEN, CONTRADICTED)
