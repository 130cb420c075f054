"""Telling: for which days a number is told, by the times beside it or the day of its article."""

import datetime as dt

import msgspec
import regex

from verifier.sdk.derivation import Told
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["Days", "days_of_fact", "time_of", "told_for"]

_AT = frozenset({"at", "during", "by", "until"})
_ANOTHER = Pattern(  # 8,000 fewer than three months earlier: a time of another number
    r"""(?r)(?<!\w)(?:
      (?:than|from|since|over|compared[ ](?:with|to)|versus|against)[ ]
        (?:(?:in|at|on|the|a|an|those|that|of)[ ]){0,3}
      | on[ ](?:(?:in|at|the|a|an|those|that|of)[ ]){1,3})""",  # but: 12,000 on Saturday
    regex.IGNORECASE | regex.VERBOSE,
)
_JOINT = Pattern(r"[,;:](?!\d)|(?<!\w)(?:and|but|while|whereas)(?!\w)")
_DAY = dt.timedelta(days=1)


class Days(msgspec.Struct, frozen=True, order=True):
    """The days from `first` to `last`, both included."""

    first: dt.date
    last: dt.date

    def meets(self, other: "Days", within: dt.timedelta = dt.timedelta(0)) -> bool:
        """Whether the two share a day, or come as near as `within`."""
        return self.first <= other.last + within and other.first <= self.last + within


def told_for(told: Told) -> Days | None:
    """The days that a number is told for; None when nothing says so.

    A count that runs since some day is told for the day of its article.
    """
    nearest, anchor = time_of(told), told.reading.anchor
    if nearest is not None:
        return days_of_fact(nearest)
    return None if anchor is None else Days(anchor.date, anchor.date)


def time_of(told: Told) -> Fact | None:
    """The time nearest to a number that says when it was so; None where none does."""
    reading = told.reading
    times = [fact for fact in reading.facts_of("period") if _dates(reading, fact)]
    text = reading.text.text
    return min(times, key=lambda time: _gap(text, time, told.fact), default=None)


def days_of_fact(fact: Fact) -> Days | None:
    """The days of a fact of kind "period"; None where its ends are not known."""
    start, end = fact.value.get("start"), fact.value.get("end")
    if not isinstance(start, str) or not isinstance(end, str):
        return None
    try:
        first, after = dt.date.fromisoformat(start[:10]), dt.date.fromisoformat(end[:10])
    except ValueError:
        return None
    return Days(first, max(first, after - _DAY))


def _dates(reading: Reading, fact: Fact) -> bool:
    """Whether a time says when what a number counts was so: not of speaking, not "since May"."""
    if fact.value.get("role") not in _AT or fact.notes.get("of") in {"speech", "document"}:
        return False
    return days_of_fact(fact) is not None and not _ANOTHER.match(reading.text.text, 0, fact.start)


def _gap(text: str, time: Fact, number: Fact) -> tuple[bool, int]:
    """How far a time stands from a number: what a joint parts is further than all else."""
    start, end = sorted((time, number), key=lambda fact: fact.start)
    parted = _JOINT.search(text, start.end, max(start.end, end.start)) is not None
    return parted, max(end.start - start.end, 0)
