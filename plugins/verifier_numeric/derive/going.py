"""Going: which way something went, by the levels that are told for two times."""

from collections.abc import Sequence
from decimal import Decimal

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier_numeric.comparatives.trends import allowed
from verifier_numeric.figures.stated import Stated
from verifier_numeric.figures.stretch import stretch

__all__ = ["gone"]

WENT = 0.75
"""The levels of two times went the way the claim says."""
WENT_OTHERWISE = 0.65
"""They went another way."""

_SAME = Decimal("0.05")  # of the old level: so little is about the same
_OTHER = Decimal("0.1")


def gone(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the levels of the two times that a claim names say of a trend."""
    over = stretch(claim, None, told)
    if not over.both:
        return None
    asked = allowed(str(fact.value["way"]))
    for old, new in over.pairs:
        ways = _ways(old.number, new.number, asked)
        if ways is None or (not ways <= asked and not ways.isdisjoint(asked)):
            continue
        holds = ways <= asked
        return Derivation(
            relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
            confidence=WENT if holds else WENT_OTHERWISE,
            explanation=f"from {old.number.surface} to {new.number.surface}",
            parts=(old.told, new.told),
            settles=over.times,
        )
    return None


def _ways(old: Stated, new: Stated, asked: set[str]) -> set[str] | None:
    """The ways that two levels went: a little up is also about the same, where that is asked."""
    if not old.value or new.value is None:
        return None
    share = abs(new.value / old.value - 1)
    if share == 0:
        return {"flat"}
    if asked == {"flat"} and share <= _OTHER:
        return {"flat"} if share <= _SAME else None
    return {"up" if new.value > old.value else "down"}
