"""Figured: sums of money told by how many figures they have: a six-figure sum."""

from decimal import Decimal

import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral

__all__ = ["figured", "is_figured"]

_BEHIND = Pattern(
    r"""[ -]figure[ ](?:sums?|fees?|salar(?:y|ies)|amounts?|deals?|contracts?|fines?|settlements?
    |payouts?|pay-outs?|payments?|prices?|incomes?|donations?|bonus(?:es)?|offers?|bids?|profits?)
    (?!\w)""",
    regex.VERBOSE,
)
_FEWEST, _MOST = 4, 12


def figured(folded: str, numeral: Numeral) -> Mention | None:
    """The sum, in whatever currency, that has so many figures; None where none is told."""
    value = numeral.value
    if value is None or not _FEWEST <= value <= _MOST or value != value.to_integral_value():
        return None
    behind = _BEHIND.match(folded, numeral.end)
    if behind is None:
        return None
    return Mention(
        numeral=numeral, start=numeral.start, end=behind.end(), core_start=numeral.start,
        core_end=behind.end(), comparator="range", value=None, low=Decimal(10) ** int(value - 1),
        high=Decimal(10) ** int(value) - 1, reach=behind.end(),
    )  # fmt: skip


def is_figured(surface: str) -> bool:
    """Whether the words of a quantity tell a sum by its figures."""
    return "-figure " in surface.casefold() or " figure " in surface.casefold()
