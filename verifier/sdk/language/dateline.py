"""Dateline: where and when a report was filed, before its first words.

"STRAND, 5 June (Wire) - The bank cut its rate" tells of no bank in Strand, and of no 5 June either:
what stands there belongs to none of the facts behind it.
"""

import regex

from verifier.sdk.language.matcher import Matcher

__all__ = ["dateline_end"]

_FAR = 80  # characters in which a dateline ends
_DASHES = (" - ", " – ", " — ", " -- ")
_DATELINE = Matcher(
    r"""\s*+
    (?:\p{Lu}[\p{Lu}.'’-]++(?:[ ]\p{Lu}[\p{Lu}.'’-]++)*+
      | (?P<plain>\p{Lu}\p{L}++(?:[ ]\p{Lu}\p{L}++)*+))
    (?:,[ ][\p{L}\d][\p{L}\d. ]{1,20}){0,3}    # Ohio; March 5
    (?P<agency>[ ]\([\p{L} .]{2,30}\))?
    [ ][-–—]{1,2}[ ](?=["“‘'$£€]*+[\p{Lu}\d])""",
    regex.VERBOSE,
)


def dateline_end(text: str) -> int:
    """Where the report begins behind its dateline; 0 where it has none.

    >>> dateline_end("STRAND, June 5 (Wire) - The bank cut its rate.")
    24
    >>> dateline_end("The bank - it is an old one - cut its rate.")
    0
    """
    head = text[:_FAR]
    if not any(dash in head for dash in _DASHES):  # most have none
        return 0
    found = _DATELINE.match(head)
    if found is None or (found["plain"] and not found["agency"]):
        return 0
    return found.end()
