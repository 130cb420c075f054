"""Counted: when something else was, told by how long a dated deed came before or after it.

"Freed on Friday, two days after the guards seized him": the guards did so on Wednesday.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.calendar import DAY, Period, period_of, stepped
from verifier_date.grammar import Expression
from verifier_date.meaning import Length
from verifier_date.tense import tells_past

__all__ = ["Counted", "Dated", "counted"]

_ORDER = PlainMatcher(r"\s(after|before)(?=\s)", re.IGNORECASE)
_BETWEEN = PlainMatcher(
    r",?\s(?:(?:and|just|only|barely|about|some|exactly|almost|nearly)\s){0,2}", re.IGNORECASE
)
_END = PlainMatcher(r"[.,;:!?()—–](?!\d)|\s-\s")
_CLOCK = frozenset({"hour", "minute", "second"})
_FINE = _CLOCK | {"day"}
_SEVERAL = frozenset({"week", "fortnight"})
_COARSE = {"month": "month", "quarter": "month", "year": "year", "decade": "year"}
_FITS = {
    "month": _FINE | {"month"},
    "quarter": _FINE | {"month"},
    "year": _FINE | {"month", "year"},
    "decade": _FINE | {"month", "year"},
}
"""Of what grain a time must be for so many of a unit to be counted from it."""
_SAME_DAY = 12  # hours that hardly lead to another day
_HALF_WEEK = 3 * DAY


class Dated(NamedTuple):
    """An expression, and the period it came to; None where it tells of none at which a deed was."""

    expression: Expression
    period: Period | None


class Counted(NamedTuple):
    """The time of the clause that begins at `start` with the word for its order, up to `end`.

    `words` are those that tell how long before or after it another deed was.
    """

    start: int
    end: int
    words: str
    period: Period


def counted(text: str, stop: int, found: Sequence[Dated]) -> Iterator[Counted]:
    """The times that the lengths of a sentence that ends at `stop` tell of other clauses."""
    base: Period | None = None
    last = -1
    for place, (expression, period) in enumerate(found):
        meaning, start = expression.meaning, expression.start
        if not isinstance(meaning, Length):
            base, last = period, expression.end
            continue
        order = _ORDER.match(text, expression.end)
        if order is None or base is None:
            base = None
            continue
        goes_on = text.endswith(" and ", last, start)
        if _BETWEEN.fullmatch(text, last, start) is None and not goes_on:
            base = None
            continue
        last = order.end()
        behind = _END.search(text, last, stop)
        end = stop if behind is None else behind.start()
        ahead = found[place + 1].expression if place + 1 < len(found) else None
        if ahead is not None and ahead.start < end:
            also = isinstance(ahead.meaning, Length) and _ORDER.match(text, ahead.end) is not None
            if not also:
                base = None
                continue  # it has a time of its own
            end = ahead.start
        if not tells_past(text, last, end):
            continue
        told = _counted(base, meaning, -1 if order[1].lower() == "after" else 1)
        if told is not None:
            yield Counted(order.start(1), last, text[start:last], told)


def _counted(base: Period, length: Length, sign: int) -> Period | None:
    """The period that lies so long from another; None where that is not told closely enough."""
    if base.start is None or base.part is not None or len(length.parts) != 1:
        return None
    count, unit = length.parts[0]
    if unit in _CLOCK:
        return _hours(base, count, unit, sign)
    if count is None or count != int(count):
        return None
    try:
        moment = stepped(base.start, unit, sign * count)
    except (ValueError, OverflowError):
        return None
    if base.grain in _FINE and unit == "day":
        return period_of(moment, "day")
    if base.grain in _FINE and unit in _SEVERAL:
        day = period_of(moment, "day").start or moment
        return Period(day - _HALF_WEEK, day + _HALF_WEEK + DAY, "range")
    if base.grain in _FITS.get(unit, ()):
        return period_of(moment, _COARSE[unit])
    return None


def _hours(base: Period, count: Decimal | None, unit: str, sign: int) -> Period | None:
    """Hours before a day's deed are of that day, and of an hour's so long before it."""
    if base.grain == "day":
        short = unit != "hour" or count is None or count < _SAME_DAY
        return period_of(base.start, "day") if short and base.start is not None else None
    if base.grain not in _CLOCK or count is None or base.start is None:
        return None
    seconds = {"hour": 3600, "minute": 60, "second": 1}[unit]
    return period_of(base.start + sign * dt.timedelta(seconds=float(count * seconds)), "hour")
