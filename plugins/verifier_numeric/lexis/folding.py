"""Folding: the text as patterns read it, lower case and with one form of space and quote.

Folding keeps every offset: one character stands for one character.
"""

import unicodedata

from verifier.sdk.language.matcher import PlainMatcher

__all__ = ["fold"]

_SPACES = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "−": "-", "％": "%"}
_DIGIT = PlainMatcher(r"[^\x00-\x7f\D]")  # digits of other scripts
_FOLDED = {**dict.fromkeys(_SPACES, " "), **_MARKS}


def fold(text: str) -> str:
    """The folded text, exactly as long as `text`.

    >>> fold("About\u00a062 SHIPS’")
    "about 62 ships'"
    >>> len(fold("İ")) == len("İ")
    True
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals grow: fold letter by letter and keep those
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if lowered.isascii():
        return lowered.replace("\t", " ")
    for odd in _FOLDED.keys() & set(lowered):  # few are in any one text
        lowered = lowered.replace(odd, _FOLDED[odd])
    if not lowered.isascii() and _DIGIT.search(lowered):
        lowered = _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), lowered)
    return lowered
