"""Hours: times of day compared by the clock alone, where the claim names no day."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.rule import Pair, Reading
from verifier_date.near import NEAR, is_near
from verifier_date.parts import DAY_PARTS

__all__ = ["compare_hours"]

_DAY = 24 * 60
_HALF = _DAY // 2
_ABOUT = 15
"""Minutes on either side of "about 3.20", and by which a full hour may be rounded."""
_ROUGHLY = Matcher(
    r"(?r)(?<!\w)(?:about|around|roughly|nearly|almost|approximately|towards?)[ ]", regex.I
)
_STATED, _FITTED = 0.9, 0.75

_Arc = tuple[int, int]
"""Minutes from midnight, and how long: from 22:00 for four hours is (1320, 240)."""


def compare_hours(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of two times of day; None where the passage's is none."""
    claim, found = pair.claim_fact, pair.passage_fact
    ours, theirs = _arc(pair.claim, claim), _arc(pair.passage, found)
    if ours is None or theirs is None:
        return None
    if _lies_in(theirs, ours):
        relation, words = Relation.ENTAILS, "lies in"
    elif _meet(_rounded(ours, claim), _rounded(theirs, found)):
        relation, words = Relation.COMPATIBLE, "may or may not be in"
    else:
        relation, words = Relation.CONTRADICTS, "is not in"
    if _words(pair.claim, claim) == _words(pair.passage, found):
        relation, words = Relation.ENTAILS, "is"
    shown = f"“{_words(pair.passage, found)}” {words} “{_words(pair.claim, claim)}”"
    return pair.judged(rule, relation, _STATED if words == "is" else _FITTED, shown)


def _arc(reading: Reading, fact: Fact) -> _Arc | None:
    """The stretch of a day that a fact tells of; None where it tells of no time of day."""
    start, end = fact.value.get("start"), fact.value.get("end")
    grain, part = fact.value.get("granularity"), fact.notes.get("daypart")
    if isinstance(part, str) and part in DAY_PARTS:
        since, until = DAY_PARTS[part]
        return since * 60 % _DAY, (until - since) * 60
    if not isinstance(start, str) or grain not in ("hour", "minute", "second"):
        return None
    first = _minutes(start)
    if isinstance(end, str) and end[:10] != start[:10] and _minutes(end):
        return None
    text, role = reading.text.text, fact.value.get("role")
    if role in ("before", "after"):
        reach = _HALF if is_near(text, fact.start) is None else NEAR
        return ((first - reach) % _DAY, reach) if role == "before" else (first, reach)
    if role != "at":
        return None
    if fact.notes.get("near"):
        return first, NEAR
    if _ROUGHLY.match(text, 0, fact.start):
        return (first - _ABOUT) % _DAY, 2 * _ABOUT
    return first, 1


def _minutes(moment: str) -> int:
    clock = moment.partition("T")[2]
    return int(clock[:2]) * 60 + int(clock[3:5])


def _lies_in(inner: _Arc, outer: _Arc) -> bool:
    return (inner[0] - outer[0]) % _DAY + inner[1] <= outer[1]


def _meet(one: _Arc, other: _Arc) -> bool:
    return (other[0] - one[0]) % _DAY < one[1] or (one[0] - other[0]) % _DAY < other[1]


def _rounded(arc: _Arc, fact: Fact) -> _Arc:
    """The stretch around a full hour: "at seven" may be five past."""
    if arc[1] > 1 or fact.value.get("granularity") != "hour":
        return arc
    return (arc[0] - _ABOUT) % _DAY, 2 * _ABOUT


def _words(reading: Reading, fact: Fact) -> str:
    """The time of day as it is told, with what stands before it."""
    text = reading.text.text
    found = _ROUGHLY.match(text, 0, fact.start)
    lead = is_near(text, fact.start) if found is None else found.start()
    if lead is not None:
        return text[lead : fact.end]
    role = fact.value.get("role")
    return f"{role} {fact.surface}" if role in ("before", "after") else fact.surface
