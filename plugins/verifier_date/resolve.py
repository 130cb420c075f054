"""Resolve: what a meaning comes to, as a period, told from a context."""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal

from verifier_date.calendar import (
    DAY,
    Period,
    months_on,
    nth_weekday,
    period_of,
    stepped,
    week_of,
    year,
)
from verifier_date.context import Context
from verifier_date.feasts import feast_in
from verifier_date.meaning import (
    Ago,
    At,
    Calendar,
    Clock,
    Feast,
    Fixed,
    Length,
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
from verifier_date.parts import part_of

__all__ = ["resolve", "window"]

# How far a day back, and a day ahead, counts where the year is unsaid, by tense.
_WEIGHTS = {"past": (1.0, 24.0), "future": (4.0, 1.0), "query": (24.0, 1.0), None: (1.0, 3.0)}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def resolve(meaning: Meaning, context: Context) -> Period | None:
    """The period meant; None when the context does not say (no anchor, no such date)."""
    try:
        return _resolve(meaning, context)
    except (ValueError, OverflowError):
        return None


def _resolve(meaning: Meaning, context: Context) -> Period | None:
    match meaning:
        case Calendar():
            return _calendar(meaning, context)
        case Step():
            return _step(meaning, context)
        case Fixed(start=start, end=end, grain=grain):
            return Period(start, end, grain)
        case Quarter():
            return _quarter(meaning, context)
        case Season():
            return _season(meaning, context)
        case Feast():
            return _feast(meaning, context)
        case Ago():
            return _ago(meaning, context)
        case Slice():
            return _slice(meaning, context)
        case Nth():
            return _nth(meaning, context)
        case At():
            return _at(meaning, context)
        case Timed(length=length, start=start):
            return _timed(length, start, context)
        case Range(first=first, last=last):
            return _range(first, last, context)
        case Sided(role=role, period=inner):
            whole = _resolve(inner, context)
            return None if whole is None else whole.sided(role)
        case Window():
            return window(meaning, context)
        case Reference(reference="PRESENT_REF"):
            return None if context.now is None else period_of(context.now, "minute")
    return None


def _choose(candidates: Iterable[Period | None], context: Context) -> Period | None:
    """The candidate that is meant: by the tense, else the nearest, the past before the future.

    A narrative goes on from the date last told: forward more often than back.
    """
    known = [c for c in candidates if c is not None and c.start is not None and c.end is not None]
    told = context.last
    if context.narrative and told is not None and told.start is not None:
        base, back, ahead = told.start, *((3.0, 0.3) if context.bounded else (1.0, 0.5))
        if told.end is not None and told.grain in ("year", "season"):
            inside = [c for c in known if c.start and told.start <= c.start < told.end]
            if inside:
                return inside[0]
    elif context.now is not None:
        base = context.now
        back, ahead = _WEIGHTS[context.tense]
    else:
        return None
    today = base.replace(hour=0, minute=0, second=0, microsecond=0)

    def distance(period: Period) -> float:
        assert period.start is not None and period.end is not None
        if period.start <= base < period.end or period.start <= today < period.end:
            return 0.0
        if period.start > base:
            return (period.start - base).total_seconds() * ahead
        return (base - period.end).total_seconds() * back + 1.0

    ordered = sorted(known, key=distance)
    return ordered[0] if ordered else None


def _years(context: Context, make: Callable[[int], Period | None]) -> Iterable[Period | None]:
    told = context.last
    centre = (
        told.start.year
        if context.narrative and told is not None and told.start is not None
        else context.now.year
        if context.now is not None
        else None
    )
    if centre is None:
        return
    for number in range(max(1, centre - 1), min(9999, centre + 2)):
        try:
            yield make(number)
        except (ValueError, OverflowError):
            yield None


def _calendar(meaning: Calendar, context: Context) -> Period | None:
    if meaning.month is not None:
        if meaning.year is not None:
            return _date(meaning.year, meaning.month, meaning.day)
        return _yearless(meaning, context)
    if meaning.year is not None:
        return year(meaning.year)
    if meaning.day is not None:
        return _day_of_month(meaning, context)
    return _weekday(meaning.weekday or 0, context)


def _date(number: int, month: int, day: int | None) -> Period:
    if day is None:
        return period_of(dt.datetime(number, month, 1), "month")
    return period_of(dt.datetime(number, month, day), "day")


def _yearless(meaning: Calendar, context: Context) -> Period | None:
    month = meaning.month
    assert month is not None
    if context.year_here is not None and not context.narrative:
        told = context.told
        number = context.year_here
        if told is not None and told.start is not None and month < told.start.month - 6:
            number += 1
        if context.now is None or abs(number - context.now.year) >= 1:
            return _date(number, month, meaning.day)
    if meaning.weekday is not None and context.now is not None:
        weekday = meaning.weekday
        span = range(-3, 4) if not context.narrative else range(-1, 2)
        centre = context.now.year

        def matching(number: int) -> Period | None:
            found = _date(number, month, meaning.day)
            assert found.start is not None
            return found if found.start.weekday() == weekday else None

        near = _choose((_tried(matching, centre + n) for n in span), context)
        if near is not None:
            return near
    if meaning.day == 29 and month == 2:
        now = context.now or (context.last.start if context.last else None)
        if now is not None:
            leaps = (_tried(lambda n: _date(n, 2, 29), now.year + n) for n in range(-4, 5))
            return _choose(leaps, context)
    return _choose(_years(context, lambda n: _date(n, month, meaning.day)), context)


def _tried(make: Callable[[int], Period | None], number: int) -> Period | None:
    try:
        return make(number)
    except (ValueError, OverflowError):
        return None


def _day_of_month(meaning: Calendar, context: Context) -> Period | None:
    base = context.day.start if context.day is not None and context.narrative else context.now
    if base is None:
        return None
    day, weekday = meaning.day or 1, meaning.weekday
    first = base.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    reach = 12 if weekday is not None else 1
    found: list[Period] = []
    for months in range(-reach, reach + 1):
        start = months_on(first, months)
        try:
            moment = start.replace(day=day)
        except ValueError:
            continue
        if weekday is None or moment.weekday() == weekday:
            found.append(period_of(moment, "day"))
    return _choose(found, context)


def _weekday(weekday: int, context: Context) -> Period | None:
    now = context.now
    if context.narrative and context.day is not None:
        now = context.day.start
    if now is None:
        return None
    today = period_of(now, "day").start
    assert today is not None
    back = (today.weekday() - weekday) % 7
    if back == 0:
        return period_of(today, "day")
    past, future = period_of(today - back * DAY, "day"), period_of(today + (7 - back) * DAY, "day")
    if context.tense == "future":
        context.second = past
        return future
    if context.tense == "query":
        return future
    if context.tense is None:
        context.second = future
    return past


def _step(meaning: Step, context: Context) -> Period | None:
    base = _base(meaning, context)
    if base is None:
        return None
    if meaning.weekday is not None:
        return _named_weekday(meaning.weekday, meaning.step, base, context)
    if meaning.month is not None:
        if meaning.told and context.told is not None and context.told.start is not None:
            return _date(context.told.start.year, meaning.month, None)
        return _named_month(meaning.month, meaning.step, base)
    if meaning.unit == "weekend" and not meaning.told and meaning.step == 0:
        return _weekend(base, context)
    if meaning.unit == "weekend" and meaning.article and meaning.step == 0:
        return _weekend(base, context)
    if meaning.unit == "season":
        return None
    here = period_of(base, meaning.unit)
    if here.start is None or meaning.step == 0:
        return here
    return period_of(stepped(here.start, meaning.unit, meaning.step), meaning.unit)


def _base(meaning: Step, context: Context) -> dt.datetime | None:
    """Where a step starts from: the date told of, or now."""
    if meaning.told or (context.narrative and meaning.step == 0 and meaning.unit == "day"):
        if meaning.unit in ("day", "weekday", "hour") and context.day is not None:
            return context.day.start
        if meaning.unit not in ("day", "weekday", "hour") and context.told is not None:
            return context.told.start
    return context.now


def _weekend(base: dt.datetime, context: Context) -> Period:
    this = period_of(base, "weekend")
    assert this.start is not None
    if base.weekday() >= 5 or context.tense in ("future", "query"):
        return this
    before = period_of(this.start - 7 * DAY, "weekend")
    if context.tense == "past":
        return before
    context.second = before
    return this


def _named_weekday(weekday: int, step: int, base: dt.datetime, context: Context) -> Period:
    today = period_of(base, "day").start
    assert today is not None
    monday = week_of(base)
    if step < 0:
        context.second = period_of(monday + (weekday - 7) * DAY, "day")
        return period_of(today - ((today.weekday() - weekday - 1) % 7 + 1) * DAY, "day")
    if step == 2:
        return period_of(today + ((weekday - today.weekday() - 1) % 7 + 1) * DAY, "day")
    if step == 1:
        context.second = period_of(today + ((weekday - today.weekday() - 1) % 7 + 1) * DAY, "day")
        return period_of(monday + (7 + weekday) * DAY, "day")
    return period_of(monday + weekday * DAY, "day")


def _named_month(month: int, step: int, base: dt.datetime) -> Period:
    number = base.year
    if step < 0 and month >= base.month:
        number -= 1
    elif step > 0 and month <= base.month:
        number += 1
    return _date(number, month, None)


def _quarter(meaning: Quarter, context: Context) -> Period | None:
    def of(first: dt.datetime) -> Period:
        start = months_on(first, (meaning.number - 1) * meaning.months)
        grain = "quarter" if meaning.months == 3 else "half"
        return Period(start, months_on(start, meaning.months), grain)

    if meaning.whole is not None:
        whole = _resolve(meaning.whole, context)
        return None if whole is None or whole.start is None else of(whole.start)
    return _choose(_years(context, lambda n: of(dt.datetime(n, 1, 1))), context)


def _season(meaning: Season, context: Context) -> Period | None:
    def of(number: int) -> Period:
        start = dt.datetime(number, _SEASONS[meaning.name], 1)
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
        return _choose(near, context)
    if meaning.step < 0:
        return [s for s in near if s.end is not None and s.end <= now][-1]
    if meaning.step > 0:
        return next((s for s in near if s.start is not None and s.start > now), None)
    return next((s for s in near if s.end is not None and s.end > now), None)


def _feast(meaning: Feast, context: Context) -> Period | None:
    if meaning.year is not None:
        return feast_in(meaning.name, meaning.year)
    now = context.now
    if now is None or (meaning.step or 0) == 0:
        return _choose(_years(context, lambda n: feast_in(meaning.name, n)), context)
    near = [feast_in(meaning.name, now.year + n) for n in range(-2, 3)]
    starts = [day for day in near if day is not None and day.start is not None]
    if (meaning.step or 0) < 0:
        return [day for day in starts if day.end is not None and day.end <= now][-1]
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
    if meaning.base is not None and grain in ("month", "year"):
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


def _timed(length: Length, start: Meaning, context: Context) -> Period | None:
    first = _resolve(start, context)
    if first is None or first.start is None:
        return None
    moment = first.start
    for count, unit in length.parts:
        if count is None:
            return None
        moment = stepped(moment, unit, count)
    return Period(first.start, moment, "range")


def _range(first: Meaning, last: Meaning, context: Context) -> Period | None:
    opening, closing = _resolve(first, context), _resolve(last, context)
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
    return Period(min(moment, other), max(moment, other), "range")
