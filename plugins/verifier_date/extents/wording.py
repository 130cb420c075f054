"""Wording: how a resolved time is named in an explanation."""

import datetime as dt

from verifier_date.calendar.calendar import DAY, Period
from verifier_date.extents.extent import Extent, Pattern

__all__ = ["named"]

_MONTHS = """January February March April May June July August September October November
December""".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = ("spring", "summer", "autumn", "winter")


def named(extent: Extent) -> str:
    """The time in words: "20 November 2023", "the night of 20 November 2023", "October 2023"."""
    if extent.pattern is not None:
        return _pattern(extent.pattern, extent.daypart)
    period = extent.period
    assert period is not None
    assert period.start is not None
    assert period.end is not None
    if extent.daypart is not None:
        if extent.daypart == "overnight":
            return f"the night to {_day(period.end)}"
        day = period.start + (period.end - period.start) / 2
        if extent.daypart in ("night", "midnight", "overnight"):
            day = period.start
        return f"the {extent.daypart} of {_day(day)}"
    return _period(period, period.start, period.end)


def _period(period: Period, start: dt.datetime, end: dt.datetime) -> str:
    grain = period.grain
    if grain in ("hour", "minute", "second"):
        seconds = f":{start.second:02}" if grain == "second" else ""
        return f"{start.hour:02}:{start.minute:02}{seconds} on {_day(start)}"
    if period.part in ("early", "mid", "late") and grain in ("day", "month", "year"):
        whole = {
            "day": _day(start),
            "month": f"{_MONTHS[start.month - 1]} {start.year}",
            "year": f"{start.year}",
        }[grain]
        return f"mid-{whole}" if period.part == "mid" else f"{period.part} {whole}"
    if grain == "day":
        return _day(start)
    if grain == "week":
        return f"the week of {_day(start)}"
    if grain == "weekend":
        return f"the weekend of {_day(start)}"
    if grain == "month":
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if grain == "quarter":
        return f"the {_ORDINALS[(start.month - 1) // 3]} quarter of {start.year}"
    if grain == "year":
        return f"{start.year}"
    if grain == "decade":
        return f"the {start.year}s"
    if (start.month, start.day, end.month, end.day) == (1, 1, 1, 1) and grain == "range":
        return f"{start.year} to {end.year - 1}"
    if start.hour or end.hour or end - start < DAY:
        return f"{start:%H:%M} on {_day(start)} to {end:%H:%M} on {_day(end)}"
    return f"{_day(start)} to {_day(end - DAY)}"


def _day(moment: dt.datetime) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def _pattern(pattern: Pattern, daypart: str | None) -> str:
    if pattern.feast is not None:
        name = pattern.feast
    elif pattern.months is not None:
        name = _stretch(pattern.month or 1, pattern.months)
    elif pattern.month is None:
        name = f"a {_WEEKDAYS[pattern.weekday or 0]}"
    else:
        month = _MONTHS[pattern.month - 1]
        name = f"{month} of any year" if pattern.day is None else f"{pattern.day} {month}"
    if pattern.part is not None:
        name = f"{pattern.part} {name}"
    return name if daypart is None else f"the {daypart} of {name}"


def _stretch(month: int, months: int) -> str:
    """The season, quarter or half that begins with a month."""
    if month % 3:
        return f"the {_ORDINALS[(month - 1) // months]} {'quarter' if months == 3 else 'half'}"
    return _SEASONS[month // 3 - 1]
