"""Offsets: places in a text, counted both ways that editors count."""

from bisect import bisect_left

import msgspec

__all__ = ["Offsets", "Units"]


class Units(msgspec.Struct, frozen=True, kw_only=True):
    """A range in UTF-16 code units, half-open: what JavaScript, Java and Windows count."""

    start: int
    end: int


class Offsets:
    r"""Turns code points of one text into UTF-16 units.

    >>> Offsets("an \U0001f692 came").units(5, 9)
    Units(start=6, end=10)
    """

    def __init__(self, text: str) -> None:
        self._double = [] if text.isascii() else [i for i, c in enumerate(text) if c > "\uffff"]

    def units(self, start: int, end: int) -> Units:
        """Code points `start`..`end` in UTF-16 units."""
        return Units(start=self._unit(start), end=self._unit(end))

    def _unit(self, code_point: int) -> int:
        return code_point + bisect_left(self._double, code_point)
