"""Begun: times from which a figure is told to differ, and those from which on something is so.

"Up from 475 million a year earlier" tells nothing of what happened then; "closed from Friday" tells
when that began, and that it was not so before.
"""

import re

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair, Reading
from verifier_date.extents.extent import Extent
from verifier_date.extents.relating import days_between
from verifier_date.extents.stretch import is_edge

__all__ = ["BEGINNING", "dates_before", "goes_on"]

BEGINNING = frozenset("begin start open launch introduce become join found".split())
"""Verbs by which a text tells that something began."""

_COMPARED = PlainMatcher(  # from 475 million a year earlier; higher than in the same month of 2019
    r"""\b(?:than|from(?=\s$|[^,;:]*\d|\s(?:that|those|what|an?|the\s(?:same|level|figure|number))\b)
    |compared\s(?:with|to)|against|versus)\s(?:[^\s,;:]+\s){0,5}$""",
    re.IGNORECASE | re.VERBOSE,
)
_FROM = PlainMatcher(r"\b(?:from|starting|beginning)\s(?:the\s)?$", re.IGNORECASE)
_LEVEL = PlainMatcher(  # prices rose, or were higher, from last June
    r"""\b(?:up|down|higher|lower|more|less|fewer|r[io]se\w*|rising|fall\w*|fell|gr[eo]w\w*|dropp?\w*
    |increas\w+|decreas\w+|declin\w+|chang\w+|improv\w+|climb\w+|slip\w+|jump\w+|gain\w*|recover\w+
    |date[sd]?|dating|footage|images?|pictures?|photo\w*|video\w*|report\w*|figures?|data)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 50
_LEAD = 10  # characters before a time that may hold "from the"


def dates_before(pair: Pair) -> bool:
    """Whether the passage's time only tells when the figure was that it compares with another.

    418 million, from 475 million a year earlier. Unless the claim's time does so too.
    """
    return _is_compared(pair.passage, pair.passage_fact) and not _is_compared(
        pair.claim, pair.claim_fact
    )


def _is_compared(reading: Reading, fact: Fact) -> bool:
    if fact.notes.get("moved") or _opens(reading, fact) or is_edge(reading, fact):
        return False
    return _COMPARED.search(reading.text.text, max(0, fact.start - _REACH), fact.start) is not None


def _opens(reading: Reading, fact: Fact) -> bool:
    """Whether something begins at a time: "from 8am on Friday", where no level is told from it."""
    text = reading.text.text
    if _FROM.search(text, max(0, fact.start - _LEAD), fact.start) is None:
        return False
    before = max(0, fact.start - _REACH)
    figures = any(before <= f.start < fact.start for f in reading.facts_of("quantity"))
    return not figures and _LEVEL.search(text, before, fact.start) is None


def goes_on(pair: Pair, claimed: Extent, evidence: Extent) -> bool:
    """Whether the passage tells when something began, and the claim's time lies after that."""
    if not _opens(pair.passage, pair.passage_fact) or _opens(pair.claim, pair.claim_fact):
        return False
    stretch = evidence.period is not None and evidence.period.grain == "range"
    if stretch or is_edge(pair.passage, pair.passage_fact):
        return False
    days = days_between(claimed, evidence)
    told = {lemma(token.norm) for token in pair.claim.text.tokens}
    return (days is None or days < 0) and told.isdisjoint(BEGINNING)
