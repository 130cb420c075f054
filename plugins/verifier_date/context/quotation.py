"""Quotation: where words are quoted, for they speak from the day they were spoken on."""

import re
from bisect import bisect_right

from verifier.sdk.language.matcher import PlainMatcher

__all__ = ["Quotations", "speech_at"]

_SPEECH = PlainMatcher(
    r"""\b(?: said | says | told | tells | added | announced | statement | wrote | posted | tweeted
      | confirmed | briefing | reporters | interview | speaking | warned | declared | stated
      | asked | replied | explained | testified ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
# "said on", "told reporters in Washington late on": what follows dates the words spoken.
_SPOKEN = PlainMatcher(
    r"""\b(?:
        (?: said | says | added | announced | confirmed | reported | stated | wrote | tweeted
          | posted | warned | declared ) (?:\s(?:in|at|on)\s(?:an?\s)?\w++(?:\s\w++)?)?
      | told \s(?:the\s)?\w++ (?:\s(?!on\b)\w++)?
    ) \s(?:(?:on|late|early)\s)*+$""",
    re.IGNORECASE | re.VERBOSE,
)
_SPOKEN_REACH = 60
_MARK = PlainMatcher(r"[“”\"]|\n")
_REACH = 80


class Quotations:
    """Where a text is quoted. A quotation mark left open ends with its paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        opened: int | None = None
        for match in _MARK.finditer(text):
            mark, place = match[0], match.start()
            if opened is None and mark in '“"':
                opened = place
            elif opened is not None and mark != "“":
                self._starts.append(opened)
                self._ends.append(place)
                opened = None
        if opened is not None:
            self._starts.append(opened)
            self._ends.append(len(text))

    def holds(self, place: int) -> bool:
        """Whether text[place] stands between quotation marks."""
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self._ends[index]

    def speech_before(self, place: int) -> bool:
        """Whether the time told at `place`, itself not quoted, is that of speaking."""
        start = max(self._text.rfind("\n", 0, place) + 1, place - _REACH)
        return not self.holds(place) and bool(_SPEECH.search(self._text, start, place))


def speech_at(text: str, start: int, place: int) -> bool:
    """Whether the time at `place`, in a sentence from `start` on, is when words were spoken."""
    return bool(_SPOKEN.search(text[max(start, place - _SPOKEN_REACH) : place]))
