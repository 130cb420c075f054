"""Near: the hour that "shortly before" or "just after" a time of day tells of."""

import datetime as dt

import regex

from verifier.sdk.language.matcher import Matcher
from verifier_date.calendar.calendar import CLOCK, DAY, Period

__all__ = ["NEAR", "beside_clock", "is_near", "midnight_after"]

NEAR = 60
"""Minutes that "shortly before" reaches back, and "shortly after" on."""

_SHORTLY = Matcher(
    r"""(?r)(?<!\w)
    (?:shortly|just|moments|minutes|soon|an?[ ](?:little|few[ ]minutes|short[ ]time))[ ]
    (?:before|after)[ ]""",
    regex.I | regex.VERBOSE,
)
_ENDS = frozenset({"before", "by", "until"})
_REACH = dt.timedelta(minutes=NEAR)
_MINUTE = dt.timedelta(minutes=1)


def is_near(text: str, start: int) -> int | None:
    """Where "shortly after" begins that leads to the time at `start`; None where none does."""
    found = _SHORTLY.match(text, 0, start)
    return None if found is None else found.start()


def midnight_after(period: Period, role: str) -> Period:
    """The midnight that ends a day, where something is to be over by it: by midnight on Friday."""
    start, end = period.start, period.end
    if role not in _ENDS or period.grain not in CLOCK or start is None or end is None:
        return period
    if start.hour or start.minute:
        return period
    return Period(start + DAY, end + DAY, period.grain, period.role, period.part)


def beside_clock(period: Period, role: str) -> Period | None:
    """The hour on one side of a time of day; None where it is none, or no side is told."""
    start = period.start
    if role not in ("before", "after") or period.grain not in CLOCK or start is None:
        return None
    if role == "after":
        return Period(start, start + _REACH, "hour")
    # What was "just before 5pm" may be told as of 5pm, but of no other day.
    last = start if not (start.hour or start.minute) else start + _MINUTE
    return Period(start - _REACH, last, "hour")
