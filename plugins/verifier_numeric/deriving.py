"""Deriving: what numbers told in several places come to together."""

from collections.abc import Sequence

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading
from verifier_numeric.derive.attaining import attained
from verifier_numeric.derive.differing import level_of_other
from verifier_numeric.derive.earlier import told_earlier
from verifier_numeric.derive.formerly import level_before
from verifier_numeric.derive.going import gone
from verifier_numeric.derive.growing import grown
from verifier_numeric.derive.listing import count_up
from verifier_numeric.derive.outdoing import outdone
from verifier_numeric.derive.rivalling import rivalled
from verifier_numeric.derive.running import told_otherwise
from verifier_numeric.derive.summing import add_up

__all__ = ["derived"]

# What they compare is told by its own words, in whatever verb: had more, drew more.
_OF_TERMS = (rivalled, grown)


def derived(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What `told` says of one number of the claim."""
    if fact.kind == "comparison":
        return outdone(claim, fact, told)
    if fact.kind == "trend":
        return gone(claim, fact, told)
    if fact.kind == "standing":
        return attained(claim, fact, told)
    if fact.kind != "quantity":
        return None
    spoken = [each for each in told if each.spoken]
    ways = (
        add_up, count_up, rivalled, grown, level_before, level_of_other, told_earlier,
        told_otherwise,
    )  # fmt: skip
    for way in ways:
        found = way(claim, fact, told if way in _OF_TERMS else spoken)
        if found is not None:
            return found
    return None
