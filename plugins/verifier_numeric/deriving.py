"""Deriving: what numbers told in several places come to together."""

from collections.abc import Sequence

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading
from verifier_numeric.summing import add_up

__all__ = ["derived"]


def derived(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What `told` says of one number of the claim."""
    if fact.kind != "quantity":
        return None
    return add_up(claim, fact, told)
