"""Lasting: what one text denies of a time, and another tells the same of without denying.

"Has not won since March" and "last won in March"; "had not won since March" and "won for the first
time since March".
"""

import regex

from verifier.sdk.alignment import Contrast
from verifier.sdk.language.matcher import Matcher

__all__ = ["is_until_last"]

_SINCE = Matcher(r"(?<!\w)(?:since|for|in)(?!\w)", regex.IGNORECASE)
_LAST = Matcher(r"(?<!\w)(?:last|latest|most recent(?:ly)?)(?!\w)", regex.IGNORECASE)
_FIRST = Matcher(r"(?<!\w)first(?!\w)", regex.IGNORECASE)
_HAD = Matcher(r"(?<!\w)had(?:n['’]t)?(?!\w)", regex.IGNORECASE)
_REACH = 40  # characters from "last" to what was so for the last time


def is_until_last(claim: str, passage: str, denial: Contrast, *, denied: bool) -> bool:
    """Whether one text tells when it was last so, of what the other says it has not been since.

    `denied` says whether it is the claim that denies.
    """
    since, at = (claim, denial.claim.end) if denied else (passage, denial.passage.end)
    last, place = (passage, denial.passage.start) if denied else (claim, denial.claim.start)
    if _SINCE.search(since, at) is None:
        return False
    if _SINCE.search(last) is not None and _FIRST.search(last) is not None:
        had = claim if denied else passage
        return _HAD.search(had, max(0, at - _REACH), at) is not None
    return _LAST.search(last, max(0, place - _REACH), place) is not None
