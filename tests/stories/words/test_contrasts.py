"""What stands in a place of the claim's words and excludes nothing there, and what does."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ida Rusk was born in Hull.", "Ida Rusk died in Hull."),
        ("Ida Rusk died in Hull.", "Ida Rusk was born in Hull."),
        ("Ida Rusk died in a home in Hull.", "Ida Rusk lived in a home in Hull for a decade."),
    ],
)
def test_one_stage_of_a_life_excludes_no_other(claim: str, text: str) -> None:
    """Who died was born, and lived somewhere."""
    assert verdict(claim, text) is not CONTRADICTED


def test_who_survived_did_not_die() -> None:
    assert verdict("Ida Rusk survived the fire.", "Ida Rusk died in the fire.") is CONTRADICTED


def test_who_directed_a_play_may_not_have_written_it() -> None:
    """Both are led by the same preposition, and each hangs on a deed of its own."""
    claim = "The play Gulls was written by Ann Pell."
    assert verdict(claim, "The play Gulls was directed by Rob Pike.") is OPEN
    assert verdict(claim, "The play Gulls was written by Rob Pike.") is CONTRADICTED


def test_of_what_land_a_thing_is_tells_no_place() -> None:
    """ "American troops" are not where the attack "on Leith" was."""
    claim = "The attack on Leith was confirmed by Ann Pell."
    assert verdict(claim, "The attack on American troops was confirmed by Ann Pell.") is OPEN


def test_who_denies_is_contradicted_by_what_he_admits() -> None:
    """What somebody denies may be so, but not that he denies it."""
    claim = "Ann Pell denied a charge of fraud."
    text = (
        "Ann Pell, a nurse, was in court. She pleaded guilty to fraud and to two counts of theft."
    )
    assert verdict(claim, text) is CONTRADICTED


def test_a_claim_that_denies_it_of_one_is_not_contradicted_by_that() -> None:
    """The passage may deny what the claim does, and not what it tells of another."""
    claim = "The minister did not resign, but his aide resigned."
    assert verdict(claim, "The minister did not resign.") is not CONTRADICTED
