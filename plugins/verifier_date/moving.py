"""Moving: the day that something was moved from, and the one it was moved to."""

import re
from collections.abc import Sequence

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import PlainMatcher

__all__ = ["is_another_end", "moved"]

_MOVED = PlainMatcher(
    r"""\b(?:moved|shifted|postponed|deferred|delayed|rescheduled|put\s(?:back|off)|held\sover
      |(?:pushed|set)\sback|brought\sforward)\b
    [^.;:!?]{0,60}?\b(?P<end>from|to|until|till)\s(?:the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_MOVED_AT_ALL = PlainMatcher(
    r"\b(?:moved|shifted|postponed|deferred|delayed|rescheduled|back|off|over|forward)\b",
    re.IGNORECASE,
)
_REACH = 90


def moved(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts; a time that something was moved to, or from, is one at which it is, or was to be.

    "Moved from May to June": it does not go on from the one until the other.
    """
    if _MOVED_AT_ALL.search(text) is None:
        return list(facts)
    return [_moved(text, fact) if fact.kind == "period" else fact for fact in facts]


def is_another_end(claim: Fact, found: Fact) -> bool:
    """Whether one of two times is what something was moved from, and the other is not."""
    ends = claim.notes.get("moved"), found.notes.get("moved")
    return "from" in ends and ends[0] != ends[1]


def _moved(text: str, fact: Fact) -> Fact:
    found = _MOVED.search(text, max(0, fact.start - _REACH), fact.start)
    if found is None:
        return fact
    end = "from" if found["end"].lower() == "from" else "to"
    return msgspec.structs.replace(
        fact, value={**fact.value, "role": "at"}, notes={**fact.notes, "moved": end}
    )
