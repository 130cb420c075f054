"""Places: ranges of a text, however many, to be asked which of them overlap another."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from verifier.sdk.span import Placed, Span

__all__ = ["Places"]


class Places:
    """Asked about one range it looks at those near it only."""

    def __init__(self, ranges: Iterable[Placed]) -> None:
        self._spans = sorted(Span(each.start, each.end) for each in ranges)
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate([span.end for span in self._spans], max))

    def overlapping(self, place: Placed) -> Iterator[Span]:
        """Those that share at least one code point with `place`, the last first."""
        at = bisect_left(self._starts, place.end) - 1
        while at >= 0 and self._reach[at] > place.start:
            if self._spans[at].end > place.start:
                yield self._spans[at]
            at -= 1

    def overlap(self, place: Placed) -> bool:
        """Whether any does."""
        return any(True for _ in self.overlapping(place))
