"""Shown: the passages that an answer is made of."""

from collections.abc import Callable, Sequence

from verifier.engine.judge.finding import Finding
from verifier.engine.judge.stance import Standing, nearness
from verifier.sdk.judgement import Relation, Stance

__all__ = ["Shown", "shown"]


class Shown:
    """Standings, nearest first: all that `tell` of the claim, and of these the `quoted` ones."""

    def __init__(self) -> None:
        self.tell: list[Standing] = []
        self.quoted: list[Standing] = []


def shown(standings: Sequence[Standing], limit: int, judged: Callable[[Finding], Finding]) -> Shown:
    """All on a side, and the `limit` nearest neutral ones.

    Passages that were not heard are judged only now, if there are no nearer ones to show; they
    take no side.
    """
    found = Shown()
    left = limit
    for each in sorted(standings, key=nearness):
        standing = each if each.finding.heard or left <= 0 else _late(judged(each.finding))
        if not standing.finding.parts:
            continue
        found.tell.append(standing)
        neutral = standing.stance is Stance.NEUTRAL
        if not neutral or left > 0:
            found.quoted.append(standing)
            left -= neutral
    return found


def _late(finding: Finding) -> Standing:
    entailed = (p.fact for p in finding.parts if p.judgement.relation is Relation.ENTAILS)
    return Standing(
        finding=finding,
        stance=Stance.NEUTRAL,
        confidence=1.0,
        settled=frozenset(map(id, entailed)),
    )
