"""Quarters told by their months, by a number alone, and what may be so in each of them."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict

TEXT = "Ostra's economy grew 0.3 percent in the first quarter after shrinking in the fourth."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Ostra's economy grew in the first three months of the year.", SUPPORTED),
        ("Ostra's economy shrank in the fourth quarter.", SUPPORTED),
        ("Ostra's economy shrank in the second quarter.", OPEN),
        ("Ostra's economy grew in the fourth quarter.", OPEN),
    ],
)
def test_quarters(claim: str, expected: Verdict) -> None:
    assert verdict(claim, TEXT) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Ostra cut its rate again in July 2023.", "Ostra cut its rate in June 2023.", OPEN),
        ("Tin output shrank in May 2023.", "Tin output shrank in February 2023.", OPEN),
        ("Ostra shut its mine in May 2023.", "Ostra shut its mine in June 2023.", CONTRADICTED),
    ],
)
def test_what_goes_up_and_down_does_so_again(claim: str, text: str, expected: Verdict) -> None:
    assert verdict(claim, text) is expected
