"""Sorted lines: a table that stays text, in which lines are found by how they begin.

To read a whole table into a dictionary takes longer than all that one claim looks up in it.
"""

from bisect import bisect_left
from collections.abc import Iterator

__all__ = ["SortedLines"]

_BLOCK = 2048  # characters that are searched from one end to the other


class SortedLines:
    r"""The lines of a text, or of the part of it from `low` to `high`; they are in order.

    >>> list(SortedLines("a 1\nb 2\nb 3\nc 4").beginning("b "))
    ['b 2', 'b 3']
    """

    def __init__(self, text: str, low: int = 0, high: int | None = None) -> None:
        self._text = text
        self._end = len(text) if high is None else high
        self._starts: list[int] = []
        self._firsts: list[str] = []  # the line at each start, up to which all are smaller
        while low < self._end:
            self._starts.append(low)
            self._firsts.append(text[low : self._line_end(low)])
            low = self._line_end(low + _BLOCK) + 1

    def beginning(self, beginning: str) -> Iterator[str]:
        """All lines that begin so, in order."""
        at = self._find(beginning)
        while 0 <= at < self._end and self._text.startswith(beginning, at, self._end):
            end = self._line_end(at)
            yield self._text[at:end]
            at = end + 1

    def first(self, beginning: str) -> str | None:
        """The first of them, if any."""
        return next(self.beginning(beginning), None)

    def _find(self, beginning: str) -> int:
        """Where the first line that begins so does; -1 where none does."""
        block = bisect_left(self._firsts, beginning)
        if block:
            low = self._starts[block - 1]
            next_one = self._starts[block] if block < len(self._starts) else self._end
            found = self._text.find(f"\n{beginning}", low, next_one + len(beginning))
            return found + 1 if found >= 0 else -1
        return self._starts[0] if self._starts else -1

    def _line_end(self, start: int) -> int:
        end = self._text.find("\n", start, self._end)
        return self._end if end < 0 else end
