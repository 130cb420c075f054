"""Span: a half-open range of Unicode code points in some text."""

from collections.abc import Iterable
from typing import Protocol

import msgspec

__all__ = ["Placed", "Span"]


class Placed(Protocol):
    """What stands somewhere in a text, from `start` up to, not including, `end`."""

    @property
    def start(self) -> int:
        """Its first code point."""
        ...

    @property
    def end(self) -> int:
        """The code point after its last."""
        ...


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Code points `start` up to, not including, `end`. Encoded as `[start, end]`.

    >>> Span(0, 5).of("Hello world")
    'Hello'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span [{self.start}, {self.end}] is not 0 <= start <= end")

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Placed) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> "Span":
        """The same span, `by` code points further on (negative: further back)."""
        return Span(self.start + by, self.end + by)

    @staticmethod
    def cover(spans: Iterable["Span"]) -> "Span":
        """The smallest span that contains all of `spans`; ValueError when there are none."""
        listed = list(spans)
        return Span(min(s.start for s in listed), max(s.end for s in listed))
