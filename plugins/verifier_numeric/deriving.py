"""Deriving: what numbers told in several places come to together."""

from collections.abc import Sequence

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading
from verifier_numeric.earlier import told_earlier
from verifier_numeric.formerly import level_before
from verifier_numeric.growing import grown
from verifier_numeric.outdoing import outdone
from verifier_numeric.rivalling import rivalled
from verifier_numeric.running import told_otherwise
from verifier_numeric.summing import add_up

__all__ = ["derived"]


def derived(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What `told` says of one number of the claim."""
    if fact.kind == "comparison":
        return outdone(claim, fact, told)
    if fact.kind != "quantity":
        return None
    for way in (add_up, rivalled, grown, level_before, told_earlier, told_otherwise):
        found = way(claim, fact, told)
        if found is not None:
            return found
    return None
