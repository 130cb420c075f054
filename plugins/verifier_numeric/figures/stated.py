"""Stated: a quantity fact as the judge compares it, a set of numbers of one measure."""

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from verifier.sdk.fact import Fact, Json
from verifier_numeric.figures.interval import Interval
from verifier_numeric.units.lexicon import units

__all__ = [
    "AGE",
    "BOUNDS",
    "Stated",
    "as_age",
    "as_change",
    "as_the_rest",
    "beyond",
    "in_unit",
    "stated",
]

AGE = "age"
BOUNDS = frozenset({">", ">=", "<", "<="})
"""The comparators that tell one end only."""
"""How old somebody is: no other length of time bears on it."""

_ROUND_FROM = 1000
_COUNTED_LIMIT = Decimal("0.05")
_MEASURED_LIMIT = Decimal("0.1")


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What a fact says, in the first unit of its `measure`.

    `measure` is "count", "proportion", "multiple", "age", a currency's code, or a unit's dimension;
    `change` is what the number is to a change: "by", "to" or "from" it, "not" where it is
    denied, "of" where it is only what a share is of, "more" where it comes on top of others.
    `rounding` is how far the stated digits may be from the true value.
    """

    surface: str
    comparator: str
    value: Decimal | None
    interval: Interval
    measure: str
    unit: str | None
    per: str | None
    counted: str | None
    rounding: Decimal
    vague: bool
    exact: bool
    change: str | None


# Measures whose whole numbers are read off one by one: 40 degrees are not 44, nor 30 per cent 33.
_TELLING = frozenset({"temperature", "angle", "proportion", "percentage point", "basis point"})
_PER_TIME = {
    "second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": Decimal(86400),
    "week": Decimal(604800), "month": Decimal(2629800), "year": Decimal(31557600),
}  # fmt: skip
_AFFINE = {
    "°F": (Decimal(5) / Decimal(9), Decimal(-160) / Decimal(9)),
    "K": (Decimal(1), Decimal("-273.15")),
}


def stated(fact: Fact) -> Stated:
    """The fact of kind "quantity" as a set of numbers."""
    kept = _kept.get(id(fact))
    if kept is None or kept[0] is not fact:  # which has gone, and another lies there
        if len(_kept) >= _MOST:
            _kept.clear()
        kept = _kept[id(fact)] = (fact, _stated(fact))
    return kept[1]


_MOST = 4096
_kept: dict[int, tuple[Fact, Stated]] = {}


def _stated(fact: Fact) -> Stated:
    value, notes = fact.value, fact.notes
    comparator = _text(value, "comparator") or "="
    unit = _text(value, "unit")
    number = _number(value, "value")
    step = _number(notes, "step") or Decimal(1)
    measure, factor, offset = _measure(unit, _text(notes, "form"))
    if notes.get("age"):
        measure = AGE
    rate = per = _text(notes, "per")
    if per in _PER_TIME:
        factor, per = factor / _PER_TIME[per], "time"
    interval = Interval(
        low=_number(value, "low"),
        high=_number(value, "high"),
        low_strict=comparator == ">",
        high_strict=comparator == "<",
    )
    if _text(notes, "form") == "member":  # one of its fighters: there may be more
        comparator, interval = ">=", Interval(low=number, high=None)
    exact = bool(notes.get("exact"))
    if comparator == "=" and measure in _TELLING:
        step = min(step, Decimal(1))
    return Stated(
        surface=fact.surface if rate is None else f"{fact.surface} per {rate}",
        comparator=comparator,
        value=None if number is None else number * factor + offset,
        interval=interval.scaled(factor, offset),
        measure=measure,
        unit=unit,
        per=per,
        counted=_text(value, "counted"),
        rounding=Decimal(0) if exact else _rounding(number, step, measure) * factor,
        vague=number is None and comparator != "range",
        exact=exact,
        change=_text(notes, "change"),
    )


def as_age(one: Stated) -> Stated:
    """A bare number read as the years of somebody's life."""
    return msgspec.structs.replace(in_unit(one, "year"), measure=AGE, rounding=Decimal(0))


def as_change(multiple: Stated) -> Stated:
    """Halved as a change by half, doubled as one by 100 per cent; others as they are."""
    value = multiple.value
    if value is None or multiple.comparator != "=" or value < 0:
        return multiple
    by = abs(value - 1)
    return msgspec.structs.replace(
        multiple,
        measure="proportion",
        value=by,
        interval=Interval(low=by, high=by),
        rounding=Decimal(0),
        change="by",
    )


_TURNED = {">": "<", ">=": "<=", "<": ">", "<=": ">="}


def as_the_rest(share: Stated) -> Stated:
    """The share of whom something is told as that of the others: 80 per cent, and the fifth."""
    at = share.interval
    return msgspec.structs.replace(
        share,
        surface=f"all but {share.surface}",
        comparator=_TURNED.get(share.comparator, share.comparator),
        value=None if share.value is None else 1 - share.value,
        interval=Interval(
            low=Decimal(0) if at.high is None else 1 - at.high,
            high=Decimal(1) if at.low is None else 1 - at.low,
            low_strict=at.high_strict,
            high_strict=at.low_strict,
        ),
    )


def in_unit(one: Stated, unit: str | None) -> Stated:
    """A bare number, or one of mere degrees, read in a unit that it leaves unsaid."""
    measure, factor, offset = _measure(unit, None)
    return msgspec.structs.replace(
        one,
        measure=measure,
        unit=unit,
        value=None if one.value is None else one.value * factor + offset,
        interval=one.interval.scaled(factor, offset),
        rounding=one.rounding * factor,
    )


def beyond(one: Stated, two: Stated) -> bool | None:
    """Whether the first is more; None where they may be equal or either way."""
    if _is_above(one, two):
        return True
    return False if _is_above(two, one) else None


def _is_above(one: Stated, two: Stated) -> bool:
    low, high = one.interval.low, two.interval.high
    return low is not None and high is not None and low > high


def _measure(unit: str | None, form: str | None) -> tuple[str, Decimal, Decimal]:
    """Measure, factor and offset to its first unit."""
    if unit is None:
        names = {"share": "proportion", "multiple": "multiple"}
        return names.get(form or "", "count"), Decimal(1), Decimal(0)
    if unit == "%":
        return "proportion", Decimal("0.01"), Decimal(0)
    if unit in _AFFINE:
        return "temperature", *_AFFINE[unit]
    if unit.endswith("/100"):
        return unit.removesuffix("/100"), Decimal("0.01"), Decimal(0)
    known = units().by_name.get(unit)
    if known is None:
        return unit, Decimal(1), Decimal(0)
    return known.dimension, known.factor, Decimal(0)


def _rounding(number: Decimal | None, step: Decimal, measure: str) -> Decimal:
    """Half of what the last telling digit is worth, where the digits may be rounded at all.

    A count below a thousand is taken at its word; 14,000 may stand for 13,500 to 14,500, and
    4.6 % for 4.55 to 4.65; never by more than 5 % of a count, 10 % of a measure.
    """
    if number is None or measure == AGE:
        return Decimal(0)
    if measure not in {"count", "multiple"}:
        return min(step / 2, abs(number) * _MEASURED_LIMIT)
    if abs(number) < _ROUND_FROM and step >= 1:
        return Decimal(0)
    return min(step / 2, abs(number) * _COUNTED_LIMIT)


def _text(fields: Mapping[str, Json], name: str) -> str | None:
    found = fields.get(name)
    return found if isinstance(found, str) else None


def _number(fields: Mapping[str, Json], name: str) -> Decimal | None:
    found = _text(fields, name)
    return None if found is None else Decimal(found)
