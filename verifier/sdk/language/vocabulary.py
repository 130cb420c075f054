"""Vocabulary: the project's own groups of news words that say the same, or the opposite.

Data: data/vocabulary.txt, whose head explains its lines; words there are lemmas.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

__all__ = ["Vocabulary", "parse_vocabulary", "vocabulary"]


class Vocabulary:
    """Groups of terms; a term is a lemma, or several joined by "_"."""

    def __init__(self) -> None:
        self._groups: list[Sequence[str]] = []
        self._of: defaultdict[str, list[int]] = defaultdict(list)
        self._sides: dict[int, list[int]] = {}
        self._alternatives: dict[str, dict[int, int]] = {}
        self._covers: dict[str, set[str]] = {}
        self.open: dict[str, int] = {}
        """Terms with room for "their" or "a new", and after how many words: lose_life, 1."""

    @property
    def compounds(self) -> tuple[str, ...]:
        """The terms of several words."""
        return tuple(term for term in self.terms if "_" in term)

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term of any line, once."""
        found = {*self._of, *self._alternatives, *self._covers}
        found.update(term for narrower in self._covers.values() for term in narrower)
        return tuple(sorted(found))

    def together(self, a: str, b: str) -> bool:
        """Whether both say the same in some group."""
        return not set(self._of.get(a, ())).isdisjoint(self._of.get(b, ()))

    def opposed(self, a: str, b: str) -> bool:
        """Whether they stand in opposite groups."""
        other = self._of.get(b, ())
        return any(
            side in other for one in self._of.get(a, ()) for side in self._sides.get(one, ())
        )

    def alternatives(self, a: str, b: str) -> bool:
        """Whether both are members of one list of which only one can be true, and differ."""
        one, other = self._alternatives.get(a, {}), self._alternatives.get(b, {})
        return any(one[line] != other[line] for line in one.keys() & other)

    def covers(self, a: str, b: str) -> bool:
        """Whether `a` is the general word for `b`."""
        return b in self._covers.get(a, ())

    def marks(self, term: str) -> frozenset[str]:
        """What two terms must share at least one of to be related by any line."""
        groups = self._of.get(term, ())
        marks = {f"group {number}" for number in groups}
        marks.update(
            f"sides {min(number, other)} {max(number, other)}"
            for number in groups
            for other in self._sides.get(number, ())
        )
        marks.update(f"line {line}" for line in self._alternatives.get(term, ()))
        marks.update(f"under {narrower}" for narrower in (*self._covers.get(term, ()), term))
        return frozenset(marks)

    def synonyms(self, term: str) -> tuple[str, ...]:
        """All other members of the groups that hold `term`, in order."""
        found = {other for group in self._of.get(term, ()) for other in self._groups[group]}
        return tuple(sorted(found - {term}))

    def add_group(self, terms: Sequence[str]) -> int:
        """Make a group of terms that say the same; its number."""
        number = len(self._groups)
        self._groups.append(terms)
        of = self._of
        for term in terms:
            of[term].append(number)
        return number

    def add_opposites(self, sides: list[int]) -> None:
        """Declare that any two of the groups `sides` are opposites."""
        for side in sides:
            self._sides[side] = [other for other in sides if other != side]

    def add_alternatives(self, line: int, members: list[list[str]]) -> None:
        """Declare that of `members` (each with its synonyms) only one can hold."""
        for number, terms in enumerate(members):
            for term in terms:
                self._alternatives.setdefault(term, {})[line] = number

    def add_broader(self, term: str, narrower: Iterable[str]) -> None:
        """Declare `term` the general word for each of `narrower`."""
        self._covers.setdefault(term, set()).update(narrower)


def parse_vocabulary(text: str) -> Vocabulary:
    """Read the lines of a vocabulary file; ValueError names a line that cannot be read.

    >>> words = parse_vocabulary("resign, step down, quit ! appoint")
    >>> words.together("resign", "step_down"), words.opposed("quit", "appoint")
    (True, True)
    """
    found = Vocabulary()
    for sign in _SIGNS:
        text = text.replace(f" {sign} ", sign)
    text = text.replace(", ", ",").replace(" ", "_")  # at once: the terms are many thousands
    for number, written in enumerate(text.split("\n"), 1):
        line = written.partition("#")[0].strip("_")
        if not line:
            continue
        if ("!" in line) + ("/" in line) + (">" in line) > 1:
            raise ValueError(f"line {number}: more than one kind of relation in {line!r}")
        if "*" in line:
            for before, after in _OPEN.findall(line):
                start = _joined(before)
                found.open[_joined(f"{start}_{after}".replace("*", "_"))] = start.count("_") + 1
            line = line.replace("*", "_")
        if "!" in line:
            found.add_opposites([found.add_group(_terms(side)) for side in line.split("!")])
        elif "/" in line:
            found.add_alternatives(number, [_terms(side) for side in line.split("/")])
        elif ">" in line:
            broad, _, narrow = line.partition(">")
            for term in _terms(broad):
                found.add_broader(term, _terms(narrow))
        else:
            found.add_group(_terms(line))
    return found


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with the project."""
    data = resources.files("verifier.sdk.language").joinpath("data/vocabulary.txt")
    return parse_vocabulary(data.read_text(encoding="utf-8"))


_SIGNS = "!/>*"
_OPEN = re.compile(r"([^,!/>*]*)\*([^,!/>]*)")


def _terms(side: str) -> list[str]:
    """The terms between two signs, where "_" stands for a space."""
    terms = side.split(",")
    if "__" in f"_{side}_" or "_," in side or ",_" in side:  # more spaces than there need be
        terms = [_joined(term) for term in terms]
    if "" in terms:
        terms = [term for term in terms if term]
    if not terms:
        raise ValueError(f"no word in {side!r}")
    return terms


def _joined(term: str) -> str:
    if "__" in f"_{term}_":
        return "_".join(word for word in term.split("_") if word)
    return term
