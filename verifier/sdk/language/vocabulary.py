"""Vocabulary: the project's own groups of news words that say the same, or the opposite.

Data: data/vocabulary.txt, whose head explains its lines; words there are lemmas. It stays text, and
what its lines tell of a term is read when that is asked for. Which lines these are an index says,
which `make` leaves beside the text (tools/vocabulary_index.py): to make it is a tenth of a start.
"""

import hashlib
import re
from functools import cache, lru_cache
from typing import NamedTuple

from verifier.sdk.language.shipped import made, shipped
from verifier.sdk.language.sorted_lines import SortedLines

__all__ = ["INDEX", "Vocabulary", "index_of", "stamp_of", "vocabulary"]

INDEX = "vocabulary.index"
"""The file that may hold the index of the shipped text, below its stamp."""

_FORMAT = b"1"  # of the index: to be counted up when what is in it changes
_KEPT = 65536


class Vocabulary:
    """Groups of terms; a term is a lemma, or several joined by "_"."""

    def __init__(self, text: str, index: str | None = None) -> None:
        """`index` is what `index_of` the text gives, where somebody has it at hand."""
        self._text = text + "\n"
        opened, _, terms = (index_of(text) if index is None else index).partition("\n\n")
        self._open = SortedLines(opened)
        self._terms = SortedLines(terms)
        self._of = lru_cache(maxsize=_KEPT)(self._read)

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term of any line, once, in order."""
        return tuple(line.partition("\t")[0] for line in self._terms.beginning(""))

    def compounds(self, first: str) -> list[str]:
        """The terms of several words that begin with this one."""
        return [line.partition("\t")[0] for line in self._terms.beginning(first + "_")]

    def open(self, first: str) -> dict[str, int]:
        """Those with room for "their" or "a new", and after how many words: lose_life, 1."""
        pairs = (line.partition("\t") for line in self._open.beginning(first + "_"))
        return {term: int(words) for term, _, words in pairs}

    def lists(self, term: str) -> bool:
        """Whether some line holds `term`."""
        return self._of(term) is not _NOTHING

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

    def _read(self, term: str) -> "_Told":
        listed = self._terms.first(term + "\t")
        if listed is None:
            return _NOTHING
        groups, opposite = set[_Group](), set[_Group]()
        places = dict[int, int]()
        narrower, same = set[str](), set[str]()
        for number in map(int, listed.split("\t")[1:]):
            sign, sides = _sides(_plain(self._text[number : self._text.find("\n", number)]))
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


def index_of(text: str) -> str:
    r"""Where in a vocabulary's text the lines begin that hold a term, by term in order.

    Before them the terms with room in them, and after how many words.

    >>> index_of("die, lose * life").split("\n\n")
    ['lose_life\t1', 'die\t0\nlose_life\t0']
    """
    places, room = dict[str, list[str]](), dict[str, int]()
    start = 0
    lines = _plain(text).translate(_APART).split("\n")
    for line, whole in zip(lines, text.split("\n"), strict=True):
        place = str(start)
        for written in line.split(","):
            term = written.strip("_")
            if "*" in term:
                before = term.partition("*")[0].strip("_")
                term = _closed(term)
                room[term] = before.count("_") + 1
            if term:
                places.setdefault(term, []).append(place)
        start += len(whole) + 1
    opened = sorted(f"{term}\t{words}" for term, words in room.items())
    terms = sorted("\t".join([term, *starts]) for term, starts in places.items())
    return "\n".join(opened) + "\n\n" + "\n".join(terms)


def stamp_of(text: str, index: str) -> str:
    """A hash of a text and its index, by which one that is old or damaged is known."""
    hashed = hashlib.blake2b(text.encode(), digest_size=16, person=_FORMAT)
    hashed.update(index.encode())
    return hashed.hexdigest()


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with the project."""
    text = shipped("vocabulary.txt")
    stamp, _, index = (made(INDEX) or "").partition("\n")
    return Vocabulary(text, index if stamp == stamp_of(text, index) else None)


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
