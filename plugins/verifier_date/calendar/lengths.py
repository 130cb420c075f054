"""Lengths: ISO 8601 durations as numbers of days, compared across units."""

from decimal import Decimal

from verifier.sdk.language.matcher import Matcher

__all__ = ["days_of", "same_length", "vague_days"]

_PART = Matcher(r"(\d++(?:\.\d++)?|X)([A-Z]{1,2})")
_DAYS = {"D": Decimal(1), "W": Decimal(7), "WE": Decimal(2)}
_MONTHS = {"M": Decimal(1), "Q": Decimal(3), "Y": Decimal(12)}
_SECONDS = {"S": Decimal(1), "M": Decimal(60), "H": Decimal(3600)}
_MONTH_DAYS = Decimal("30.44")
_VAGUE = {  # days that some or several of a unit may come to: "weeks" are no two days, no year
    "TH": (Decimal(0), Decimal(3)),
    "D": (Decimal(2), Decimal(21)),
    "W": (Decimal(10), Decimal(120)),
    "M": (Decimal(45), Decimal(900)),
    "Y": (Decimal(600), Decimal(30000)),
}


def same_length(first: str, second: str) -> bool | None:
    """Whether both last as long; None when one is vague ("several days").

    Months against days count as the same when they are within half a month in twelve.

    >>> same_length("P7D", "P1W"), same_length("P1Y", "P12M"), same_length("P2D", "P3D")
    (True, True, False)
    """
    a, b = _measured(first), _measured(second)
    if a is None or b is None:
        return None
    if a == b:
        return True
    if (a[0] == 0) == (b[0] == 0):
        return False
    days_a, days_b = _in_days(*a), _in_days(*b)
    return abs(days_a - days_b) <= max(days_a, days_b) / 24


def days_of(iso: str) -> Decimal | None:
    """So many days; None when it is vague.

    >>> days_of("P1W") == 7, days_of("PXY")
    (True, None)
    """
    measured = _measured(iso)
    return None if measured is None else _in_days(*measured)


def vague_days(iso: str) -> tuple[Decimal, Decimal] | None:
    """The least and most days that a vague length may come to; None for another.

    >>> vague_days("PXW") == (10, 120), vague_days("P2W")
    (True, None)
    """
    return _VAGUE.get(iso.removeprefix("P").replace("X", "")) if "X" in iso else None


def _in_days(months: Decimal, seconds: Decimal) -> Decimal:
    return months * _MONTH_DAYS + seconds / 86400


def _measured(iso: str) -> tuple[Decimal, Decimal] | None:
    """Months and seconds."""
    date, _, clock = iso.removeprefix("P").partition("T")
    months = seconds = Decimal(0)
    for count, unit in _PART.findall(date):
        if count == "X":
            return None
        if unit in _MONTHS:
            months += Decimal(count) * _MONTHS[unit]
        elif unit in _DAYS:
            seconds += Decimal(count) * _DAYS[unit] * 86400
    for count, unit in _PART.findall(clock):
        if count == "X":
            return None
        seconds += Decimal(count) * _SECONDS[unit]
    return months, seconds
