"""Stretch: the levels that are told for the two ends of a stretch of time that a claim names.

One text may tell both ("£547bn, up from £258bn in 2009"), or two texts of two days one each.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby, product

import msgspec

from verifier.sdk.derivation import Told
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.levels import levels
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.figures.telling import Days, days_of_fact, told_for

__all__ = ["Level", "Stretch", "stretch", "time_behind"]

_NEAR = dt.timedelta(days=7)  # papers tell a figure for some days
_DAY = dt.timedelta(days=1)
_BEHIND = 30  # characters from an old level to its time: from 8.2 per cent of all in 2012
_LEVELS = frozenset({None, "to"})
_CHANGES = frozenset({"trend", "quantity"})
_LEVELS_OF = frozenset("number level rate share price value average total".split())


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """A number, and the days it is told for."""

    told: Told
    number: Stated
    days: Days


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The old and new levels told for a claim's stretch of time, in pairs; the times it names.

    `both` says whether it is told which two levels are meant: any other is another's.
    """

    pairs: Sequence[tuple[Level, Level]]
    times: tuple[Fact, ...]
    both: bool


def stretch(claim: Reading, wanted: Stated | None, told: Sequence[Told]) -> Stretch:
    """The levels of what a claim says has changed, by as much as `wanted` if it says how much."""
    times = _times(claim)
    facts = tuple(time.fact for time in times)
    pairs = [(old, new) for old, new in _told_together(told) if _when(times, old.days, new.days)]
    if pairs:
        return Stretch(pairs=pairs, times=facts, both=True)
    found = [level for each in told if (level := _level(claim, wanted, each)) is not None]
    nouns = {lemma(token.norm) for token in claim.text.tokens}
    named = [level for level in found if level.number.counted in nouns]
    pairs = [
        (old, new)
        for old, new in product(_wholes(named or found), repeat=2)
        if _alike(old.number, new.number)
        and old.days.last < new.days.first
        and _when(times, old.days, new.days)
    ]
    return Stretch(pairs=pairs, times=facts, both=len(times) == 2)


class _Time(msgspec.Struct, frozen=True, kw_only=True):
    """A time that a claim names: days, or a month of any year."""

    fact: Fact
    days: Days | None
    month: int | None

    def meets(self, days: Days) -> bool:
        if self.days is not None:
            return days.meets(self.days, _NEAR)
        return self.month in {days.first.month, days.last.month}


def _times(claim: Reading) -> list[_Time]:
    """The times that the claim names, the earlier first."""
    found = [
        _Time(fact=fact, days=days_of_fact(fact), month=_month(fact))
        for fact in claim.facts_of("period")
        if fact.notes.get("of") != "speech"
    ]
    known = [time for time in found if time.days is not None or time.month is not None]
    if any(time.days is None for time in known):
        return known  # in the order in which they are told
    return sorted(known, key=lambda time: time.days or Days(dt.date.min, dt.date.min))


def _month(fact: Fact) -> int | None:
    left_open = fact.notes.get("open")
    month = left_open.get("month") if isinstance(left_open, dict) else None
    return month if isinstance(month, int) else None


def _when(times: Sequence[_Time], old: Days, new: Days) -> bool:
    """Whether two levels are of the times that the claim names."""
    if not times:
        return True
    first = times[0]
    if len(times) == 2:
        return first.meets(old) and times[1].meets(new)
    if len(times) > 2:
        return False
    if first.fact.value.get("role") in {"since", "after"}:
        return first.meets(old)
    brief = first.days is not None and first.days.last - first.days.first <= _NEAR
    return first.meets(new) and (brief or first.meets(old))


