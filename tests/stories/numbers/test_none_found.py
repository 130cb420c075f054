"""What "no" denies of the verb before it, and a count of nought."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict
from verifier.engine.answer import Verdict


@pytest.mark.parametrize(
    ("claim", "text", "told"),
    [
        (
            "The divers have found no trace of the yacht.",
            "The divers, who searched the bay for a week, have not found any trace of the yacht.",
            SUPPORTED,
        ),
        (
            "The divers have not found any evidence of sabotage.",
            "The divers have found no evidence of sabotage.",
            SUPPORTED,
        ),
        (
            "The divers have found no evidence of sabotage.",
            "The divers have found evidence of sabotage.",
            CONTRADICTED,
        ),
    ],
)
def test_to_find_no_evidence_is_not_to_find_any(claim: str, text: str, told: Verdict) -> None:
    """One text denies the noun and the other the verb: both say the same."""
    assert verdict(claim, text) is told


@pytest.mark.parametrize(
    ("claim", "text", "told"),
    [
        ("Orn district had no deaths from flu.", "Orn district had 0 deaths from flu.", SUPPORTED),
        ("Orn district had 0 deaths from flu.", "Orn had 6 deaths from flu.", CONTRADICTED),
        ("Orn drew 0-0 with Tarsk.", "Orn drew 0-0 with Tarsk on Monday.", SUPPORTED),
    ],
)
def test_nought_of_a_thing_is_none(claim: str, text: str, told: Verdict) -> None:
    """ "0 deaths" denies that anybody died; the noughts of a score deny nothing."""
    assert verdict(claim, text) is told
