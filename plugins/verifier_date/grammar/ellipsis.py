"""Ellipsis: what one time leaves unsaid, and another beside it tells.

"Grew in the first quarter after shrinking *in the fourth*"; "between *5 May* and 8 August 2022".
"""

from collections.abc import Iterator, Sequence

import msgspec

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.grammar.meaning import Calendar, Meaning, Quarter, Sided

__all__ = ["left_out", "with_years"]

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PER_YEAR = 12
_BARE = PlainMatcher(
    r"\b(?:in|from|than|over|during|against|to) (the (first|second|third|fourth))"
    r"(?=[.,;:!?)]|\s*$| (?:and|but|after|from|to|when|while|as)\b)"
)

_JOINED = PlainMatcher(r"\s*(?:,|[-–—]|,?\s(?:and|or|to|until|till|through))\s*")


def with_years(
    text: str, told: Sequence[tuple[int, int, Meaning]]
) -> Iterator[tuple[int, int, Meaning]]:
    """The times `told`, a day or month with the year that the one it is joined to tells behind it.

    The last that comes before that one: "from November to February 2022" begins in 2021.
    """
    found: list[tuple[int, int, Meaning]] = []
    last: tuple[int, Calendar] | None = None
    for start, end, meaning in reversed(told):
        date = _date_of(meaning)
        joined = last is not None and _JOINED.fullmatch(text, end, last[0])
        if date is not None and last is not None and joined and date.year is None:
            date = _before(date, last[1])
            found.append((start, end, _dated(meaning, date)))
        else:
            found.append((start, end, meaning))
        last = None if date is None or date.year is None else (start, date)
    return reversed(found)


def _date_of(meaning: Meaning) -> Calendar | None:
    """The day or month that a meaning names, if it is one, of whatever year."""
    while isinstance(meaning, Sided):
        meaning = meaning.period
    dated = isinstance(meaning, Calendar) and meaning.month is not None
    return meaning if isinstance(meaning, Calendar) and dated else None


def _before(date: Calendar, later: Calendar) -> Calendar:
    ours, theirs = (date.month, date.day or 0), (later.month, later.day or date.day or 0)
    return msgspec.structs.replace(date, year=(later.year or 0) - (ours > theirs))


def _dated(meaning: Meaning, date: Calendar) -> Meaning:
    if isinstance(meaning, Sided):
        return msgspec.structs.replace(meaning, period=_dated(meaning.period, date))
    return date


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
