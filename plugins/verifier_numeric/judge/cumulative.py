"""Cumulative counts: what a count reported on one day says about another day.

A count "since D" or "so far" only grows. Reported on day R, it is a lower bound after R and an
upper bound before R.
"""

import datetime as dt

import msgspec
import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.figures.comparing import Finding, compare
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import Stated
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_over_time", "is_cumulative"]

_CURRENT = dt.timedelta(days=7)
"""A count is taken as still current for a week: papers repeat the latest figure."""
_ZONES = dt.timedelta(days=1)
"""A day's difference may be no more than a time zone."""
_STRETCH = dt.timedelta(days=6)
"""From a week on, what a claim counts in a stretch of time is what came about in it."""
_RUNNING = Pattern(
    r"""(?<!\w)(?:
        since|so[ ]far|to[ ]date|up[ ]to[ ]now|until[ ]now|thus[ ]far|as[ ]of|by[ ]now|already
      | (?:death[ ])?toll|cumulative|running[ ]total
        # have been attacked at least 66 times
      | ha(?:s|ve|d)[ ](?:now[ ]|also[ ])?been[ ](?:\p{L}{1,20}[ ]){1,4}(?:\S{1,12}[ ]){0,3}
        (?:separate[ ])?times
    )(?!\w)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_SINCE = Pattern(r"(?<!\w)since(?!\w)", regex.IGNORECASE)
_CLAUSE = Pattern(r";|,[ ](?:and|but|while|including|which|who)(?!\w)")
_AS_OF = Pattern(
    r"(?r)(?<!\w)(?:(?:as[ ]of|by|until|up[ ]to|through)[ ]|at[ ]the[ ]end[ ]of[ ])(?:the[ ])?",
    regex.IGNORECASE,
)
_NONE = dt.timedelta(0)
_DAY = dt.timedelta(days=1)
_SOME_YEAR = 2000  # for days of which neither text tells the year
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


class _Days(msgspec.Struct, frozen=True, kw_only=True):
    """The days that a count is stated for; `named` where the text says so itself.

    `side` is "before" or "after" where that is some day before or after those.
    """

    first: dt.date
    last: dt.date
    named: bool = True
    side: str = ""


def is_cumulative(reading: Reading, fact: Fact) -> bool:
    """Whether the clause around `fact` gives a running count."""
    text = reading.text.text
    for sentence in reading.text.sentences:
        if sentence.start <= fact.start < sentence.end:
            cues = _RUNNING.finditer(text, sentence.start, sentence.end)
            return any(_in_one_clause(text, cue.span(), fact) for cue in cues)
    return False


def _in_one_clause(text: str, cue: tuple[int, int], fact: Fact) -> bool:
    between = (cue[1], fact.start) if cue[0] < fact.start else (fact.end, cue[0])
    return _CLAUSE.search(text, *between) is None


def compare_over_time(pair: Pair, claim: Stated, passage: Stated) -> Finding:
    """Compare two counts, of which at least one runs, as of the days they are stated for."""
    direct = compare(claim, passage)
    reported, asked = _stated_for(pair)
    if reported is None:
        return direct
    if asked is None:
        undated = pair.claim.anchor is None and pair.passage.anchor is None
        if direct.relation is not Relation.CONTRADICTS or undated:
            return direct  # where neither text has a date, both are of one time
        return Finding(
            relation=Relation.COMPATIBLE, confidence=direct.confidence,
            explanation=f"{passage.surface}, counted up to {_shown(reported)}, "
            f"leaves {claim.surface} open for another day",
        )  # fmt: skip
    current, zones = _CURRENT, _ZONES
    if direct.relation is Relation.CONTRADICTS and reported.named and asked.named:
        current = zones = _NONE  # as of the 8th, and by the 9th
    if direct.relation is Relation.ENTAILS and reported.named and _some_day(asked, reported):
        return direct
    if reported.last + current < asked.first:
        if asked.last - asked.first >= _STRETCH and not is_cumulative(pair.claim, pair.claim_fact):
            return Finding(
                relation=Relation.COMPATIBLE, confidence=direct.confidence,
                explanation=f"{passage.surface}, counted up to {_shown(reported)}, "
                f"says nothing of {claim.surface} in a stretch after it",
            )  # fmt: skip
        grown = Interval(
            low=passage.interval.low, high=None, low_strict=passage.interval.low_strict
        )
        return _bounded(claim, passage, grown, reported, asked)
    if asked.last + zones < reported.first:
        smaller = Interval(
            low=None, high=passage.interval.high, high_strict=passage.interval.high_strict
        )
        return _bounded(claim, passage, smaller, reported, asked)
    return direct


def _some_day(asked: _Days, reported: _Days) -> bool:
    """Whether a claim of some day before or after another is told of such a day."""
    if asked.side == "after":
        return reported.first >= asked.first
    return asked.side == "before" and reported.last <= asked.last


def _bounded(
    claim: Stated, passage: Stated, interval: Interval, reported: _Days, asked: _Days
) -> Finding:
    """The finding when the passage only bounds the count on the claim's day."""
    bound = msgspec.structs.replace(
        passage, interval=interval, comparator="range", value=None, rounding=passage.rounding * 0
    )
    found = compare(claim, bound)
    later = reported.first > asked.last
    apart = _apart(reported.first - asked.last if later else asked.first - reported.last)
    when = f"counted {apart} {'later' if later else 'earlier'}"
    clause = {
        Relation.ENTAILS: f"{passage.surface}, {when}, already implies {claim.surface}",
        Relation.CONTRADICTS: f"{passage.surface}, {when}, rules out {claim.surface}: "
        "the count only grows",
    }.get(found.relation, f"{passage.surface} was {when} and leaves {claim.surface} open")
    return msgspec.structs.replace(found, explanation=clause, confidence=found.confidence * 0.9)


def _stated_for(pair: Pair) -> tuple[_Days | None, _Days | None]:
    """The days of the passage's count and of the claim's; a year unsaid is that of the other."""
    reported = _days_of(pair.passage, None)
    year = None if reported is None else reported.last.year
    asked = _days_of(pair.claim, year) or _days_named(pair.claim, year)
    if asked is not None and (reported is None or not reported.named):
        reported = _days_of(pair.passage, asked.last.year) or reported
    if reported is None and asked is None:
        reported, asked = (_days_of(side, _SOME_YEAR) for side in (pair.passage, pair.claim))
    return reported, asked


def _days_of(reading: Reading, year: int | None) -> _Days | None:
    """The days a text's count is stated for: those it names with "as of" or "by", else its date.

    `year` is the one of a day that the text tells without.
    """
    text = reading.text.text
    for fact in reading.facts_of("period"):
        role = fact.value.get("role")
        if role in {"by", "until", "before", "after"} or _AS_OF.match(text, 0, fact.start):
            days = _days(fact, year)
            if days is not None:
                return days
    if reading.anchor is not None:
        day = reading.anchor.date
        return _Days(first=day, last=day, named=False)
    return None


def _days_named(reading: Reading, year: int | None) -> _Days | None:
    """The day an undated claim names in passing: "on 14 March there were 17"; not "since May"."""
    periods = reading.facts_of("period")
    if _SINCE.search(reading.text.text) or any(f.value.get("role") == "since" for f in periods):
        return None
    return next((days for fact in periods if (days := _days(fact, year)) is not None), None)


def _days(fact: Fact, year: int | None) -> _Days | None:
    start, end = _date(fact.value.get("start")), _date(fact.value.get("end"))
    role = fact.value.get("role")
    if role in {"by", "until", "before"} and start is None and end is not None:
        side = "before" if role == "before" else ""
        return _Days(first=end - _DAY, last=end - _DAY, side=side)
    if start is None:
        start = _day_in(fact, year)
    if start is None:
        return None
    if role == "before":
        return _Days(first=start - _DAY, last=start - _DAY, side="before")
    if role == "after":
        start = end or start + _DAY
        return _Days(first=start, last=start, side="after")
    last = start if end is None else max(start, end - _DAY)
    return _Days(first=start, last=last)


def _date(value: object) -> dt.date | None:
    if not isinstance(value, str):
        return None
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None


def _day_in(fact: Fact, year: int | None) -> dt.date | None:
    """A day told without its year, in that one."""
    told = fact.notes.get("open")
    if year is None or not isinstance(told, dict):
        return None
    month, day = told.get("month"), told.get("day")
    if not isinstance(month, int) or not isinstance(day, int):
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _shown(days: _Days) -> str:
    return f"{days.last.day} {_MONTHS[days.last.month - 1]} {days.last.year}"


def _apart(gap: dt.timedelta) -> str:
    days = max(gap.days, 1)
    for size, name in ((365, "year"), (30, "month"), (7, "week"), (1, "day")):
        if days >= size:
            count = round(days / size)
            return f"{count} {name}" + ("" if count == 1 else "s")
    return "a day"
