"""Moons: feasts of the Hebrew and the Islamic calendar, in Gregorian years.

Arithmetic after E. M. Reingold and N. Dershowitz, Calendrical Calculations. The Hebrew calendar is
exact (a feast's day begins on the evening before). The Islamic one is the tabular civil calendar:
where the moon decides, the feast may be kept a day earlier or later.
"""

import datetime as dt

__all__ = ["hanukkah", "islamic", "passover", "rosh_hashanah"]

_HEBREW_EPOCH = -1_373_427
_ISLAMIC_EPOCH = 227_015


def rosh_hashanah(year: int, later: int) -> dt.datetime:
    """1 Tishri, in autumn; `later` days on (Yom Kippur: 9, Sukkot: 14)."""
    return _day(_hebrew_new_year(year + 3761) + later)


def passover(year: int) -> dt.datetime:
    """15 Nisan, always 163 days before the next 1 Tishri."""
    return _day(_hebrew_new_year(year + 3761) - 163)


def hanukkah(year: int) -> dt.datetime:
    """25 Kislev, after Tishri of 30 days and Heshvan of 29 or 30."""
    new_year = _hebrew_new_year(year + 3761)
    length = _hebrew_new_year(year + 3762) - new_year
    heshvan = 30 if length in (355, 385) else 29
    return _day(new_year + 30 + heshvan + 24)


def islamic(year: int, month: int, day: int) -> dt.datetime | None:
    """The first such day of an Islamic month in a Gregorian year; None when it has none."""
    about = (year - 622) * 33 // 32
    for number in range(about - 1, about + 3):
        found = _day(_islamic_day(number, month, day))
        if found.year == year:
            return found
    return None


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to the mean new moon of a year's Tishri, weekday rules kept."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _hebrew_new_year(year: int) -> int:
    before, this, after = (_hebrew_elapsed(year + n) for n in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + delay


def _islamic_day(year: int, month: int, day: int) -> int:
    months = 29 * (month - 1) + (6 * month - 1) // 11
    return _ISLAMIC_EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + months + day


def _day(ordinal: int) -> dt.datetime:
    return dt.datetime.fromordinal(ordinal)
