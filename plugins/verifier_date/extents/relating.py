"""Relating: how the instants that one time allows lie to those of another."""

import datetime as dt
from functools import lru_cache

import msgspec

from verifier.sdk.judgement import Relation
from verifier_date.calendar.calendar import DAY
from verifier_date.extents.extent import Extent

__all__ = [
    "FITTED",
    "OPEN",
    "STATED",
    "UNSURE",
    "dated_as",
    "days_between",
    "is_day",
    "relation_of",
]

STATED, FITTED, UNSURE = 0.9, 0.75, 0.6
"""How far a relation is trusted: of full dates, where a year is unsaid, and where more is."""

OPEN = frozenset({"by", "before", "after"})
"""The roles of times of which only one end is told."""
_Interval = tuple[dt.datetime, dt.datetime]
_SHORT = 100 * DAY  # a day, a month, a quarter: what is told of the time of year
_EARLIEST, _LATEST = dt.datetime.min, dt.datetime.max


@lru_cache(maxsize=4096)
def relation_of(claimed: Extent, evidence: Extent) -> tuple[Relation, float]:
    """The relation of two times that answer one question, and the trust put in it."""
    fitted = _fit(claimed, evidence)
    evidence = dated_as(evidence, claimed)
    if claimed.role in OPEN:
        claimed = dated_as(claimed, evidence)
    theirs, ours = _intervals(evidence, claimed), _intervals(claimed, evidence)
    if not theirs or not ours:
        return Relation.COMPATIBLE, UNSURE
    if evidence.pattern is not None and claimed.pattern is None:
        overlap = any(_overlap(a, b) for a in theirs for b in ours)
        return (Relation.COMPATIBLE, UNSURE) if overlap else (Relation.CONTRADICTS, fitted)
    if all(any(_inside(a, b) for b in ours) for a in theirs):
        return Relation.ENTAILS, fitted
    if evidence.daypart == "overnight" and is_day(claimed):
        overnight = any(_overlap(a, b) for a in theirs for b in ours)
        return (Relation.ENTAILS, UNSURE) if overnight else (Relation.CONTRADICTS, fitted)
    named_day = _within_named_day(claimed, evidence)
    if named_day and all(any(b[0] <= a[0] < b[1] for b in ours) for a in theirs):
        return Relation.ENTAILS, FITTED
    if not any(_overlap(a, b) for a in theirs for b in ours):
        return Relation.CONTRADICTS, fitted
    return Relation.COMPATIBLE, FITTED


def days_between(claimed: Extent, evidence: Extent) -> float | None:
    """Days from when the claimed time began to when the other did; None where that is unknown."""
    evidence = dated_as(evidence, claimed)
    claimed = dated_as(claimed, evidence)
    ours, theirs = claimed.period, evidence.period
    if ours is None or theirs is None or ours.start is None or theirs.start is None:
        return None
    return (theirs.start - ours.start) / DAY


def dated_as(one: Extent, other: Extent) -> Extent:
    """A date that leaves its year unsaid in a text without one: of the other text's year.

    It is taken as the one nearest to a day or month that the other dates in full.
    """
    pattern, period = one.pattern, other.period
    if pattern is None or period is None or period.start is None or period.end is None:
        return one
    if period.end - period.start > _SHORT:
        return one
    start = period.start
    years = (start.year - 1, start.year, start.year + 1)
    near = [found for found in map(pattern.in_year, years) if found is not None]
    if not near:
        return one
    nearest = min(near, key=lambda found: abs((found.start or _LATEST) - start))
    return msgspec.structs.replace(one, pattern=None, period=nearest)


def _fit(claimed: Extent, evidence: Extent) -> float:
    """How far a relation is to be trusted: less where a year is unsaid, least for bare weekdays."""
    patterns = [extent.pattern for extent in (claimed, evidence) if extent.pattern is not None]
    if not patterns:
        return STATED
    return FITTED if all(pattern.yearly for pattern in patterns) else UNSURE


def _within_named_day(claimed: Extent, evidence: Extent) -> bool:
    """A Monday night ends on Tuesday, yet happened on Monday, in that week, that month."""
    return evidence.daypart in ("night", "overnight") and claimed.daypart is None


def is_day(extent: Extent) -> bool:
    """Whether a whole day is meant: an overnight event happened on either of two."""
    if extent.daypart is not None or extent.role != "at":
        return False
    grain = None if extent.period is None else extent.period.grain
    return grain == "day" or (extent.pattern is not None and extent.pattern.day is not None)


def _intervals(extent: Extent, other: Extent) -> list[_Interval]:
    """The instants allowed; a pattern's within reach of the other side's period."""
    if extent.period is not None:
        periods = [extent.period]
    else:
        assert extent.pattern is not None
        around = other.period
        if around is not None and around.start is not None and around.end is not None:
            first, last = around.start, around.end
        else:
            first, last = dt.datetime(2000, 1, 1), dt.datetime(2000, 12, 31)
        reach = DAY if extent.pattern.yearly else 400 * DAY
        if last - first > 4000 * DAY or last.year >= 9990 or first.year <= 10:
            return []
        periods = list(extent.pattern.instances(first - reach, last + reach))
    found = []
    for period in periods:
        if period.start is None or period.end is None:
            return []
        if extent.role == "after":
            found.append((period.end, _LATEST))
        elif extent.role == "before":
            found.append((_EARLIEST, period.start))
        elif extent.role == "by":
            found.append((_EARLIEST, period.end))
        else:
            found.append((period.start, period.end))
    return found


def _inside(inner: _Interval, outer: _Interval) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _overlap(a: _Interval, b: _Interval) -> bool:
    return a[0] < b[1] and b[0] < a[1]
