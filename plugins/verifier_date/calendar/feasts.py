"""Named days: which words name them, and when they fall.

Data: data/feasts.tsv. Fixed days, n-th weekdays, days counted from Easter (Gregorian computus after
Meeus, Jones and Butcher), and the moon's (see moons).
"""

import datetime as dt
import re
from collections.abc import Callable

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.calendar.calendar import DAY, Period, months_on, nth_weekday, period_of
from verifier_date.calendar.moons import hanukkah, islamic, passover, rosh_hashanah
from verifier_date.lexis.shipped import rows

__all__ = ["FEAST_STARTS", "feast_at", "feast_in"]

_Rule = Callable[[int], dt.datetime | None]


def _date(month: int, day: int) -> _Rule:
    return lambda year: dt.datetime(year, month, day)


def _nth(month: int, weekday: int, n: int, later: int = 0) -> _Rule:
    def find(year: int) -> dt.datetime | None:
        first = dt.datetime(year, month, 1)
        day = nth_weekday(first, months_on(first, 1), weekday, n)
        return None if day is None else day + later * DAY

    return find


def _easter(later: int) -> _Rule:
    return lambda year: _easter_sunday(year) + later * DAY


def _easter_sunday(year: int) -> dt.datetime:
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return dt.datetime(year, month, (h - m + r + month + 19) % 32)


# How a feast's day is told in data/feasts.tsv, and the rule that this makes with the numbers there.
_WAYS: dict[str, Callable[..., _Rule]] = {
    "date": _date,
    "weekday": _nth,
    "easter": _easter,
    "tishri": lambda later: lambda year: rosh_hashanah(year, later),
    "hanukkah": lambda: hanukkah,
    "passover": lambda: passover,
    "islamic": lambda month, day: lambda year: islamic(year, month, day),
    "unknown": lambda: lambda _: None,
}


def _rule(told: str) -> _Rule:
    way, *numbers = told.split()
    return _WAYS[way](*map(int, numbers))


_ROWS = rows("feasts.tsv")
_NAMES = [name for name, _, _, _ in _ROWS]
_RULES = {name: _rule(told) for name, told, _, _ in _ROWS}
_DAYS_KEPT = {"rosh hashanah": 2, "sukkot": 7, "hanukkah": 8, "passover": 8, "ramadan": 30}
_PATTERN = PlainMatcher(
    r"\b(?:" + "|".join(f"(?P<f{i}>{names})" for i, (*_, names) in enumerate(_ROWS)) + r")\b",
    re.IGNORECASE,
)
FEAST_STARTS = frozenset(word for _, _, starts, _ in _ROWS for word in starts.split())
"""The words that a feast's name may begin with."""


def feast_at(text: str, start: int) -> tuple[str, int] | None:
    """The feast named at `start`, capitalised as a name is, and where its name ends."""
    found = _PATTERN.match(text, start)
    if found is None or found.lastgroup is None:
        return None
    name = _NAMES[int(found.lastgroup[1:])]
    return name, found.end()


def feast_in(name: str, year: int) -> Period | None:
    """The day the feast falls on in a year, or the days where it is kept for several."""
    day = _RULES[name](year)
    if day is None:
        return None
    days = _DAYS_KEPT.get(name)
    return period_of(day, "day") if days is None else Period(day, day + days * DAY, "range")
