"""Denotation: the interval of values that a mention stands for."""

from decimal import Decimal

from verifier_numeric.numerals.mention import Mention

__all__ = ["approximate", "denoted"]

_WIDEST = Decimal("0.15")
_USUAL = Decimal("0.05")


def denoted(mention: Mention) -> tuple[Decimal | None, Decimal | None]:
    """Low and high of the set, None for an open side; the comparator says which end is strict."""
    value, comparator = mention.value, mention.comparator
    if comparator == "range" or value is None:
        return _bounded_vague(mention)
    if comparator in {">=", ">"}:
        return value, None
    if comparator in {"<=", "<"}:
        floor = Decimal(0) if value >= 0 and mention.unit not in {"°C", "°F", "degree"} else None
        return floor, value
    if comparator == "~" or mention.numeral.form == "vague":
        return approximate(value, mention.step, mention.near)
    return value, value


def approximate(value: Decimal, step: Decimal, near: str | None) -> tuple[Decimal, Decimal]:
    """The band of "about" a value whose last telling digit is worth `step`.

    Half a step either way, at least 5 % and at most 15 % of the value: about 62 is 58.9 to 65.1,
    about 2,500 is 2,375 to 2,625. "Nearly" keeps the lower side alone, "-odd" the upper.

    >>> approximate(Decimal(2500), Decimal(100), None)
    (Decimal('2375.00'), Decimal('2625.00'))
    """
    size = abs(value)
    width = min(max(step / 2, size * _USUAL), size * _WIDEST)
    return (
        value if near == "above" else value - width,
        value if near == "below" else value + width,
    )


def _bounded_vague(mention: Mention) -> tuple[Decimal | None, Decimal | None]:
    low, high = mention.low, mention.high
    if mention.comparator in {">", ">="}:
        return low, None  # more than a dozen; at least several hundred
    if mention.comparator in {"<", "<="}:
        return Decimal(0), high
    return low, high
