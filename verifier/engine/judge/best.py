"""Best: which of the passage's facts that meet one of the claim's counts."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.judge.finding import Part
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation

__all__ = ["Met", "best_of", "choose"]

_AS_WELL = 0.2  # difference in the gate's score below which two pairs meet about as well
# Of several times in a passage one that fits leaves the claim open, whatever the others are.
_TIMES = {Relation.ENTAILS: 3, Relation.COMPATIBLE: 2, Relation.CONTRADICTS: 1}
_THINGS = {Relation.ENTAILS: 3, Relation.CONTRADICTS: 2, Relation.COMPATIBLE: 1}


class Met(NamedTuple):
    """A part, and the passage's fact it was judged `by`."""

    part: Part
    by: Fact


def choose(found: Sequence[Sequence[Met]]) -> tuple[list[Part | None], set[int]]:
    """The best part of each claim fact; the passage's facts that answer one as claimed, by id().

    What answers one fact of the claim as claimed is no other answer to a second one: "41 last year,
    from 96 in 2019" does not date the 96 last year.
    """
    best = [best_of(met) for met in found]
    taken = {id(m.by) for m in best if m and m.part.judgement.relation is Relation.ENTAILS}
    for place, met in enumerate(best):
        if met is not None and _against(met) and id(met.by) in taken:
            left = [m for m in found[place] if not _against(m) or id(m.by) not in taken]
            best[place] = best_of(left)
    return [None if met is None else met.part for met in best], taken


def _against(met: Met) -> bool:
    return met.part.judgement.relation is Relation.CONTRADICTS


def best_of(met: Sequence[Met]) -> Met | None:
    """The part whose facts meet best; of those that meet about as well, an entailing one.

    What tells of another event is heard where nothing tells of this.
    """
    if len(met) < 2:
        return met[0] if met else None
    near = [m for m in met if not m.part.another] or met
    if any(m.part.of_event for m in near):  # another time is of something else
        near = [m for m in near if m.part.of_event or not m.part.fact.circumstance]
    top = max(m.part.same for m in near)
    return max((m for m in near if m.part.same >= top - _AS_WELL), key=lambda m: _rank(m.part))


def _rank(part: Part) -> tuple[int, float, float]:
    judgement = part.judgement
    order = _TIMES if part.fact.circumstance else _THINGS
    return (order[judgement.relation], part.same, judgement.confidence)
