"""Altered: what a length was before it was changed, and what it came to: from seven years to four.

The unit of what it came to is often left out.
"""

from decimal import Decimal
from typing import NamedTuple

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Reading
from verifier_date.grammar.meaning import Length

__all__ = ["Altered", "altered"]

_REACH = 80  # characters before "from" in which the change is told
_CHANGED = PlainMatcher(
    r"""\b(?:cut(?:s|ting)?|reduc\w+|short\w+|lower\w*|rais\w+|rise[sn]?|rose|rising|extend\w*
    |extension|lengthen\w*|increas\w+|commut\w+|chang\w+|doubl\w+|halv\w+|trimm?\w*|slash\w*
    |up|down|lift\w*|drop\w*|fell|fall\w*|grew|grow\w*)\b[^.;!?]*\bfrom\s$""",
    regex.VERBOSE | regex.IGNORECASE,
)
_TO = PlainMatcher(
    r"""\s*to\s(?:(?:just|only|about|around|nearly|almost)\s)?
    (?P<count>\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
    (?P<half>\sand\sa\shalf)?(?=[,.;:!?)]|$|\s(?:and|but|on|in|after|for|by|when|as|at|because)\b)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_UNITS = ("minute", "hour", "day", "week", "month", "year")


class Altered(NamedTuple):
    """What a length came to, in ISO 8601 and as it is written; both "" where that has its unit."""

    to: str
    surface: str


def altered(reading: Reading, fact: Fact) -> Altered | None:
    """What became of a length that a text tells as the former one; None where it is not."""
    text = reading.text.text
    if not text.endswith("from ", 0, fact.start):
        return None
    if _CHANGED.search(text, max(0, fact.start - _REACH), fact.start) is None:
        return None
    found = _TO.match(text, fact.end)
    if found is None:
        return Altered("", "")
    unit = fact.surface.replace("-", " ").split()[-1].lower().removesuffix("s")
    if unit not in _UNITS:
        return None
    word = found["count"].lower()
    count = Decimal(_NUMBERS.index(word) + 1) if word in _NUMBERS else Decimal(word)
    if found["half"]:
        count += Decimal("0.5")
    surface = text[found.start("count") : found.end()]
    return Altered(Length(((count, unit),)).iso, f"{surface} {unit}s")
