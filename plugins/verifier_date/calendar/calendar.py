"""Calendar arithmetic: periods of whole units, and steps between them. Proleptic Gregorian."""

import datetime as dt
from decimal import Decimal

import msgspec

__all__ = [
    "CLOCK",
    "DAY",
    "Period",
    "months_on",
    "nth_weekday",
    "period_of",
    "stepped",
    "week_of",
    "year",
]

DAY = dt.timedelta(days=1)
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
CLOCK = frozenset(_SECONDS)
"""The units that a clock tells."""


class Period(msgspec.Struct, frozen=True):
    """Instants from `start` up to, not including, `end`; None is an open side.

    `grain` is the unit the text names; `role` says how the event stands to the named period, and
    `part` which stretch of a larger period is meant.
    """

    start: dt.datetime | None
    end: dt.datetime | None
    grain: str
    role: str = "at"
    part: str | None = None

    def sided(self, role: str) -> "Period":
        """The same period in another role."""
        return msgspec.structs.replace(self, role=role)


def year(number: int) -> Period:
    """A calendar year; OverflowError or ValueError outside years 1 to 9999."""
    return Period(dt.datetime(number, 1, 1), months_on(dt.datetime(number, 1, 1), 12), "year")


def months_on(moment: dt.datetime, months: int) -> dt.datetime:
    """The same day `months` later, or the month's last day where there is no such day."""
    index = moment.year * 12 + moment.month - 1 + months
    number, month = divmod(index, 12)
    if not 1 <= number <= 9999:
        raise OverflowError(f"year {number}")
    for day in (moment.day, 30, 29, 28):
        try:
            return moment.replace(year=number, month=month + 1, day=day)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def stepped(moment: dt.datetime, unit: str, count: int | Decimal) -> dt.datetime:
    """`moment` moved by `count` units (whole ones for months and longer)."""
    if unit in _MONTHS:
        return months_on(moment, int(count * _MONTHS[unit]))
    if unit in _SECONDS:
        return moment + dt.timedelta(seconds=float(count * _SECONDS[unit]))
    days = _DAYS.get(unit)
    if days is None:
        raise ValueError(f"a {unit} has no fixed length")
    return moment + dt.timedelta(days=float(count * days))


def week_of(moment: dt.datetime) -> dt.datetime:
    """Midnight of the Monday of the week that holds `moment`."""
    return _midnight(moment) - moment.weekday() * DAY


def nth_weekday(first: dt.datetime, last: dt.datetime, weekday: int, n: int) -> dt.datetime | None:
    """The n-th such weekday from `first` up to `last` (n < 0 counts from the end)."""
    if n > 0:
        day = first + ((weekday - first.weekday()) % 7 + 7 * (n - 1)) * DAY
    else:
        end = last - DAY
        day = end - ((end.weekday() - weekday) % 7 + 7 * (-n - 1)) * DAY
    return day if first <= day < last else None


def period_of(moment: dt.datetime, unit: str) -> Period:
    """The calendar unit that holds `moment`."""
    if unit in _SECONDS:
        start = moment.replace(microsecond=0)
        if unit != "second":
            start = start.replace(second=0)
        if unit == "hour":
            start = start.replace(minute=0)
        return Period(start, stepped(start, unit, 1), unit)
    start = _midnight(moment)
    if unit == "day":
        return Period(start, start + DAY, unit)
    if unit == "week":
        start = week_of(moment)
    elif unit == "fortnight":
        return Period(week_of(moment), week_of(moment) + 14 * DAY, "range")
    elif unit == "weekend":
        start = week_of(moment) + 5 * DAY
        return Period(start, start + 2 * DAY, unit)
    elif unit == "month":
        start = start.replace(day=1)
    elif unit in _MONTHS:
        months = _MONTHS[unit]
        if months < 12:
            start = start.replace(month=(moment.month - 1) // months * months + 1, day=1)
        else:
            years = months // 12
            start = start.replace(year=max(1, moment.year // years * years), month=1, day=1)
    else:
        raise ValueError(f"no calendar unit {unit}")
    return Period(start, stepped(start, unit, 1), unit)


def _midnight(moment: dt.datetime) -> dt.datetime:
    return dt.datetime(moment.year, moment.month, moment.day)
