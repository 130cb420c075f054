"""Ellipsis: a quarter or half that is told by its number alone, beside one that is told in full.

"Grew in the first quarter after shrinking *in the fourth*".
"""

from collections.abc import Iterator, Sequence

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.meaning import Meaning, Quarter

__all__ = ["left_out"]

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PER_YEAR = 12
_BARE = PlainMatcher(
    r"\b(?:in|from|than|over|during|against|to) (the (first|second|third|fourth))"
    r"(?=[.,;:!?)]|\s*$| (?:and|but|after|from|to|when|while|as)\b)"
)


def left_out(
    text: str, start: int, end: int, told: Sequence[tuple[int, int, Meaning]]
) -> Iterator[tuple[int, int, Quarter]]:
    """Places and meanings of those in text[start:end]; `told` are the times read there."""
    full = [(at, stop, each) for at, stop, each in told if isinstance(each, Quarter)]
    if not full:
        return
    for found in _BARE.finditer(text, start, end):
        at, stop = found.span(1)
        months = min(full, key=lambda each: abs(each[0] - at))[2].months
        number = _NUMBERS[found[2]]
        free = all(last <= at or stop <= first for first, last, _ in told)
        if free and number * months <= _PER_YEAR:
            yield at, stop, Quarter(number, months)
