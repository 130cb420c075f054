"""Bearers: the lemmas seen in passages, by the marks that words of kin have in common.

A claim is met with some thousand words, and most have nothing to do with it. Which may is looked up
once, by the marks of its own words, and not asked of one word after the other.
"""

from collections.abc import Callable, Iterable
from threading import Lock

from verifier.sdk.language.lexicon import Mark

__all__ = ["Bearers"]


class Bearers:
    """Lemmas in the order in which they were first seen, each under the marks that it bears."""

    def __init__(self, marks: Callable[[str], Iterable[Mark]]) -> None:
        self._marks = marks
        self._turn = Lock()
        self._seen: set[str] = set()
        self._by_mark: dict[Mark, set[str]] = {}
        self.lemmas: list[str] = []

    def see(self, lemmas: frozenset[str]) -> int:
        """Take `lemmas` in; they are among so many first ones."""
        new = lemmas - self._seen
        if new:
            with self._turn:
                for lemma in new - self._seen:
                    for mark in self._marks(lemma):
                        self._by_mark.setdefault(mark, set()).add(lemma)
                    self.lemmas.append(lemma)
                    self._seen.add(lemma)
        return len(self.lemmas)

    def of(self, marks: Iterable[Mark]) -> set[str]:
        """The lemmas seen that bear any of `marks`."""
        found: set[str] = set()
        for mark in marks:
            bearing = self._by_mark.get(mark)
            if bearing is not None:
                found |= bearing
        return found
