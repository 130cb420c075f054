"""Dated: calendar fields as a period: full dates, dates without a year, weekdays."""

import datetime as dt

from verifier_date.calendar.calendar import DAY, Period, months_on, period_of, year
from verifier_date.context.choice import choose, tried, years
from verifier_date.context.context import Context
from verifier_date.grammar.meaning import Calendar

__all__ = ["date", "dated", "following"]


def dated(meaning: Calendar, context: Context) -> Period | None:
    """The period that fields of a date mean in their context."""
    if meaning.month is not None:
        if meaning.year is not None:
            return date(meaning.year, meaning.month, meaning.day)
        return _yearless(meaning, context)
    if meaning.year is not None:
        return year(meaning.year)
    if meaning.day is not None:
        return _day_of_month(meaning, context)
    return _weekday(meaning.weekday or 0, context)


def date(number: int, month: int, day: int | None) -> Period:
    """A month, or a day of one."""
    if day is None:
        return period_of(dt.datetime(number, month, 1), "month")
    return period_of(dt.datetime(number, month, day), "day")


def following(meaning: Calendar, period: Period, context: Context) -> Period:
    """The `period` as the end of a stretch, which is not over before it began: Monday to Friday."""
    opened, sentence = context.opened or (None, -1)
    start = None if opened is None or sentence != context.sentence else opened.start
    if start is None or meaning.year is not None or period.end is None or period.end > start:
        return period
    context.second = None
    if meaning.month is None:
        days = ((meaning.weekday or 0) - start.weekday()) % 7
        return period if meaning.weekday is None else period_of(start + days * DAY, "day")
    for number in (start.year, start.year + 1):
        found = tried(lambda n: date(n, meaning.month or 1, meaning.day), number)
        if found is not None and found.end is not None and found.end > start:
            return found
    return period


def _yearless(meaning: Calendar, context: Context) -> Period | None:
    month = meaning.month
    assert month is not None
    if context.year_here is not None and not context.narrative and context.tense != "future":
        told = context.told
        number = context.year_here
        if told is not None and told.start is not None and month < told.start.month - 6:
            number += 1
        if context.now is None or abs(number - context.now.year) >= 1:
            return date(number, month, meaning.day)
    if meaning.weekday is not None and context.now is not None:
        weekday = meaning.weekday
        span = range(-3, 4) if not context.narrative else range(-1, 2)
        centre = context.now.year

        def matching(number: int) -> Period | None:
            found = date(number, month, meaning.day)
            assert found.start is not None
            return found if found.start.weekday() == weekday else None

        near = choose((tried(matching, centre + n) for n in span), context)
        if near is not None:
            return near
    if meaning.day == 29 and month == 2:
        now = context.now or (context.last.start if context.last else None)
        if now is not None:
            leaps = (tried(lambda n: date(n, 2, 29), now.year + n) for n in range(-4, 5))
            return choose(leaps, context)
    return choose(years(context, lambda n: date(n, month, meaning.day)), context)


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
    return choose(found, context)


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
