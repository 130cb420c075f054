"""Quotation: where words are quoted, for they speak from the day they were spoken on."""

import regex

__all__ = ["in_quotation", "speech_after"]

_SPEECH = regex.compile(
    r"""\b(?: said | says | told | tells | added | announced | statement | wrote | posted | tweeted
      | confirmed | briefing | reporters | interview | speaking | warned | declared | stated
      | asked | replied | explained | testified ) \b""",
    regex.IGNORECASE | regex.VERBOSE,
)
_REACH = 80


def in_quotation(text: str, place: int) -> bool:
    """Whether text[place] stands between quotation marks of its own paragraph."""
    start = text.rfind("\n", 0, place) + 1
    before = text[start:place]
    if before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1


def speech_after(text: str, place: int) -> bool:
    """Whether the time told at `place`, outside quotation marks, is that of speaking."""
    start = max(text.rfind("\n", 0, place) + 1, place - _REACH)
    return not in_quotation(text, place) and bool(_SPEECH.search(text, start, place))
