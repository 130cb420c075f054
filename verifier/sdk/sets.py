"""Sets of allowed worlds, and how two of them are related: all that most rules need to judge.

relation_of(Interval.at_least(66), Interval.at_least(60))  # Relation.ENTAILS
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

import msgspec

from verifier.sdk.fact import Json
from verifier.sdk.judgement import Relation

__all__ = ["Interval", "Options", "relation_of"]


class Interval(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers from `low` to `high`; None: no end. An open end is not itself in the set.

    ValueError for a set with nothing in it.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None or self.high is None or self.low < self.high:
            return
        if self.low > self.high or self.low_open or self.high_open:
            raise ValueError(f"no number lies between {self.low} and {self.high}")

    @staticmethod
    def exactly(number: Decimal | int | str) -> "Interval":
        """That number alone."""
        return Interval(low=Decimal(number), high=Decimal(number))

    @staticmethod
    def at_least(number: Decimal | int | str) -> "Interval":
        """That number and all above it."""
        return Interval(low=Decimal(number))

    @staticmethod
    def at_most(number: Decimal | int | str) -> "Interval":
        """That number and all below it."""
        return Interval(high=Decimal(number))

    @staticmethod
    def more_than(number: Decimal | int | str) -> "Interval":
        """All above that number, not the number itself."""
        return Interval(low=Decimal(number), low_open=True)

    @staticmethod
    def less_than(number: Decimal | int | str) -> "Interval":
        """All below that number, not the number itself."""
        return Interval(high=Decimal(number), high_open=True)

    @staticmethod
    def about(number: Decimal | int | str, share: Decimal | str) -> "Interval":
        """Within that share of the number on either side.

        >>> Interval.about(60, "0.1") == Interval(low=Decimal(54), high=Decimal(66))
        True
        """
        middle = Decimal(number)
        band = abs(middle) * Decimal(share)
        return Interval(low=middle - band, high=middle + band)

    def lies_in(self, other: "Interval") -> bool:
        """Whether every number of this set is in `other`."""
        if other.low is not None:
            if self.low is None or self.low < other.low:
                return False
            if self.low == other.low and other.low_open and not self.low_open:
                return False
        if other.high is not None:
            if self.high is None or self.high > other.high:
                return False
            if self.high == other.high and other.high_open and not self.high_open:
                return False
        return True

    def meets(self, other: "Interval") -> bool:
        """Whether some number is in both."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def scaled(self, factor: Decimal | int | str) -> "Interval":
        """Every number of the set times a positive `factor`: the same in another unit."""
        by = Decimal(factor)
        if by <= 0:
            raise ValueError(f"factor {factor} is not positive")
        return msgspec.structs.replace(
            self,
            low=None if self.low is None else self.low * by,
            high=None if self.high is None else self.high * by,
        )

    def to_value(self) -> dict[str, Json]:
        """The set as a fact's `value` holds it, its numbers as text.

        >>> Interval.at_least(66).to_value()
        {'low': '66', 'high': None, 'low_open': False, 'high_open': False}
        """
        return {
            "low": None if self.low is None else str(self.low),
            "high": None if self.high is None else str(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
        }

    @staticmethod
    def from_value(value: Mapping[str, Json]) -> "Interval":
        """The set that `to_value` wrote."""
        low, high = value["low"], value["high"]
        return Interval(
            low=None if low is None else Decimal(str(low)),
            high=None if high is None else Decimal(str(high)),
            low_open=bool(value["low_open"]),
            high_open=bool(value["high_open"]),
        )


class Options(msgspec.Struct, frozen=True):
    """Words of a closed vocabulary, of which one holds; ValueError for none at all."""

    words: frozenset[str]

    def __post_init__(self) -> None:
        if not self.words:
            raise ValueError("a choice among nothing")

    @staticmethod
    def of(*words: str) -> "Options":
        """One of these."""
        return Options(frozenset(words))

    def lies_in(self, other: "Options") -> bool:
        """Whether whichever holds is one of `other`."""
        return self.words <= other.words

    def meets(self, other: "Options") -> bool:
        """Whether one word is in both."""
        return not self.words.isdisjoint(other.words)


_Set = TypeVar("_Set", Interval, Options)


def relation_of(evidence: _Set, claim: _Set) -> Relation:
    """How the set of the evidence stands to that of the claim.

    >>> relation_of(Interval.exactly(66), Interval.at_least(60)).value
    'entails'
    >>> relation_of(Interval.at_least(60), Interval.exactly(66)).value
    'compatible'
    >>> relation_of(Options.of("red"), Options.of("green", "amber")).value
    'contradicts'
    """
    if evidence.lies_in(claim):
        return Relation.ENTAILS
    return Relation.COMPATIBLE if evidence.meets(claim) else Relation.CONTRADICTS


def _ends_before(one: Interval, other: Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    if one.high == other.low:
        return one.high_open or other.low_open
    return one.high < other.low
