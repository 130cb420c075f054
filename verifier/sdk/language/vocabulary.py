"""Vocabulary: the project's own groups of news words that say the same, or the opposite.

Data: data/vocabulary.txt, whose head explains its lines; words there are lemmas. It stays text:
which lines hold a term is known from the start, what they tell of it is read when it is asked for.
"""

import re
from functools import cache
from typing import NamedTuple

from verifier.sdk.language.shipped import shipped

__all__ = ["Vocabulary", "parse_vocabulary", "vocabulary"]


class Vocabulary:
    """Groups of terms; a term is a lemma, or several joined by "_"."""

    def __init__(self, text: str) -> None:
        self.open: dict[str, int] = {}
        """Terms with room for "their" or "a new", and after how many words: lose_life, 1."""
        text = _plain(text)
        self._lines = text.split("\n")
        self._holding: dict[str, list[int]] = {}
        self._told: dict[str, _Told] = {}
        holding = self._holding
        for number, line in enumerate(text.translate(_APART).split("\n")):
            for written in line.split(","):
                term = written.strip("_")
                if "*" in term:
                    before = term.partition("*")[0].strip("_")
                    term = _closed(term)
                    self.open[term] = before.count("_") + 1
                if term in holding:
                    holding[term].append(number)
                else:
                    holding[term] = [number]
        holding.pop("", None)

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term of any line, once."""
        return tuple(sorted(self._holding))

    @property
    def compounds(self) -> tuple[str, ...]:
        """The terms of several words."""
        return tuple([term for term in self._holding if "_" in term])

    def lists(self, term: str) -> bool:
        """Whether some line holds `term`."""
        return term in self._holding

    def together(self, a: str, b: str) -> bool:
        """Whether both say the same in some group."""
        return not self._of(a).groups.isdisjoint(self._of(b).groups)

    def opposed(self, a: str, b: str) -> bool:
        """Whether they stand in opposite groups."""
        return not self._of(a).opposite.isdisjoint(self._of(b).groups)

    def alternatives(self, a: str, b: str) -> bool:
        """Whether both are members of one list of which only one can be true, and differ."""
        one, other = self._of(a).places, self._of(b).places
        return any(one[line] != other[line] for line in one.keys() & other)

    def covers(self, a: str, b: str) -> bool:
        """Whether `a` is the general word for `b`."""
        return b in self._of(a).narrower

    def marks(self, term: str) -> frozenset[str]:
        """What two terms must share at least one of to be related by any line."""
        told = self._of(term)
        marks = {f"group {line} {side}" for line, side in told.groups}
        marks.update(f"sides {line}" for line, _ in told.opposite)
        marks.update(f"line {line}" for line in told.places)
        marks.update(f"under {narrower}" for narrower in (*told.narrower, term))
        return frozenset(marks)

    def synonyms(self, term: str) -> tuple[str, ...]:
        """All other members of the groups that hold `term`, in order."""
        return self._of(term).same

    def _of(self, term: str) -> "_Told":
        told = self._told.get(term)
        if told is None:
            lines = self._holding.get(term)
            if lines is None:
                return _NOTHING
            told = self._told[term] = self._read(term, lines)
        return told

    def _read(self, term: str, lines: list[int]) -> "_Told":
        groups, opposite = set[_Group](), set[_Group]()
        places = dict[int, int]()
        narrower, same = set[str](), set[str]()
        for number in lines:
            sign, sides = _sides(self._lines[number])
            mine = [place for place, terms in enumerate(sides) if term in terms]
            if sign == _ALTERNATIVE:
                places[number] = mine[-1]
                continue
            if sign == _BROADER:
                if 0 in mine:
                    narrower.update(sides[1])
                continue
            for place in mine:
                groups.add((number, place))
                opposite.update((number, other) for other in range(len(sides)) if other != place)
                same.update(sides[place])
        return _Told(
            frozenset(groups),
            frozenset(opposite),
            places,
            frozenset(narrower),
            tuple(sorted(same - {term})),
        )


def parse_vocabulary(text: str) -> Vocabulary:
    """Read the lines of a vocabulary file; ValueError names a line that cannot be read.

    >>> words = parse_vocabulary("resign, step down, quit ! appoint")
    >>> words.together("resign", "step_down"), words.opposed("quit", "appoint")
    (True, True)
    """
    for number, line in enumerate(_plain(text).split("\n"), 1):
        if sum(sign in line for sign in _SIGNS) > 1:
            raise ValueError(f"line {number}: more than one kind of relation in {line!r}")
        if line.strip("_") and not all(_sides(line)[1]):
            raise ValueError(f"line {number}: no word on one side of {line!r}")
    return Vocabulary(text)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with the project."""
    return Vocabulary(shipped("vocabulary.txt"))


_Group = tuple[int, int]  # terms that say the same: the number of their line, and of its side


class _Told(NamedTuple):
    """What the lines tell of one term.

    Its groups and those opposite; which it is of lists of which only one can be true, by line; what
    it is the general word for; and what says the same, in order.
    """

    groups: frozenset[_Group]
    opposite: frozenset[_Group]
    places: dict[int, int]
    narrower: frozenset[str]
    same: tuple[str, ...]


_NOTHING = _Told(frozenset(), frozenset(), {}, frozenset(), ())
_, _ALTERNATIVE, _BROADER = _SIGNS = "!/>"
_APART = str.maketrans(dict.fromkeys(_SIGNS, ","))


def _plain(text: str) -> str:
    """The text without its comments, and with one "_" for any spaces."""
    return _single(re.sub("#.*", "", text).translate(_UNDERLINED))


_UNDERLINED = str.maketrans(" \t", "__")


def _single(text: str) -> str:
    while "__" in text:
        text = text.replace("__", "_")
    return text


def _closed(term: str) -> str:
    """A term, or several, without the room that it has for other words."""
    return _single(term.replace("*", "_")) if "*" in term else term


def _sides(line: str) -> tuple[str, list[list[str]]]:
    """The sign of a line, if it has one, and the terms on each side of it."""
    line = _closed(line)
    sign = next((sign for sign in _SIGNS if sign in line), "")
    sides = line.split(sign) if sign else [line]
    return sign, [[term for each in side.split(",") if (term := each.strip("_"))] for side in sides]
