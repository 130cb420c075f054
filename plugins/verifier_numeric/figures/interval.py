"""Interval: a set of numbers between two ends, either of which may be open or missing."""

from decimal import Decimal

import msgspec

__all__ = ["Interval"]


class Interval(msgspec.Struct, frozen=True, kw_only=True):
    """From `low` to `high`, None for no end; a strict end is not itself in the set."""

    low: Decimal | None
    high: Decimal | None
    low_strict: bool = False
    high_strict: bool = False

    def lies_in(self, other: "Interval") -> bool:
        """Whether every number of this set is in `other`.

        >>> sixty_six = Interval(low=Decimal(66), high=Decimal(66))
        >>> sixty_six.lies_in(Interval(low=Decimal(60), high=None, low_strict=True))
        True
        """
        if other.low is not None:
            if self.low is None or self.low < other.low:
                return False
            if self.low == other.low and other.low_strict and not self.low_strict:
                return False
        if other.high is not None:
            if self.high is None or self.high > other.high:
                return False
            if self.high == other.high and other.high_strict and not self.high_strict:
                return False
        return True

    def meets(self, other: "Interval") -> bool:
        """Whether the two sets share a number."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def scaled(self, factor: Decimal, offset: Decimal = Decimal(0)) -> "Interval":
        """Every number of the set times a positive `factor`, plus `offset`."""
        return msgspec.structs.replace(
            self,
            low=None if self.low is None else self.low * factor + offset,
            high=None if self.high is None else self.high * factor + offset,
        )

    def widened(self, by: Decimal) -> "Interval":
        """The set with each end moved out by `by`; the new upper end is strict, as in rounding."""
        return Interval(
            low=None if self.low is None else self.low - by,
            high=None if self.high is None else self.high + by,
            high_strict=by > 0,
        )


def _ends_before(one: Interval, other: Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    if one.high == other.low:
        return one.high_strict or other.low_strict
    return one.high < other.low
