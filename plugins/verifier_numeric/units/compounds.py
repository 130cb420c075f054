"""Compounds: a measure or price told in two parts, 5 ft 2 in, 3 dollars 50 cents."""

from decimal import Decimal

import msgspec

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.units.lexicon import units

__all__ = ["compound"]

_WITH = Pattern(r",?[ ]and[ ]|,?[ ]")
_NO_NOUN = Pattern(r"\s*(?:$|[.,;!?)]|(?:more|in|points|of[ ]your)(?!\w))")
_ADDED = frozenset({"length", "mass"})
_HUNDREDTH = Decimal("0.01")


def compound(folded: str, a: Mention, b: Mention) -> Mention | None:
    """The sum of the two in the first one's unit; None when they are not parts of one measure."""
    if a.value is None or b.value is None or a.unit is None or b.comparator != "=":
        return None
    if a.comparator == "range":
        return None
    gap = _WITH.fullmatch(folded, a.core_end, b.core_start)
    if gap is None:
        return None
    factor = _measures(a.unit, b.unit, gap[0]) or _prices(folded, a, b, gap[0])
    if factor is None:
        return None
    return msgspec.structs.replace(
        b,
        start=a.start,
        core_start=a.core_start,
        comparator=a.comparator,
        value=a.value + b.value * factor,
        step=factor,
        unit=a.unit,
        near=a.near,
    )


def _measures(first: str, second: str | None, gap: str) -> Decimal | None:
    """How much of the first unit makes one of the second: a foot has twelve inches."""
    large, small = units().by_name.get(first), units().by_name.get(second or "")
    if large is None or small is None or large.dimension != small.dimension or large == small:
        return None
    if large.dimension not in _ADDED or not (large.factor > small.factor or "and" in gap):
        return None
    return small.factor / large.factor


def _prices(folded: str, a: Mention, b: Mention, gap: str) -> Decimal | None:
    """Cents to the dollar, written or left out: 20 dollars 43."""
    code = a.unit or ""
    if len(code) != 3 or not code.isupper():
        return None
    if b.unit == f"{code}/100" or (gap == " " and (b.unit or "").endswith("/100")):
        return _HUNDREDTH
    whole = a.value is not None and a.value == a.value.to_integral_value()
    small = b.unit is None and b.value is not None and b.value < 100 and b.numeral.step == 1
    alone = "," not in gap and _NO_NOUN.match(folded, b.core_end) is not None
    return _HUNDREDTH if whole and small and alone else None
