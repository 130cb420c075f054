"""Sorted lines: a table that stays text, in which a line is found by how it begins.

To read a whole table into a dictionary takes longer than all that one claim looks up in it.
"""

from collections.abc import Iterator

__all__ = ["line_beginning", "lines_beginning"]


def lines_beginning(
    text: str, beginning: str, low: int = 0, high: int | None = None
) -> Iterator[str]:
    r"""All lines of `text`, whose lines are in order, that begin so.

    With `low` and `high` those of the part between, which is made of whole lines.

    >>> list(lines_beginning("a 1\nb 2\nb 3\nc 4", "b "))
    ['b 2', 'b 3']
    """
    last = high = len(text) if high is None else high
    while low < high:
        middle = (low + high) // 2
        start = max(low, text.rfind("\n", low, middle) + 1)
        end = text.find("\n", middle, high)
        end = high if end < 0 else end
        if text[start:end] < beginning:
            low = end + 1
        else:
            high = start
    while text.startswith(beginning, low, last):
        end = text.find("\n", low, last)
        end = last if end < 0 else end
        yield text[low:end]
        low = end + 1


def line_beginning(text: str, beginning: str, low: int = 0, high: int | None = None) -> str | None:
    """The first of them, if any."""
    return next(lines_beginning(text, beginning, low, high), None)
