"""Dotted: times of day with a dot, and digits with colons that tell how long a race took.

At 10.30 on Monday morning; in 2:20:22; in 1:57.32.
"""

import re
from decimal import Decimal

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.grammar.meaning import Length
from verifier_date.grammar.node import Node

__all__ = ["is_dotted_clock", "race_time"]

_SHOWN = PlainMatcher(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_HOUR_BEHIND = PlainMatcher(  # on the morning of, yesterday evening, local time
    rf"""\s(?: (?:on|in)\sthe\s{_PART} | (?:on\s)?{_DAY}\s{_PART} | o['’]?clock\b
        | (?:that|this|yesterday|tomorrow|every|each)\s{_PART} | (?:[a-z]+\s)?local\stime\b
        | (?:gmt|utc|bst|cet|ist|hours|hrs)\b )""",
    re.IGNORECASE | re.VERBOSE,
)
_DAY_BEHIND = PlainMatcher(
    rf"""\s(?: (?:on\s)?{_DAY} | (?:today|tonight|yesterday|tomorrow)\b | (?:every|each)\sday\b
        | on\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?
          (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) )""",
    re.IGNORECASE | re.VERBOSE,
)
_TIMED_BEFORE = PlainMatcher(
    r"\b(?:at|by|until|till|from|since|around|before|after|between)\s(?:about\s|around\s)?$",
    re.IGNORECASE,
)
_PRICED = PlainMatcher(  # the rupee closed at 9.05 on Monday
    r"\b(?:clos|open|end|trad|stood|stand|pric|valu|quot|settl|finish|fix|remain|bought|sold)\w*"
    r"\s(?:[a-z]+\s){0,2}at\s$",
    re.IGNORECASE,
)
_BEFORE = PlainMatcher(
    rf"""\b(?:{_PART}|{_DAY}|today|tonight|yesterday|tomorrow|kick-?off|le(?:ft|aves?)|depart(?:s|ed)?
        |arriv(?:es?|ed)|happened|occurred|scheduled|due)\b(?:\s(?:is|was|be))?,?
        \s(?:at|from|until|by|around|about|between|before|after)\s(?:about\s|around\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_MEASURED = PlainMatcher(
    r"\s?(?:%|per\b|percent|m(?:illion)?\b|bn\b|[a-z]*points?\b|euros?\b|dollars?\b)"
)
_REACH = 40
_TIMED = PlainMatcher(
    r"(?:(?P<hour>\d{1,2}):)?(?P<minute>\d{1,2}):(?P<second>[0-5]\d(?:\.\d{1,3})?)"
)
_NO_LEAD = frozenset("aTWVMmPRY#no")  # "at", a day, a number: a time of day stands behind them


def is_dotted_clock(text: str, shown: str, at: int, stop: int) -> bool:
    """Whether a number with a dot is a time of day, by the words around it."""
    if _SHOWN.fullmatch(shown) is None or _MEASURED.match(text, stop) is not None:
        return False
    near = (max(0, at - _REACH), at)
    if _HOUR_BEHIND.match(text, stop) or _BEFORE.search(text, *near):
        return True
    if _DAY_BEHIND.match(text, stop) is None or _TIMED_BEFORE.search(text, *near) is None:
        return False
    return _PRICED.search(text, *near) is None


def race_time(shown: str, at: int, stop: int, nodes: list[Node]) -> Node | None:
    """The length that digits like 2:20:22 tell, where no time of day is told."""
    found = _TIMED.fullmatch(shown)
    if found is None or (found["hour"] is None and "." not in shown) or shown.startswith("0"):
        return None
    lead = [node.cls for node in nodes[-2:]]
    if lead and (lead[-1] in _NO_LEAD or (lead[-1] == "," and lead[0] in _NO_LEAD)):
        return None
    parts = [(Decimal(found[unit]), unit) for unit in ("hour", "minute", "second") if found[unit]]
    return Node("λ", at, stop, Length(tuple(part for part in parts if part[0])))
