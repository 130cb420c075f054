"""A condition is no denial: "unless it pays" and "if it does not pay" are one."""

import pytest

from tests.story import CONTRADICTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Pilots will walk out if the airline does not lift wages",
            "Pilots will walk out unless the airline lifts wages, their union said.",
        ),
        (
            "The smelter will shut unless a buyer is found",
            "The smelter will shut if no buyer is found, its owner said.",
        ),
    ],
)
def test_what_is_denied_in_a_condition_contradicts_nothing(claim: str, text: str) -> None:
    assert verdict(claim, text) is not CONTRADICTED


def test_what_is_denied_outright_still_does() -> None:
    text = "The airline has not found a buyer for the smelter."
    assert verdict("The airline has found a buyer for the smelter", text) is CONTRADICTED
