"""Context: from where a sentence tells its times, as the text goes on."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import regex

from verifier.sdk.anchor import Anchor
from verifier_date.calendar.calendar import Period
from verifier_date.grammar.grammar import Expression
from verifier_date.grammar.meaning import Ago, At, Calendar, Meaning, Nth, Range, Sided, Slice, Step

__all__ = ["Context", "is_narrative", "is_query"]

_MEMORY = 2
"""For so many sentences news goes on speaking of a date it has told ("two days later")."""


def _untold() -> str | None:
    return None


class Context:
    """The anchor, and the date last told of; `resolve` reads it, the rule moves it on.

    `opened` is the period that the time just before began with ("from Monday"), and its sentence.
    """

    def __init__(self, anchor: Anchor | None, narrative: bool) -> None:
        self.anchor = anchor
        self.narrative = narrative
        self.tense_of: Callable[[], str | None] = _untold
        self._tense: str | None = None
        self._tense_known = False
        self.sentence = 0
        self.said: dt.datetime | None = None
        self.year_here: int | None = None
        self.day_here: Period | None = None
        self._flow: Period | None = None
        self._told: Period | None = None
        self._told_at = 0
        self._day: Period | None = None
        self._day_at = 0
        self.bounded = False
        self.opened: tuple[Period | None, int] | None = None
        self.second: Period | None = None

    def expect(self, tense_of: Callable[[], str | None]) -> None:
        """The next time is told in the tense that `tense_of` finds, should anyone ask."""
        self.tense_of = tense_of
        self._tense_known = False
        self.second = None

    @property
    def tense(self) -> str | None:
        """The tense of the words around the time now being resolved."""
        if not self._tense_known:
            self._tense, self._tense_known = self.tense_of(), True
        return self._tense

    @property
    def now(self) -> dt.datetime | None:
        """The moment spoken from: of a quotation the day of speaking, else of publication."""
        if self.said is not None:
            return self.said
        return None if self.anchor is None else self.anchor.instant

    @property
    def told(self) -> Period | None:
        """The period last told of, while the text still speaks of it."""
        return self._fresh(self._told, self._told_at)

    @property
    def told_here(self) -> bool:
        """Whether that period was told of in this very sentence."""
        return self._told_at == self.sentence

    @property
    def day(self) -> Period | None:
        """The day last told of, while the text still speaks of it."""
        return self._fresh(self._day, self._day_at)

    @property
    def last(self) -> Period | None:
        """The dated period that the story has come to, however long ago it was told."""
        return self._flow

    def _fresh(self, period: Period | None, when: int) -> Period | None:
        if period is not None and (self.narrative or self.sentence - when < _MEMORY):
            return period
        return None

    def _goes_on(self, period: Period) -> bool:
        """Whether a year told in passing is where the story now is: this one or soon after."""
        flow = self._flow
        if period.grain != "year" or flow is None or flow.start is None or period.start is None:
            return False
        return self.tense != "future" and 1 <= period.start.year - flow.start.year <= 2

    def begin(self, sentence: int) -> None:
        """A new sentence begins."""
        self.sentence = sentence
        self.year_here = None
        self.day_here = None

    def tell(self, period: Period, dated: int | None, moves: bool) -> None:
        """The text has told of `period`; `dated` is its year when the words said it.

        `moves` says whether the story goes on from there: a year in passing does not move it.
        """
        if period.start is None:
            return
        if moves or self._flow is None or self._goes_on(period):
            self._flow = period
        self._told, self._told_at = period, self.sentence
        if dated is not None and period.grain in ("day", "month"):
            self.year_here = dated
        if period.end is not None and period.end - period.start <= dt.timedelta(days=1):
            self._day, self._day_at = period, self.sentence
            if period.grain in ("day", "hour"):
                self.day_here = period


def is_narrative(found: Sequence[Expression], anchor: Anchor | None) -> bool:
    """Whether a text tells history: its full dates lie years from its anchor, few are of today."""
    if anchor is None:
        return False
    far = near = 0
    for meaning in (inner for e in found for inner in _simple(e.meaning)):
        if isinstance(meaning, Calendar) and meaning.year is not None:
            if abs(meaning.year - anchor.instant.year) >= 2:
                far += 2 if meaning.month else 1
            elif meaning.month:
                near += 2
        elif (isinstance(meaning, Step | Ago) and not meaning.told) or (
            isinstance(meaning, Calendar) and meaning.weekday is not None
        ):
            near += 1
    return far >= 4 and far > 2 * near


def _simple(meaning: Meaning) -> Iterator[Meaning]:
    match meaning:
        case Sided(period=inner) | Slice(whole=inner) | Nth(whole=inner) | At(day=inner):
            if inner is not None:
                yield from _simple(inner)
        case Range(first=first, last=last):
            yield from _simple(first)
            yield from _simple(last)
        case _:
            yield meaning


_QUERY = 80
_ASIDE = frozenset(
    "at on by in from for the to until till since before after and or around about".split()
)


def is_query(text: str, found: Sequence[Expression]) -> bool:
    """Whether a text is nothing but a time: no prose, so it is read forward, as calendars are."""
    if not found or len(text) > _QUERY:
        return False
    rest, done = "", 0
    for expression in found:
        rest += text[done : expression.start] + " "
        done = expression.end
    words = regex.findall(r"[^\W_]++", (rest + text[done:]).lower())
    return _ASIDE.issuperset(words)