def _told_together(told: Sequence[Told]) -> Iterator[tuple[Level, Level]]:
    """The levels that one text tells as the old and the new one, each with a time of its own."""
    for _, group in groupby(told, key=lambda each: (each.document, each.ordinal)):
        beside = list(group)
        reading = beside[0].reading
        places = {id(each.fact): each for each in beside}
        for each in levels(reading):
            was, now = each.facts
            before = time_behind(reading, was)
            old = None if before is None else days_of_fact(before)
            if before is None or old is None or id(now) not in places:
                continue
            told_now = places[id(now)]
            told_was = places.get(id(was)) or places.get(id(before)) or told_now
            new = _days_but(told_now, before) or Days(old.last + _DAY, old.last + _DAY)
            if old.last < new.first:
                yield (
                    Level(told=told_was, number=each.old, days=old),
                    Level(told=told_now, number=each.new, days=new),
                )


def time_behind(reading: Reading, fact: Fact) -> Fact | None:
    """The time right behind an old level: from £258bn in 2009."""
    numbers = [other.start for other in reading.facts_of("quantity") if other.start >= fact.end]
    stop = min([fact.end + _BEHIND, *numbers])
    times = reading.facts_of("period")
    return next((time for time in times if fact.end <= time.start < stop), None)


def _days_but(told: Told, other: Fact) -> Days | None:
    """The days that a level is told for, the time of another one aside."""
    facts = tuple(fact for fact in told.reading.facts if fact is not other)
    return told_for(
        msgspec.structs.replace(told, reading=msgspec.structs.replace(told.reading, facts=facts))
    )


def _level(claim: Reading, wanted: Stated | None, each: Told) -> Level | None:
    if each.fact.kind != "quantity" or "form" in each.fact.notes or each.fact.notes.get("part"):
        return None
    number = stated(each.fact)
    if number.value is None or number.value <= 0 or number.change not in _LEVELS:
        return None
    if not _is_spoken_of(claim, wanted, number):
        return None
    if number.counted is None and not _tells_subject(claim, each):
        return None
    days = told_for(each)
    return None if days is None else Level(told=each, number=number, days=days)


def _tells_subject(claim: Reading, each: Told) -> bool:
    """Whether a level of no counted thing is told of all that the claim's subject says."""
    verb = min((fact.start for fact in claim.facts if fact.kind in _CHANGES), default=0)
    told = (*each.own, *each.shared)
    return all(
        any(span.overlaps(token) for span in told)
        for token in claim.text.tokens_in(Span(0, verb))
        if token.kind == "word" and token.norm not in STOPWORDS and token.norm not in _LEVELS_OF
    )


def _is_spoken_of(claim: Reading, wanted: Stated | None, number: Stated) -> bool:
    """Whether a level is of what the claim says has changed."""
    by = wanted is not None and wanted.change == "by"
    if wanted is not None and by and wanted.measure not in {"proportion", number.measure}:
        return False
    if number.counted is None:
        return number.measure != "count"
    if wanted is not None and wanted.counted and wanted.measure == number.measure == "count":
        return is_kind_of(wanted.counted, number.counted)
    return any(is_kind_of(lemma(token.norm), number.counted) for token in claim.text.tokens)


def _wholes(found: Sequence[Level]) -> list[Level]:
    """The levels without parts told beside their whole, and without those of something else.

    Of several told side by side the one is meant of which more of the claim is told.
    """
    kept: list[Level] = []
    for _, group in groupby(found, key=lambda lv: (lv.told.document, lv.told.ordinal, lv.days)):
        beside = list(group)
        top = max(beside, key=lambda level: level.number.value or 0)
        rest = sum(level.number.value or 0 for level in beside if level is not top)
        best = max(map(_telling, beside))
        nearest = [level for level in beside if _telling(level) == best]
        if len(beside) == 1 or rest == top.number.value:
            kept.append(top)
        elif len(nearest) == 1:
            kept.append(nearest[0])
    return kept


def _telling(level: Level) -> int:
    """How many words of the claim a level is told of."""
    return len(level.told.own) + len(level.told.shared)


def _alike(old: Stated, new: Stated) -> bool:
    if old.measure != new.measure or old.per != new.per:
        return False
    if old.counted is None or new.counted is None:
        return old.counted is new.counted
    return is_kind_of(old.counted, new.counted) or is_kind_of(new.counted, old.counted)
