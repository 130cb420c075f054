"""Meaning: how far one word says what another says. The engine's one door to the lexicon."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.sdk.language.lexicon import Kinship, reach, relation

__all__ = ["Kin", "Kindred", "kin"]


class Kin(NamedTuple):
    """How one word bears on another."""

    same: float
    """0..1: how surely a text that uses the second word says the first."""
    opposed: float
    """0..1: how surely it says something that excludes the first."""


# A text that says "soldier" says "personnel"; one that says "personnel" only may mean soldiers.
_SAME = {
    Kinship.SAME: 1.0,
    Kinship.DERIVED: 0.95,
    Kinship.SYNONYM: 0.95,
    Kinship.BROADER: 0.85,
    Kinship.NARROWER: 0.6,
}
_OPPOSED = {Kinship.ANTONYM: 1.0, Kinship.SIBLING: 0.7}
_IDENTICAL = Kin(1.0, 0.0)
_NOTHING = Kin(0.0, 0.0)


@lru_cache(maxsize=65536)
def kin(claimed: str, found: str) -> Kin:
    """How `found`, a lemma of the passage, bears on `claimed`, a lemma of the claim.

    >>> kin("attack", "attack")
    Kin(same=1.0, opposed=0.0)
    """
    if claimed == found:
        return _IDENTICAL
    bond = relation(claimed, found)
    if bond.kind in _SAME:
        return Kin(_SAME[bond.kind] * bond.strength, 0.0)
    if bond.kind in _OPPOSED:
        return Kin(0.0, _OPPOSED[bond.kind] * bond.strength)
    return _NOTHING


class Kindred:
    """The words of one claim, ready to be met with any word of any passage."""

    def __init__(self, lemmas: Sequence[str]) -> None:
        self._lemmas = tuple(dict.fromkeys(lemmas))
        self._marked: dict[int | str, list[str]] = {}
        for lemma in self._lemmas:
            for mark in reach(lemma):
                self._marked.setdefault(mark, []).append(lemma)
        self._met: dict[str, dict[str, Kin]] = {}

    def meet(self, found: str) -> dict[str, Kin]:
        """The claim's lemmas that bear any relation to `found`, with the relation."""
        met = self._met.get(found)
        if met is None:
            near = {
                lemma for mark in reach(found) & self._marked.keys() for lemma in self._marked[mark]
            }
            if found in self._lemmas:
                near.add(found)
            met = {lemma: bond for lemma in near if (bond := kin(lemma, found)) != _NOTHING}
            self._met[found] = met
        return met
