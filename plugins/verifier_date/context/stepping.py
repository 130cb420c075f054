"""Stepping: units, weekdays and months counted from now or from the date being told of."""

import datetime as dt

from verifier_date.calendar.calendar import DAY, Period, period_of, stepped, week_of
from verifier_date.context.context import Context
from verifier_date.context.dated import date
from verifier_date.grammar.meaning import Step

__all__ = ["step"]


def step(meaning: Step, context: Context) -> Period | None:
    """The period that is so many units from where the text speaks."""
    base = _base(meaning, context)
    if base is None:
        return None
    if meaning.weekday is not None:
        return _named_weekday(meaning.weekday, meaning.step, base, context)
    if meaning.month is not None:
        if meaning.told and context.told is not None and context.told.start is not None:
            return date(context.told.start.year, meaning.month, None)
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


_FINE = ("second", "minute", "hour", "day", "weekday")
_COARSE = ("week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")


def _base(meaning: Step, context: Context) -> dt.datetime | None:
    """Where a step starts from: the date told of, or now."""
    if meaning.told or (context.narrative and meaning.step == 0 and meaning.unit == "day"):
        if meaning.unit in _FINE:
            if context.day is not None:
                return context.day.start
        elif context.told is not None and _tells(meaning, context):
            return context.told.start
    return context.now


def _tells(meaning: Step, context: Context) -> bool:
    """Whether the period told of says which unit is meant: "the month" after "2015" is this one."""
    told = context.told
    if told is None or context.narrative or not meaning.article or meaning.step != 0:
        return told is not None
    if not context.told_here:
        return False
    fits = told.grain in _COARSE and meaning.unit in _COARSE
    return not fits or _COARSE.index(told.grain) <= _COARSE.index(meaning.unit)


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
    return date(number, month, None)
