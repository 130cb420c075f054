"""What is so "for the first time since" a year had not been so since then."""

import pytest

from tests.story import CONTRADICTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is the first strike since 2010.", "There had been no strike since 2010."),
        ("Orle won for the first time since 2010.", "Orle had not won since 2010."),
        ("Orle won for the first time in six years.", "Orle had not won for six years."),
    ],
)
def test_what_had_not_been_since_is_no_denial_of_the_first(claim: str, text: str) -> None:
    assert verdict(claim, text) is not CONTRADICTED


def test_what_has_not_been_since_is_one() -> None:
    claim = "It is the first strike at the port since 2010."
    assert verdict(claim, "There has been no strike at the port since 2010.") is CONTRADICTED
