"""“Not a single” is no: what it denies need not be told to be single."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Not a single kiosk was looted.", "Thirty kiosks were looted in Quenby.", CONTRADICTED),
        ("Not a single ballot was lost.", "A ballot was lost on Monday.", CONTRADICTED),
        ("Not a single kiosk was looted.", "No kiosks were looted in Quenby.", SUPPORTED),
        ("Not a single kiosk was looted.", "Thirty kiosks were painted in Quenby.", OPEN),
    ],
    ids=["many", "one", "none", "something else"],
)
def test_not_a_single_is_none(claim: str, text: str, expected: Verdict) -> None:
    """What such words deny need not be told to be single."""
    assert verdict(claim, text) is expected
