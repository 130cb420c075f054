"""Meaning: how far one word says what another says. The engine's one door to the lexicon."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.engine.kin import IDENTICAL, NOTHING, Kin
from verifier.engine.naming import name_kin
from verifier.engine.words import Word
from verifier.sdk.language.lexicon import Kinship, reach, relation

__all__ = ["Beside", "Kindred", "kin"]

# A text that says "soldier" says "personnel"; one that says "personnel" only may mean soldiers.
_SAME = {
    Kinship.SAME: 1.0,
    Kinship.DERIVED: 0.95,
    Kinship.SYNONYM: 0.95,
    Kinship.BROADER: 0.85,
    Kinship.NARROWER: 0.6,
}
_UNRELATED: dict[str, Kin] = {}
_OPPOSED = {Kinship.ANTONYM: 1.0, Kinship.SIBLING: 0.7}


@lru_cache(maxsize=65536)
def kin(claimed: str, found: str) -> Kin:
    """How `found`, a lemma of the passage, bears on `claimed`, a lemma of the claim.

    >>> kin("attack", "attack")
    Kin(same=1.0, opposed=0.0)
    """
    if claimed == found:
        return IDENTICAL
    bond = relation(claimed, found)
    if bond.kind in _SAME:
        return Kin(_SAME[bond.kind] * bond.strength, 0.0)
    if bond.kind in _OPPOSED:
        return Kin(0.0, _OPPOSED[bond.kind] * bond.strength)
    return NOTHING


class Beside(NamedTuple):
    """A passage's words beside a claim's: few bear any relation, and only those are listed.

    `told` and `opposed` give for a lemma of the claim the passage's words that say it, and those
    that say what excludes it, with their places. `met` is for each word what it meets.
    """

    words: Sequence[Word]
    met: Sequence[Mapping[str, Kin]]
    told: Mapping[str, Sequence[tuple[int, Word, float]]]
    opposed: Mapping[str, Sequence[tuple[int, Word, float]]]


class Kindred:
    """The words of one claim, ready to be met with any word of any passage."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._names = {word.lemma: word.name for word in words if word.name}
        self._lemmas = tuple(dict.fromkeys(word.lemma for word in words if not word.name))
        self._marked: dict[int | str, list[str]] = {}
        for lemma in self._lemmas:
            for mark in reach(lemma):
                self._marked.setdefault(mark, []).append(lemma)
        self._marks = frozenset(self._marked)
        self._named: dict[str, list[str]] = {}
        for key, name in self._names.items():
            for part in name.words:
                self._named.setdefault(part, []).append(key)
        self._met: dict[str, dict[str, Kin]] = {}
        self._beside = Beside((), (), {}, {})
        # By the words' address; kept with them, so that no others can come to lie there.
        self._said: dict[int, tuple[Sequence[Word], Mapping[str, float]]] = {}

    def beside(self, words: Sequence[Word]) -> Beside:
        """What `words` have to do with the claim's; kept until other words are asked for."""
        if self._beside.words is not words:
            met = self._meet_all(words)
            told: dict[str, list[tuple[int, Word, float]]] = {}
            opposed: dict[str, list[tuple[int, Word, float]]] = {}
            for place, bonds in enumerate(met):
                for claimed, (same, against) in bonds.items() if bonds else ():
                    if same:
                        told.setdefault(claimed, []).append((place, words[place], same))
                    if against:
                        opposed.setdefault(claimed, []).append((place, words[place], against))
            self._beside = Beside(words, met, told, opposed)
        return self._beside

    def said_in(self, words: Sequence[Word]) -> Mapping[str, float]:
        """How surely `words` say each of the claim's lemmas, where they do at all."""
        known = self._said.get(id(words))
        if known is None:
            said: dict[str, float] = {}
            for bonds in filter(None, self._meet_all(words)):
                for claimed, bond in bonds.items():
                    said[claimed] = max(bond.same, said.get(claimed, 0.0))
            known = self._said[id(words)] = (words, said)
        return known[1]

    def _meet_all(self, words: Sequence[Word]) -> list[dict[str, Kin]]:
        known = self._met.get
        found = [known(word.lemma) for word in words]
        return [self.meet(w) if met is None else met for w, met in zip(words, found, strict=True)]

    def meet(self, found: Word) -> dict[str, Kin]:
        """The claim's lemmas that bear any relation to `found`, with the relation."""
        met = self._met.get(found.lemma)
        if met is None:
            met = self._meet_name(found) if found.name else self._meet_word(found.lemma)
            self._met[found.lemma] = met
        return met

    def _meet_word(self, found: str) -> dict[str, Kin]:
        marks = reach(found)
        if marks.isdisjoint(self._marks):  # as most are
            if found not in self._lemmas and found not in self._named:
                return _UNRELATED
            near = {found} if found in self._lemmas else set()
        else:
            near = {lemma for mark in marks & self._marks for lemma in self._marked[mark]}
            if found in self._lemmas:
                near.add(found)
        met = {lemma: bond for lemma in near if (bond := kin(lemma, found)) != NOTHING}
        for key in self._named.get(found, ()):
            met[key] = Kin(0.5, 0.0)  # "the air base" for "Ain al-Asad Air Base"
        return met

    def _meet_name(self, found: Word) -> dict[str, Kin]:
        assert found.name is not None
        met = {
            key: bond
            for key, name in self._names.items()
            if (bond := name_kin(name, found.name)) != NOTHING
        }
        for lemma in self._lemmas:
            if lemma in found.name.words:
                met[lemma] = Kin(0.8, 0.0)
        return met
