"""Folded: text as patterns like to read it, with the way back to the characters it came from."""

import unicodedata
from bisect import bisect_right
from itertools import accumulate

from verifier.sdk.span import Span

__all__ = ["Folded", "folded"]

_MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", None),
    }
)


class Folded:
    """Text in lower case, without accents, with one form of space, quote and dash.

    `text` may be longer or shorter than what was folded; `span` finds the way back.
    """

    def __init__(self, text: str, ends: list[int]) -> None:
        self.text = text
        self._ends = ends

    def span(self, start: int, end: int) -> Span:
        """Where the characters `start` to `end` of the folded text stand in the original."""
        first = bisect_right(self._ends, start)
        last = bisect_right(self._ends, end)
        if last < len(self._ends) and (self._ends[last - 1] if last else 0) < end:
            last += 1  # it ends within what one character became
        return Span(first, last) if end > start else Span(first, first)


def folded(text: str) -> Folded:
    r"""Fold `text`.

    >>> made = folded("The Café’s ½\u00a0share")
    >>> made.text
    "the cafe's 1/2 share"
    >>> start = made.text.index("1/2 share")
    >>> made.span(start, start + 9).of("The Café’s ½\u00a0share")
    '½\xa0share'
    """
    pieces = [_fold(character) for character in text]
    return Folded("".join(pieces), list(accumulate(map(len, pieces))))


def _fold(character: str) -> str:
    if character.isascii():
        return " " if character in "\t\x0b\x0c" else character.lower()
    if character.isspace() and character not in "\x85\u2028\u2029":
        return " "
    plain = unicodedata.normalize("NFKD", character).translate(_MARKS).replace("\u2044", "/")
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
