"""Ordered: of what a text says that something came before it, or after it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import regex

from verifier.engine.wording.words import Word
from verifier.sdk.language.matcher import Matcher

__all__ = ["Order", "order_at", "orders_of", "says_order"]

_MARKS = ("before", "after", "ahead", "prior", "following", "wake", "aftermath", "since")
_REACH = 60  # characters
_LED = Matcher(
    r"""(?r)(?<!\w)
    (?:
        (?:(?:the|an?|two|three|several|many|a[ ]few)[ ])?
        (?:minute|hour|day|night|week|month|year)s?[ ]
    )?
    (?: (?P<before> before | ahead[ ]of | prior[ ]to )
      | after | following | since | in[ ]the[ ](?:wake|aftermath)[ ]of )
    [ ](?:[\p{L}'’-]{1,20}[ ]){0,3}""",
    regex.VERBOSE | regex.IGNORECASE,
)
_SAID = (
    Matcher(r"(?<!\w)(?:after|following|since)(?!\w)", regex.IGNORECASE),
    Matcher(r"(?<!\w)(?:before|ahead[ ]of|prior[ ]to)(?!\w)", regex.IGNORECASE),
)
_NAMED = Matcher(r"(?r)(?<!\w)(?:named|look\p{L}{0,3}|sought|modell?ed|run)[ ]", regex.IGNORECASE)


class Order(NamedTuple):
    """That something came before a thing or after it; `start` is where that is said."""

    before: bool
    start: int


def orders_of(text: str, words: Iterable[Word]) -> Mapping[int, Order]:
    """The order of each of a text's words that stands in one, by where it starts."""
    folded = text.casefold()
    if not any(mark in folded for mark in _MARKS):
        return {}
    found = ((word.start, order_at(text, word.start)) for word in words if word.weight >= 1)
    return {start: order for start, order in found if order is not None}


def says_order(text: str, *, before: bool) -> bool:
    """Whether a text says of anything that something came before it, or that it came after."""
    return _SAID[before].search(text) is not None


def order_at(text: str, start: int) -> Order | None:
    """The order that what starts there stands in: "before the vote"."""
    led = _LED.match(text, max(0, start - _REACH), start)
    if led is None or _NAMED.match(text, 0, led.start()):
        return None
    return Order(led["before"] is not None, led.start())
