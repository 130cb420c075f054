"""A name, a noun or a verb alone claims nothing that could be borne out, and the answer says so."""

import pytest

from tests.story import answer
from verifier.engine.answer import Verdict

_FIRE = "Eight people were killed in Iraq. Lena Marsh won the race. The bank closed."


@pytest.mark.parametrize("claim", ["killed", "Iraq", "Lena Marsh", "the bank", "in Iraq"])
def test_nothing_is_claimed_by_a_word_alone(claim: str) -> None:
    told = answer(claim, _FIRE)
    assert told.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert told.warnings == (f"“{claim}” claims nothing: it says nothing of anybody or anything",)


@pytest.mark.parametrize(
    "claim", ["Eight killed", "The bank closed", "Breaking. Eight were killed."]
)
def test_a_headline_claims_something(claim: str) -> None:
    assert answer(claim, _FIRE).verdict is Verdict.SUPPORTED


def test_what_says_nothing_beside_a_claim_is_told() -> None:
    assert (
        answer("Breaking. Eight died.", _FIRE).warnings[0].startswith("“Breaking.” claims nothing")
    )
