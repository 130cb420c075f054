"""Vocabulary: the project's own groups of news words that say the same, or the opposite.

Data: data/vocabulary.txt, whose head explains its lines; words there are lemmas.
"""

from collections.abc import Iterable
from functools import cache
from importlib import resources

__all__ = ["Vocabulary", "parse_vocabulary", "vocabulary"]


class Vocabulary:
    """Groups of terms; a term is a lemma, or several joined by "_"."""

    def __init__(self) -> None:
        self._groups: list[tuple[str, ...]] = []
        self._of: dict[str, list[int]] = {}
        self._opposed: set[tuple[int, int]] = set()
        self._sides: dict[int, list[str]] = {}
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
        return any(
            (one, other) in self._opposed
            for one in self._of.get(a, ())
            for other in self._of.get(b, ())
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
        marks.update(mark for number in groups for mark in self._sides.get(number, ()))
        marks.update(f"line {line}" for line in self._alternatives.get(term, ()))
        marks.update(f"under {narrower}" for narrower in (*self._covers.get(term, ()), term))
        return frozenset(marks)

    def synonyms(self, term: str) -> tuple[str, ...]:
        """All other members of the groups that hold `term`, in order."""
        found = {other for group in self._of.get(term, ()) for other in self._groups[group]}
        return tuple(sorted(found - {term}))

    def add_group(self, terms: Iterable[str]) -> int:
        """Make a group of terms that say the same; its number."""
        number = len(self._groups)
        self._groups.append(tuple(terms))
        for term in self._groups[-1]:
            self._of.setdefault(term, []).append(number)
        return number

    def add_opposites(self, sides: list[int]) -> None:
        """Declare that any two of the groups `sides` are opposites."""
        for a in sides:
            for b in sides:
                if a != b:
                    self._opposed.add((a, b))
                    self._sides.setdefault(a, []).append(f"sides {min(a, b)} {max(a, b)}")

    def add_alternatives(self, line: int, members: list[tuple[str, ...]]) -> None:
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
    for number, written in enumerate(text.splitlines(), 1):
        line = written.partition("#")[0].strip()
        if not line:
            continue
        if sum(sign in line for sign in ("!", "/", ">")) > 1:
            raise ValueError(f"line {number}: more than one kind of relation in {line!r}")
        if "*" in line:
            for term in line.translate(_SIGNS).split(","):
                before, room, _ = term.partition("*")
                if room:
                    found.open[_joined(term)] = len(before.split())
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


_SIGNS = str.maketrans("!/>", ",,,")


def _terms(side: str) -> tuple[str, ...]:
    terms = tuple(
        _joined(term) if " " in term else term
        for written in side.split(",")
        if (term := written.strip())
    )
    if not terms:
        raise ValueError(f"no word in {side!r}")
    return terms


def _joined(term: str) -> str:
    return "_".join(term.replace("*", " ").split())
