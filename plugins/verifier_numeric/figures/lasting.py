"""Lasting: how long something takes, a fact of kind "duration", as a set of numbers of days."""

from decimal import Decimal

import msgspec
import regex

from verifier.sdk.fact import Fact
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["as_long", "lasting", "level"]

_PART = Pattern(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[A-Z]{1,2})", regex.ASCII)
_DAYS = {"D": Decimal(1), "W": Decimal(7), "WE": Decimal(2)}
_MONTHS = {"M": Decimal("30.44"), "Q": Decimal("91.31"), "Y": Decimal("365.25")}
_CLOCK = {"S": 1 / Decimal(86400), "M": 1 / Decimal(1440), "H": 1 / Decimal(24)}
_ABOUT = Decimal("0.1")  # of "about a decade"
_NEAR = Decimal("0.02")  # of a length in months or years, which are not all as long


def level(fact: Fact) -> Stated:
    """A number, or a length of time, as a set of numbers."""
    return lasting(fact) or stated(fact)


def as_long(number: Stated, beside: Fact) -> Stated | None:
    """A bare number in the unit of a duration that stands beside it; None where it has several.

    Sentenced to seven, where ten years were asked for.
    """
    told = lasting(beside)
    parts = _PART.findall(str(beside.value.get("duration") or ""))
    if told is None or told.value is None or len(parts) != 1 or number.value is None:
        return None
    days = number.value * told.value / Decimal(parts[0][0])
    return msgspec.structs.replace(
        told,
        surface=number.surface,
        value=days,
        interval=Interval(low=days, high=days),
        rounding=days * _NEAR,
    )


def lasting(fact: Fact) -> Stated | None:
    """A duration in days; None where it is vague ("weeks"), or not over a span of time."""
    told = fact.value.get("duration")
    if fact.kind != "duration" or not isinstance(told, str) or "X" in told:
        return None
    date, _, clock = told.removeprefix("P").partition("T")
    parts = [(part, {**_DAYS, **_MONTHS}) for part in _PART.finditer(date)]
    parts += [(part, _CLOCK) for part in _PART.finditer(clock)]
    if not parts or any(part["unit"] not in units for part, units in parts):
        return None
    days = sum((Decimal(part["number"]) * units[part["unit"]] for part, units in parts), Decimal(0))
    bound = str(fact.notes.get("bound") or "=")
    low = None if bound in {"<", "<="} else days * (1 - _ABOUT) if bound == "~" else days
    high = None if bound in {">", ">="} else days * (1 + _ABOUT) if bound == "~" else days
    return Stated(
        surface=fact.surface,
        comparator=bound,
        value=days,
        interval=Interval(low=low, high=high, low_strict=bound == ">", high_strict=bound == "<"),
        measure="duration",
        unit="day",
        per=None,
        counted=None,
        rounding=days * _NEAR if any(part["unit"] in _MONTHS for part, _ in parts) else Decimal(0),
        vague=False,
        exact=False,
        change=None,
    )
