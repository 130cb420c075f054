"""Worded: the content words of a text in columns, as they are stored; each restored when asked for.

Most words of most passages have nothing to do with a claim: of those no more than the lemma is
looked at.
"""

from collections.abc import Sequence
from itertools import accumulate

import msgspec

from verifier.engine.wording.words import LIGHT_WEIGHT, NAME_WEIGHT, WEIGHT, Word
from verifier.sdk.language.names import Name
from verifier.sdk.span import Span

__all__ = ["Columns", "Worded", "columns_of"]

_NEGATED, _OPEN, _JOINED, _LIGHT, _NAME = 1, 2, 4, 8, 16
_WEIGHTS = [
    NAME_WEIGHT if marks & _NAME else LIGHT_WEIGHT if marks & _LIGHT else WEIGHT
    for marks in range(32)
]


class _Named(msgspec.Struct, frozen=True, array_like=True):
    """The name that word number `place` is; it is tokens `first` up to `last` of its text."""

    place: int
    first: int
    last: int
    text: str
    kind: str
    words: tuple[str, ...]
    ids: tuple[str, ...]
    within: tuple[str, ...]


class Columns(msgspec.Struct, frozen=True, array_like=True):
    """The words of a text: of each its lemma, and its `marks` as a bit each.

    `places` are the distance of each from the end of the word before and its length, in turn;
    `leads` those that there are, by the number of the word.
    """

    lemmas: tuple[str, ...]
    places: tuple[int, ...]
    marks: bytes
    leads: dict[int, str]
    names: tuple[_Named, ...]


def columns_of(words: Sequence[Word]) -> Columns:
    """`words` as they are stored."""
    lemmas: list[str] = []
    places: list[int] = []
    marks = bytearray()
    leads: dict[int, str] = {}
    names: list[_Named] = []
    last = 0
    for place, word in enumerate(words):
        start, end, name = word.start, word.end, word.name
        lemmas.append(word.lemma)
        places += (start - last, end - start)
        last = end
        mark = _NEGATED * word.negated | _OPEN * word.open | _JOINED * word.joined
        if word.lead:
            leads[place] = word.lead
        if name is not None:
            mark |= _NAME
            names.append(
                _Named(
                    place,
                    name.start,
                    name.end,
                    name.text,
                    name.kind,
                    name.words,
                    name.ids,
                    name.within,
                )
            )
        elif word.weight == LIGHT_WEIGHT:
            mark |= _LIGHT
        marks.append(mark)
    return Columns(tuple(lemmas), tuple(places), bytes(marks), leads, tuple(names))


class Worded:
    """The words of a text; `lemmas` are theirs, in order, and `marks` a number for each."""

    __slots__ = (
        "_asserted",
        "_certain",
        "_columns",
        "_distinct",
        "_edges",
        "_named",
        "_names",
        "_whole",
        "_words",
        "lemmas",
        "marks",
    )

    def __init__(self, columns: Columns) -> None:
        self.lemmas = columns.lemmas
        self.marks = columns.marks
        self._columns = columns
        self._edges: list[int] | None = None
        self._names: dict[int, _Named] | None = None
        self._words: dict[int, Word] = {}
        self._whole: float | None = None
        self._asserted: bool | None = None
        self._certain: bool | None = None
        self._distinct: frozenset[str] | None = None
        self._named: frozenset[str] | None = None

    @property
    def distinct(self) -> frozenset[str]:
        """The lemmas, each once."""
        if self._distinct is None:
            self._distinct = frozenset(self.lemmas)
        return self._distinct

    @property
    def named(self) -> frozenset[str]:
        """The lemmas of the names."""
        if self._named is None:
            self._named = frozenset([self.lemmas[name.place] for name in self._columns.names])
        return self._named

    @property
    def whole(self) -> float:
        """What all of them count for together."""
        if self._whole is None:
            self._whole = sum([_WEIGHTS[marks] for marks in self.marks])
        return self._whole

    @property
    def asserted(self) -> bool:
        """Whether none of them is denied."""
        if self._asserted is None:
            self._asserted = not any(marks & _NEGATED for marks in self.marks)
        return self._asserted

    @property
    def certain(self) -> bool:
        """Whether the text leaves none of them open."""
        if self._certain is None:
            self._certain = not any(marks & _OPEN for marks in self.marks)
        return self._certain

    def weight(self, place: int) -> float:
        """What word number `place` counts for."""
        return _WEIGHTS[self.marks[place]]

    def negated(self, place: int) -> bool:
        """Whether the text denies it."""
        return bool(self.marks[place] & _NEGATED)

    def left_open(self, place: int) -> bool:
        """Whether the text leaves it open."""
        return bool(self.marks[place] & _OPEN)

    def span(self, place: int) -> Span:
        """Where it stands."""
        edges = self._all_edges()
        return Span(edges[2 * place], edges[2 * place + 1])

    def name(self, place: int) -> Name | None:
        """The name that it is, if it is one."""
        return self.word(place).name if self.marks[place] & _NAME else None

    def word(self, place: int) -> Word:
        """Word number `place`: the same object whenever it is asked for."""
        word = self._words.get(place)
        if word is None:
            word = self._words[place] = self._restored(place)
        return word

    def words(self) -> tuple[Word, ...]:
        """All of them, in order."""
        return tuple(map(self.word, range(len(self.lemmas))))

    def words_in(self, spans: Sequence[Span]) -> tuple[Word, ...]:
        """Those that share code points with any of `spans`."""
        if not spans:
            return ()
        edges = self._all_edges()
        return tuple(
            [
                self.word(place)
                for place, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True))
                if any(start < span.end and span.start < end for span in spans)
            ]
        )

    @property
    def led(self) -> tuple[Word, ...]:
        """The names that a preposition leads to."""
        marks = self.marks
        return tuple([self.word(place) for place in self._columns.leads if marks[place] & _NAME])

    def _all_edges(self) -> list[int]:
        """Where the words begin and end, in turn."""
        if self._edges is None:
            self._edges = list(accumulate(self._columns.places))
        return self._edges

    def _restored(self, place: int) -> Word:
        span, marks = self.span(place), self.marks[place]
        return Word(
            span.start,
            span.end,
            self.lemmas[place],
            _WEIGHTS[marks],
            self._name_of(place, span) if marks & _NAME else None,
            self._columns.leads.get(place, ""),
            bool(marks & _NEGATED),
            bool(marks & _OPEN),
            bool(marks & _JOINED),
        )

    def _name_of(self, place: int, span: Span) -> Name:
        if self._names is None:
            self._names = {named.place: named for named in self._columns.names}
        found = self._names[place]
        return Name(
            found.first,
            found.last,
            span,
            found.text,
            found.kind,
            found.words,
            found.ids,
            found.within,
        )
