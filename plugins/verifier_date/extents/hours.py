"""Hours: times of day compared by the clock alone, where the claim names no day."""

import re

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import Matcher, PlainMatcher
from verifier.sdk.rule import Pair, Reading
from verifier_date.calendar.near import NEAR, is_near
from verifier_date.calendar.parts import DAY_PARTS

__all__ = ["compare_hours"]

_DAY = 24 * 60
_HALF = _DAY // 2
_ABOUT = 15
"""Minutes on either side of "about 3.20", and by which a full hour may be rounded."""
_ROUGHLY = Matcher(
    r"(?r)(?<!\w)(?:about|around|roughly|nearly|almost|approximately|towards?)[ ]", regex.I
)
_ENDS = PlainMatcher(
    r"""(?:(?P<opens>\b(?:open(?:s|ed|ing)?|start(?:s|ed|ing)?|beg(?:i|a|u)n(?:s|ning)?|from))
    |\b(?:clos(?:es?|ed|ing)|shut(?:s|ting)?|end(?:s|ed|ing)?|finish(?:es|ed)?|until|till))\b
    (?:(?!\b(?:open|clos|shut|until|till|from)|[.;:!?]).)*$""",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 40  # characters from such a word to its time
_STATED, _FITTED = 0.9, 0.75

_Arc = tuple[int, int]
"""Minutes from midnight, and how long: from 22:00 for four hours is (1320, 240)."""


def compare_hours(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of two times of day; None where the passage's is none."""
    claim, found = pair.claim_fact, pair.passage_fact
    if _is_stretch(found):
        return _compare_stretch(pair, rule)
    ends = _end_told(pair.claim, claim), _end_told(pair.passage, found)
    if ends[0] != ends[1] and "" not in ends:
        return None  # when it opens, and until when it is open
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


def _is_stretch(fact: Fact) -> bool:
    """Whether a fact tells of hours from one to another: "from 9am to 5pm"."""
    edges = fact.value.get("start"), fact.value.get("end")
    ranged = fact.value.get("granularity") == "range"
    return ranged and all(isinstance(edge, str) and "T" in edge for edge in edges)


def _compare_stretch(pair: Pair, rule: str) -> Judgement | None:
    """What hours from one to another make of those, or of when something opens."""
    claim, found = pair.claim_fact, pair.passage_fact
    opens, closes = (_minutes(str(found.value.get(edge))) for edge in ("start", "end"))
    if opens == closes:
        return None
    told: tuple[int, ...] = (opens, closes)
    if _is_stretch(claim):
        ours = tuple(_minutes(str(claim.value.get(edge))) for edge in ("start", "end"))
    else:
        end, start = _end_told(pair.claim, claim), claim.value.get("start")
        if end != "opens" or not isinstance(start, str) or claim.value.get("role") != "at":
            return None
        ours, told = (_minutes(start),), (opens,)
    same = ours == told
    relation = Relation.ENTAILS if same else Relation.CONTRADICTS
    shown = f"“{found.surface}” {'bears out' if same else 'excludes'} “{claim.surface}”"
    return pair.judged(rule, relation, _FITTED, shown)


def _end_told(reading: Reading, fact: Fact) -> str:
    """Whether a time of day is when something opens, or closes, by the nearest word before it."""
    found = _ENDS.search(reading.text.text, max(0, fact.start - _REACH), fact.start)
    return "" if found is None else "opens" if found["opens"] else "closes"


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
