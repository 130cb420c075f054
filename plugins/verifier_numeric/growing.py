"""Growing: what numbers told for two times make of a change that the claim tells of.

21 farms in June and 58 in August are more than twice as many, and 37 more.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

import msgspec

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.rule import Reading
from verifier_numeric.direction import direction
from verifier_numeric.interval import Interval
from verifier_numeric.stated import Stated, stated
from verifier_numeric.summing import is_kind_of
from verifier_numeric.telling import Days, days_of_fact, told_for

__all__ = ["band_of", "change_between", "grown", "tells_change"]

GREW = 0.75
"""The numbers of two times come to what the claim says."""
GREW_OTHERWISE = 0.6
"""The numbers of both its times come to something else."""

_NEAR = dt.timedelta(days=7)  # papers tell a figure for some days
_SLACK = Decimal("0.005")  # of a ratio that rounded numbers make
_LEVELS = frozenset({None, "to", "from"})


class _Level(msgspec.Struct, frozen=True, kw_only=True):
    """A number, and the days it is told for."""

    told: Told
    number: Stated
    days: Days


def grown(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the levels told for two times say of a change: a multiple, a share, a difference."""
    if not tells_change(fact):
        return None
    wanted = stated(fact)
    times, way = _times(claim), direction(claim.text.text, fact)
    levels = [lv for each in told if (lv := _level(claim, wanted, each)) is not None]
    nouns = {lemma(token.norm) for token in claim.text.tokens}
    named = [level for level in levels if level.number.counted in nouns]
    levels = _wholes(named or levels)
    pairs = [
        (old, new)
        for old in levels
        for new in levels
        if _alike(old.number, new.number)
        and old.days.last < new.days.first
        and _when(times, old.days, new.days)
        and way in {None, _way(old.number, new.number)}
    ]
    if not pairs:
        return None
    if len(times) < 2:  # any change there ever was would do: take the whole stretch
        first, last = min(p[0].days for p in pairs), max(p[1].days for p in pairs)
        pairs = [p for p in pairs if p[0].days == first and p[1].days == last]
    made = [(pair, change_between(wanted, pair[0].number, pair[1].number)) for pair in pairs]
    band = band_of(wanted)
    outside = [pair for pair, change in made if change is not None and not change.meets(band)]
    inside = [pair for pair, change in made if change is not None and change.lies_in(band)]
    if inside and not outside:
        return _derived(wanted, max(inside, key=_telling), times, Relation.ENTAILS, GREW)
    if len(outside) == len(pairs) and len(times) == 2:
        best = max(outside, key=_telling)
        return _derived(wanted, best, times, Relation.CONTRADICTS, GREW_OTHERWISE)
    return None


def tells_change(fact: Fact) -> bool:
    """Whether a number says how much something changed: doubled, rose by 37."""
    return fact.kind == "quantity" and (
        fact.notes.get("form") == "multiple" or fact.notes.get("change") == "by"
    )


def _wholes(levels: Sequence[_Level]) -> list[_Level]:
    """The levels without parts told beside their whole; where several stand, none is meant."""
    found: list[_Level] = []
    for _, group in groupby(levels, key=lambda lv: (lv.told.document, lv.told.ordinal, lv.days)):
        beside = list(group)
        top = max(beside, key=lambda level: level.number.value or 0)
        rest = sum(level.number.value or 0 for level in beside if level is not top)
        if len(beside) == 1 or rest == top.number.value:
            found.append(top)
    return found


def _times(claim: Reading) -> list[tuple[Fact, Days]]:
    """The times that the claim names, the earlier first."""
    found = [
        (fact, days)
        for fact in claim.facts_of("period")
        if (days := days_of_fact(fact)) is not None and fact.notes.get("of") != "speech"
    ]
    return sorted(found, key=lambda pair: pair[1])


def _when(times: Sequence[tuple[Fact, Days]], old: Days, new: Days) -> bool:
    """Whether two levels are of the times that the claim names."""
    if not times:
        return True
    role, days = times[0][0].value.get("role"), times[0][1]
    if len(times) == 2:
        return old.meets(days, _NEAR) and new.meets(times[1][1], _NEAR)
    if len(times) > 2:
        return False
    if role in {"since", "after"}:
        return old.meets(days, _NEAR)
    return new.meets(days, _NEAR) and (days.last - days.first <= _NEAR or old.meets(days, _NEAR))


def _level(claim: Reading, wanted: Stated, each: Told) -> _Level | None:
    if each.fact.kind != "quantity" or "form" in each.fact.notes or each.fact.notes.get("part"):
        return None
    number = stated(each.fact)
    if number.value is None or number.value <= 0 or number.change not in _LEVELS:
        return None
    if number.change == "from" or not _is_spoken_of(claim, wanted, number):
        return None
    days = told_for(each)
    return None if days is None else _Level(told=each, number=number, days=days)


def _is_spoken_of(claim: Reading, wanted: Stated, number: Stated) -> bool:
    """Whether a level is of what the claim says has changed."""
    if wanted.change == "by" and wanted.measure not in {"proportion", number.measure}:
        return False
    if number.counted is None:
        return number.measure != "count"
    if wanted.counted is not None and wanted.measure == number.measure == "count":
        return is_kind_of(wanted.counted, number.counted)
    return any(is_kind_of(lemma(token.norm), number.counted) for token in claim.text.tokens)


def _alike(old: Stated, new: Stated) -> bool:
    if old.measure != new.measure or old.per != new.per:
        return False
    if old.counted is None or new.counted is None:
        return old.counted is new.counted
    return is_kind_of(old.counted, new.counted) or is_kind_of(new.counted, old.counted)


def _telling(pair: tuple[_Level, _Level]) -> int:
    """How many words of the claim both are told of."""
    return sum(len(level.told.own) + len(level.told.shared) for level in pair)


def _way(old: Stated, new: Stated) -> str:
    return "down" if (new.value or 0) < (old.value or 0) else "up"


def change_between(wanted: Stated, old: Stated, new: Stated) -> Interval | None:
    """What two levels come to in the claim's measure, as far as they tell."""
    before, after = old.interval, new.interval
    if wanted.measure == old.measure:  # 37 more, either way
        if before.low is None or before.high is None or after.low is None or after.high is None:
            return None
        ends = sorted((abs(after.low - before.high), abs(after.high - before.low)))
        return Interval(low=ends[0], high=ends[1])
    low = after.low / before.high if after.low is not None and before.high else None
    high = after.high / before.low if after.high is not None and before.low else None
    if wanted.measure == "multiple":
        return Interval(low=low, high=high, low_strict=after.low_strict)
    if low is None or high is None:
        return None
    ends = sorted((abs(low - 1), abs(high - 1)))
    return Interval(low=ends[0], high=ends[1])


def band_of(wanted: Stated) -> Interval:
    """The changes that the claim's number allows, as far as its digits go."""
    return wanted.interval.widened(max(_SLACK, wanted.rounding))


def _derived(
    wanted: Stated,
    pair: tuple[_Level, _Level],
    times: Sequence[tuple[Fact, Days]],
    relation: Relation,
    confidence: float,
) -> Derivation:
    old, new = pair
    verb = "comes to" if relation is Relation.ENTAILS else "does not come to"
    return Derivation(
        relation=relation,
        confidence=confidence,
        explanation=f"from {old.number.surface} to {new.number.surface} {verb} {wanted.surface}",
        parts=(old.told, new.told),
        settles=tuple(fact for fact, _ in times),
    )
