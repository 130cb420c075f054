"""Islands: the stretches of a sentence that may tell a time, found by cheap literals."""

from itertools import islice

import regex

from verifier.sdk.language.matcher import Matcher, PlainMatcher
from verifier_date.calendar.feasts import FEAST_STARTS
from verifier_date.grammar.words import TRIGGERS

__all__ = ["islands"]

_WORDS = PlainMatcher(r"[a-z]++")
_DIGIT = PlainMatcher(r"\d")
# Digits that may be a date or time by themselves; others need a word of time beside them.
_DIGITS = Matcher(
    r"""(?<![\d.,])(?:
        (?:1\d|2[01])\d\d(?!\d|,\d)             # 2023; not 0930
      | \d{1,4}-(?:\d|\p{L}{3})                 # 2023-10-17, 5-Oct
      | \d{1,4}/\d                              # 10/17
      | \d{1,2}(?:
            : \d | \.\d{1,2}\.\d{2}             # 9:44, 17.10.2023
          | (?:[.:]\d\d)?\s?[ap]\s?\.?\s?m\b    # 8.30pm
          | (?:st|nd|rd|th)\b | h(?:\d|m?\b)    # 17th, 15h30
        )
      | (?:1\d|20)?\d0\s?['’]?s\b               # 1990s
      | (?:19|20)\d{6}\b                        # 20231017
      | \d{1,4}\s?(?:[abc]\.|ad\b|ce\b)         # 79 A.D., 85 CE
      | (?<=\bad\s|\ba\.d\.\s)\d                # AD 79
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_TRIGGERS = TRIGGERS | (
    FEAST_STARTS - {"new", "good", "all", "black", "st", "international", "chinese", "jewish"}
)
_BEFORE, _AFTER = 36, 30
_MOST = 400


def islands(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of text[start:end] around triggers, in order: the rest tells no time.

    No sentence of prose has more than `_MOST` triggers; what comes after them is not read.
    """
    found: list[tuple[int, int]] = []
    for place, stop in _places(text, start, end):
        if found and place - _BEFORE <= found[-1][1]:
            found[-1] = (found[-1][0], min(end, max(stop + _AFTER, found[-1][1])))
        else:
            found.append((max(start, place - _BEFORE), min(end, stop + _AFTER)))
    return [_whole(text, start, end, *island) for island in found]


def _places(text: str, start: int, end: int) -> list[tuple[int, int]]:
    part = text[start:end]
    lower = part.lower()
    if len(lower) != len(part):  # a letter whose small form is longer
        lower = part
    found: list[tuple[int, int]] = []
    for word in _TRIGGERS.intersection(_WORDS.findall(lower)):
        place = lower.find(word)
        count = 0
        while place >= 0 and count < _MOST:
            found.append((start + place, start + place + len(word)))
            place = lower.find(word, place + len(word))
            count += 1
    if _DIGIT.search(text, start, end):
        found.extend(match.span() for match in islice(_DIGITS.finditer(text, start, end), _MOST))
    if len(found) > 1:
        found.sort()
    return found[:_MOST]


def _whole(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The stretch, so that it cuts no word."""
    if first > start:
        space = text.find(" ", first, last)
        first = space if space >= 0 else first
    if last < end:
        space = text.rfind(" ", first, last)
        last = space if space > first else last
    return first, last
