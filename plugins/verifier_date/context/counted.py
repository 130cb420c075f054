"""Counted: when something else was, told by how long a dated deed came before or after it.

"Freed on Friday, two days after the guards seized him": the guards did so on Wednesday.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.calendar.calendar import CLOCK, DAY, Period, period_of, stepped
from verifier_date.calendar.stored import edges, terms_of, value_of
from verifier_date.context.tense import tells_past
from verifier_date.grammar.grammar import Expression
from verifier_date.grammar.meaning import Length

__all__ = ["counted"]

_ORDER = PlainMatcher(r"\s(after|before)(?=\s)", re.IGNORECASE)
_BETWEEN = PlainMatcher(
    r",?\s(?:(?:and|just|only|barely|about|some|exactly|almost|nearly)\s){0,2}", re.IGNORECASE
)
_END = PlainMatcher(r"[.,;:!?()—–](?!\d)|\s-\s")
_FINE = CLOCK | {"day"}
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


def counted(
    text: str, stop: int, found: Sequence[tuple[Expression, Fact | None]]
) -> Iterator[Fact]:
    """The times that the lengths of a sentence that ends at `stop` tell of other clauses.

    Each stands where its clause begins, with the word for the order.
    """
    base: Period | None = None
    last = -1
    for place, (expression, fact) in enumerate(found):
        meaning, start = expression.meaning, expression.start
        if not isinstance(meaning, Length):
            base, last = _period(fact), expression.end
            continue
        order = _ORDER.match(text, expression.end)
        goes_on = text.endswith(" and ", last, start) or _BETWEEN.fullmatch(text, last, start)
        if order is None or base is None or not goes_on:
            base = None
            continue
        last = order.end()
        end = _end(text, last, stop, found[place + 1 :])
        if end is None:
            base = None  # it has a time of its own
            continue
        if not tells_past(text, last, end):
            continue
        period = _counted(base, meaning, -1 if order[1].lower() == "after" else 1)
        if period is not None:
            yield _fact(text, order.start(1), last, text[start:last], period)


def _end(
    text: str, start: int, stop: int, ahead: Sequence[tuple[Expression, Fact | None]]
) -> int | None:
    """Where a clause ends that begins at `start`; None where it tells its own time."""
    behind = _END.search(text, start, stop)
    end = stop if behind is None else behind.start()
    if not ahead or ahead[0][0].start >= end:
        return end
    expression = ahead[0][0]
    also = isinstance(expression.meaning, Length) and _ORDER.match(text, expression.end)
    return expression.start if also else None


def _period(fact: Fact | None) -> Period | None:
    """The one period at which a fact says that something was."""
    if fact is None or fact.kind != "period" or fact.value.get("role") != "at":
        return None
    start, end = fact.value.get("start"), fact.value.get("end")
    if "second" in fact.notes or not isinstance(start, str) or not isinstance(end, str):
        return None
    if start.startswith("T"):
        return None
    first, last = dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end)
    part = fact.value.get("part")
    told = part if isinstance(part, str) else None
    return Period(first, last, str(fact.value.get("granularity")), part=told)


def _fact(text: str, start: int, end: int, words: str, period: Period) -> Fact:
    """That what the clause at `start` tells was then; `words` tell how long before or after."""
    first, last = edges(period)
    return Fact(
        rule="date",
        kind="period",
        surface=text[start:end],
        start=start,
        end=end,
        value=value_of(first, last, period.grain, "at", None),
        optional=True,
        circumstance=True,
        terms=terms_of(period),
        notes={"counted": words},
    )


def _counted(base: Period, length: Length, sign: int) -> Period | None:
    """The period that lies so long from another; None where that is not told closely enough."""
    if base.start is None or base.part is not None or len(length.parts) != 1:
        return None
    count, unit = length.parts[0]
    if unit in CLOCK:
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
    if base.grain not in CLOCK or count is None or base.start is None:
        return None
    seconds = {"hour": 3600, "minute": 60, "second": 1}[unit]
    return period_of(base.start + sign * dt.timedelta(seconds=float(count * seconds)), "hour")
