"""By how much something moved, whatever the verb."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The Ostra dune has withdrawn by almost seven metres since 1950.", CONTRADICTED),
        ("The Ostra dune has withdrawn by four metres since 1950.", SUPPORTED),
    ],
)
def test_a_measure_behind_by_is_a_difference(claim: str, expected: Verdict) -> None:
    """Whatever was won or led in the sentence before."""
    text = "Ines Holm led the survey. The Ostra dune has withdrawn by 4 metres since 1950."
    assert verdict(claim, text) is expected


def test_a_share_lost_of_what_one_has_is_how_far_it_shrank() -> None:
    text = "The Ostra herds lost 6 percent of their calves in 2023."
    assert verdict("The Ostra herds shrank by 6 percent in 2023.", text) is SUPPORTED


def test_a_share_of_anything_else_is_not() -> None:
    text = "The Ostra league lost 6 percent of the vote in 2023."
    assert verdict("The Ostra league shrank by 6 percent in 2023.", text) is OPEN
