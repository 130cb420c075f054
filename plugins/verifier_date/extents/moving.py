"""Moving: the day that something was moved from, and the one it was moved to."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair

__all__ = ["is_another_end", "moved"]

_VERB = r"""(?:mov(?:ed?|ing)|shift(?:ed|ing)?|postpon(?:ed?|ing)|defer(?:red|ring)?
    |delay(?:ed|ing)?|(?:put|push(?:ed)?|set|hold|held|bring|brought)\s(?:[^.,;:!?]{1,40}?\s)?
      (?:back|off|over|forward))"""
_ANEW = r"(?:reschedul(?:ed?|ing)|rearrang(?:ed?|ing))"
_MOVED = PlainMatcher(
    rf"""\b(?:{_VERB}\b[^.;:!?]{{0,60}}?\b(?P<end>from|to|until|till)
      |{_ANEW}\b[^.;:!?]{{0,60}}?\b(?P<end_anew>from|to|until|till|for))
    \s(?:the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_MOVED_AT_ALL = PlainMatcher(rf"\b(?:{_VERB}|{_ANEW})\b", re.IGNORECASE | re.VERBOSE)
_HOURS = PlainMatcher(rf"\b(?:{_VERB}|{_ANEW})\b[^.;:!?]{{0,40}}$", re.IGNORECASE | re.VERBOSE)
_DUE = PlainMatcher(  # was due to open on Monday
    r"\b(?:due|scheduled|planned|set|expected|supposed|meant|originally|initially)\b[^.,;:!?]{0,50}$",
    re.IGNORECASE,
)
_WAS_DUE = PlainMatcher(  # was originally due to open in May
    r"""\b(?:was|were|had\sbeen)\s(?:(?:originally|initially|first|once)\s)?
    (?:due|scheduled|planned|set|expected|supposed|meant|slated|to)\b[^.,;:!?]{0,50}$""",
    re.IGNORECASE | re.VERBOSE,
)
_TURNED = PlainMatcher(r"[^.!?]{0,40}?\b(?:but|instead|however)\b", re.IGNORECASE)
_MOVED_FROM = frozenset({"from", "planned"})
_REACH = 90


def moved(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts; a time that something was moved to, or from, is one at which it is, or was to be.

    "Moved from May to June": it does not go on from the one until the other. What "was due to open
    in May but opened in June" was only to be in May.
    """
    if _MOVED_AT_ALL.search(text) is None and not any(_was_due(text, fact) for fact in facts):
        return list(facts)
    return [_moved(text, fact) if fact.kind == "period" else fact for fact in facts]


def is_another_end(pair: Pair) -> bool:
    """Whether one of two times is what something was moved from, and the other is not.

    A claim that something was only due to be then tells as much.
    """
    claim, found = pair.claim_fact, pair.passage_fact
    ends = claim.notes.get("moved"), found.notes.get("moved")
    if ends[1] in _MOVED_FROM:
        return ends[0] not in _MOVED_FROM and not _is_due(pair.claim.text.text, claim)
    return ends[0] == "from"


def _is_due(text: str, fact: Fact) -> bool:
    """Whether a text tells that something was to be at a time."""
    return _DUE.search(text, max(0, fact.start - _REACH), fact.start) is not None


def _was_due(text: str, fact: Fact) -> bool:
    """Whether a text tells that something was to be at a time, and that it came otherwise."""
    before = _WAS_DUE.search(text, max(0, fact.start - _REACH), fact.start)
    return before is not None and _TURNED.match(text, fact.end) is not None


def _moved(text: str, fact: Fact) -> Fact:
    if fact.value.get("granularity") == "range" and fact.surface.startswith("from "):
        return _moved_on_a_day(text, fact)
    found = _MOVED.search(text, max(0, fact.start - _REACH), fact.start)
    if found is None and _was_due(text, fact):
        return msgspec.structs.replace(fact, notes={**fact.notes, "moved": "planned"})
    if found is None:
        last = text.find(".", fact.end)
        ahead = _MOVED_AT_ALL.search(text, fact.end, len(text) if last < 0 else last)
        if ahead is None or not _is_due(text, fact):
            return fact
        return msgspec.structs.replace(fact, notes={**fact.notes, "moved": "planned"})
    end = "from" if (found["end"] or found["end_anew"]).lower() == "from" else "to"
    return msgspec.structs.replace(
        fact, value={**fact.value, "role": "at"}, notes={**fact.notes, "moved": end}
    )


def _moved_on_a_day(text: str, fact: Fact) -> Fact:
    """Moved from 3pm to 5.30pm: it is at the later of the two."""
    end = fact.value.get("end")
    if "bare" not in fact.notes or not isinstance(end, str):
        return fact
    if _HOURS.search(text, max(0, fact.start - _REACH), fact.start) is None:
        return fact
    minute = dt.datetime.fromisoformat(end) + dt.timedelta(minutes=1)
    value = {**fact.value, "start": end, "end": minute.isoformat(), "granularity": "minute"}
    return msgspec.structs.replace(fact, value=value, notes={**fact.notes, "moved": "to"})
