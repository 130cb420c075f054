"""Resolve: what a meaning comes to, as a period, told from a context."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from verifier_date.calendar.calendar import (
    DAY,
    Period,
    months_on,
    nth_weekday,
    period_of,
    stepped,
    week_of,
)
from verifier_date.calendar.feasts import feast_in
from verifier_date.calendar.parts import SEASONS, part_of
from verifier_date.context.choice import choose, years
from verifier_date.context.context import Context
from verifier_date.context.dated import dated
from verifier_date.context.stepping import step
from verifier_date.grammar.meaning import (
    Ago,
    At,
    Calendar,
    Clock,
    Ending,
    Feast,
    Fixed,
    Meaning,
    Nth,
    Quarter,
    Range,
    Reference,
    Season,
    Sided,
    Slice,
    Step,
    Timed,
    Window,
)

__all__ = ["resolve", "window"]


def resolve(meaning: Meaning, context: Context) -> Period | None:
    """The period meant; None when the context does not say (no anchor, no such date)."""
    try:
        return _resolve(meaning, context)
    except (ValueError, OverflowError):
        return None


def _resolve(meaning: Meaning, context: Context) -> Period | None:
    resolver = _RESOLVERS.get(type(meaning))
    return None if resolver is None else resolver(meaning, context)


def _fixed(meaning: Fixed, context: Context) -> Period:
    return Period(meaning.start, meaning.end, meaning.grain)


def _sided(meaning: Sided, context: Context) -> Period | None:
    whole = _resolve(meaning.period, context)
    return None if whole is None else whole.sided(meaning.role)


def _reference(meaning: Reference, context: Context) -> Period | None:
    if meaning.reference != "PRESENT_REF" or context.now is None:
        return None
    return period_of(context.now, "minute")


def _quarter(meaning: Quarter, context: Context) -> Period | None:
    def of(first: dt.datetime) -> Period:
        start = months_on(first, (meaning.number - 1) * meaning.months)
        grain = "quarter" if meaning.months == 3 else "half"
        return Period(start, months_on(start, meaning.months), grain)

    if meaning.whole is not None:
        whole = _resolve(meaning.whole, context)
        return None if whole is None or whole.start is None else of(whole.start)
    return choose(years(context, lambda n: of(dt.datetime(n, 1, 1))), context)


def _season(meaning: Season, context: Context) -> Period | None:
    def of(number: int) -> Period:
        start = dt.datetime(number, SEASONS[meaning.name], 1)
        return Period(start, months_on(start, 3), "season")

    if meaning.year is not None:
        return of(meaning.year)
    if meaning.told and context.told is not None and context.told.start is not None:
        return of(context.told.start.year)
    now = context.told.start if context.narrative and context.told else context.now
    if now is None:
        return None
    near = [of(now.year + n) for n in range(-2, 3)]
    if meaning.step is None:
        return choose(near, context)
    if meaning.step < 0:
        past = [s for s in near if s.end is not None and s.end <= now]
        return past[-1] if past else None
    if meaning.step > 0:
        return next((s for s in near if s.start is not None and s.start > now), None)
    return of(now.year - 1 if meaning.name == "winter" and now.month <= 2 else now.year)


def _feast(meaning: Feast, context: Context) -> Period | None:
    if meaning.year is not None:
        return feast_in(meaning.name, meaning.year)
    now = context.now
    if now is None or (meaning.step or 0) == 0:
        return choose(years(context, lambda n: feast_in(meaning.name, n)), context)
    near = [feast_in(meaning.name, now.year + n) for n in range(-2, 3)]
    starts = [day for day in near if day is not None and day.start is not None]
    if (meaning.step or 0) < 0:
        past = [day for day in starts if day.end is not None and day.end <= now]
        return past[-1] if past else None
    return next((day for day in starts if day.start is not None and day.start > now), None)


_AGO_GRAIN = {
    "week": "day",
    "fortnight": "day",
    "weekend": "day",
    "decade": "year",
    "half": "month",
}
_AGO_GRAIN |= {"quarter": "month", "century": "year", "hour": "minute", "minute": "minute"}


def _ago(meaning: Ago, context: Context) -> Period | None:
    base: dt.datetime | None
    whole: Period | None = None
    if meaning.base is not None:
        whole = _resolve(meaning.base, context)
        base = None if whole is None else whole.start
    elif meaning.told and (context.told or context.day) is not None:
        unit = meaning.length.parts[-1][1]
        fine = unit in ("day", "week", "fortnight", "hour", "minute", "second")
        told = context.day if fine and context.day is not None else context.told
        base = None if told is None else told.start
    else:
        base = context.now
    if base is None or meaning.length.vague:
        return None
    moment = base
    for count, unit in meaning.length.parts:
        assert count is not None
        if unit in ("month", "year", "quarter", "half", "decade", "century") and count != int(
            count
        ):
            months = {
                "month": 1,
                "quarter": 3,
                "half": 6,
                "year": 12,
                "decade": 120,
                "century": 1200,
            }
            moment = months_on(moment, meaning.sign * int(count * months[unit]))
        else:
            moment = stepped(moment, unit, meaning.sign * count)
    grain = _AGO_GRAIN.get(unit, unit)
    if whole is not None and whole.grain == "year":
        grain = "year"
    elif meaning.base is not None and grain in ("month", "year"):
        grain = "day"
    if grain in ("month", "year") and isinstance(count, Decimal) and count != int(count):
        grain = "month"
    return period_of(moment, grain)


def _slice(meaning: Slice, context: Context) -> Period | None:
    if meaning.whole is None:
        whole = context.day
        if whole is None and context.now is not None and not context.narrative:
            whole = period_of(context.now, "day")
    else:
        whole = _resolve(meaning.whole, context)
    if whole is None or whole.start is None or whole.end is None:
        return None
    told = isinstance(meaning.whole, Step) and meaning.whole.told
    now = context.told.end if told and context.told is not None else context.now
    return part_of(whole, meaning.part, now)


def _nth(meaning: Nth, context: Context) -> Period | None:
    whole = _resolve(meaning.whole, context)
    if whole is None or whole.start is None or whole.end is None:
        return None
    if meaning.weekday is not None:
        day = nth_weekday(whole.start, whole.end, meaning.weekday, meaning.n)
        return None if day is None else period_of(day, "day")
    if meaning.n == 0:
        return period_of(whole.start, meaning.unit)
    if meaning.unit == "week":
        # A week belongs to the period that holds its Thursday (ISO 8601).
        first = week_of(whole.start + 3 * DAY)
        last = week_of(whole.end + 3 * DAY)
        if first + 3 * DAY < whole.start:
            first += 7 * DAY
        if last + 3 * DAY >= whole.end:
            last -= 7 * DAY
        last += 7 * DAY
    else:
        first, last = whole.start, whole.end
    if meaning.n > 0:
        start = stepped(first, meaning.unit, meaning.n - 1)
    else:
        start = stepped(last, meaning.unit, meaning.n + 1 - meaning.count)
    if not whole.start - 7 * DAY <= start < whole.end + 7 * DAY:
        return None
    grain = meaning.unit if meaning.count == 1 else "range"
    return Period(start, stepped(start, meaning.unit, meaning.count), grain)


def _moment(day: dt.datetime, clock: Clock) -> dt.datetime:
    return day.replace(hour=clock.hour, minute=clock.minute, second=clock.second, microsecond=0)


def _at(meaning: At, context: Context) -> Period | None:
    if meaning.day is not None:
        whole = _resolve(meaning.day, context)
    else:
        whole = context.day_here or (context.day if context.narrative else None)
        if whole is None and context.now is not None:
            whole = period_of(context.now, "day")
    if whole is None or whole.start is None:
        return None
    start = _moment(whole.start, meaning.clock)
    if meaning.until is not None:
        end = _moment(whole.start, meaning.until)
        return Period(start, end if end > start else end + DAY, "range")
    return Period(start, stepped(start, meaning.clock.grain, 1), meaning.clock.grain)


def _timed(meaning: Timed, context: Context) -> Period | None:
    first = _resolve(meaning.start, context)
    if first is None or first.start is None:
        return None
    moment = first.start
    for count, unit in meaning.length.parts:
        if count is None:
            return None
        moment = stepped(moment, unit, count)
    return Period(first.start, moment, "range")


def _ending(meaning: Ending, context: Context) -> Period | None:
    last = _resolve(meaning.last, context)
    if last is None or last.end is None:
        return None
    moment = last.end
    for count, unit in meaning.length.parts:
        if count is None:
            return None
        moment = stepped(moment, unit, -count)
    return Period(moment, last.end, "range")


def _range(meaning: Range, context: Context) -> Period | None:
    opening, closing = _resolve(meaning.first, context), _resolve(meaning.last, context)
    if opening is None or closing is None or opening.start is None or closing.end is None:
        return None
    if closing.end <= opening.start:
        return None
    return Period(opening.start, closing.end, "range")


def window(meaning: Window, context: Context) -> Period | None:
    """The stretch that a window covers."""
    now = context.now
    if now is None:
        return None
    moment = now
    units = {unit for _, unit in meaning.length.parts}
    if units <= {"quarter", "decade"}:
        moment = period_of(now, next(iter(units))).start or now
        if meaning.sign > 0:
            moment = stepped(moment, next(iter(units)), 1)
    elif not units & {"hour", "minute", "second"}:
        moment = now.replace(hour=0, minute=0, second=0, microsecond=0)
        if meaning.sign > 0:
            moment += DAY
    other = moment
    for count, unit in meaning.length.parts:
        other = stepped(other, unit, meaning.sign * (Decimal(3) if count is None else count))
    if moment == other:
        return None
    return Period(min(moment, other), max(moment, other), "range")


_RESOLVERS: dict[type, Callable[[Any, Context], Period | None]] = {
    Ago: _ago,
    At: _at,
    Calendar: dated,
    Ending: _ending,
    Feast: _feast,
    Fixed: _fixed,
    Nth: _nth,
    Quarter: _quarter,
    Range: _range,
    Reference: _reference,
    Season: _season,
    Sided: _sided,
    Slice: _slice,
    Step: step,
    Timed: _timed,
    Window: window,
}
