"""Formerly: the level before a change, from the level after it and the difference.

"24,000 customers, 3,000 more than a year earlier": a year earlier there were 21,000.
"""

from collections.abc import Sequence
from decimal import Decimal

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.figures.summing import is_kind_of
from verifier_numeric.figures.telling import Days, days_of_fact
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.usage.direction import direction

__all__ = ["is_level", "level_before", "since_when", "taken_back"]

TAKEN_BACK = 0.75
"""The level after a change, less the change, is what the claim says."""
TAKEN_BACK_OTHERWISE = 0.6
"""It is something else."""

_SINCE = Pattern(  # 3,000 more than a year earlier; fell by 400 from March
    r"(?:[ ]\p{L}{1,20}){0,4}?[ ](?:than|from|since|over|on|compared[ ](?:with|to))[ ]"
    r"(?:(?:in|at|the|those|that|of|for)[ ]){0,3}"
)
_BEFORE = Pattern(r"(?r)(?<!\w)(?:than|from|since|over|on|with|to)[ ](?:(?:in|at|the)[ ]){0,2}")
_REACH = 60  # characters from a difference to the time since which it is told


def level_before(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the claim's number was, or was not, before a change that a passage tells of."""
    wanted = stated(fact)
    if wanted.value is None or wanted.change in {"by", "more", "not"} or wanted.per:
        return None
    for step in told:
        change = stated(step.fact) if step.fact.kind == "quantity" else None
        if change is None or change.change != "by" or change.measure != wanted.measure:
            continue
        time = _since(step.reading, step.fact)
        told_of = None if time is None else _claimed(claim, time)
        way = direction(step.reading.text.text, step.fact)
        if told_of is None or way is None:
            continue
        for level in told:
            if level.reading is step.reading and is_level(wanted, change, stated(level.fact)):
                found = taken_back(wanted, level, step, way, (told_of,))
                if found is not None:
                    return found
    return None


def since_when(claim: Reading, passage: Reading, level: Fact) -> Fact | None:
    """The claim's time, where a number told next to the passage's is its change since then."""
    for fact in passage.facts_of("quantity"):
        if 0 <= fact.start - level.end <= _REACH and stated(fact).change == "by":
            time = _since(passage, fact)
            asked = None if time is None else _claimed(claim, time)
            if asked is not None:
                return None if _BEFORE.match(claim.text.text, 0, asked.start) else asked
    return None


def _since(reading: Reading, step: Fact) -> Fact | None:
    """The time since which a difference is told."""
    text = reading.text.text
    after = _SINCE.match(text, step.end, min(len(text), step.end + _REACH))
    if after is None:
        return None
    times = reading.facts_of("period", "reference")
    return next((time for time in times if time.start in range(after.end(), after.end() + 4)), None)


def _claimed(claim: Reading, time: Fact) -> Fact | None:
    """The time of the claim, where it is that one and no other."""
    asked = claim.facts_of("period", "reference")
    if len(asked) != 1:
        return None
    if asked[0].surface.casefold() == time.surface.casefold():
        return asked[0]
    ours, theirs = days_of_fact(asked[0]), days_of_fact(time)
    return asked[0] if ours and theirs and _inside(theirs, ours) else None


def _inside(days: Days, whole: Days) -> bool:
    return whole.first <= days.first and days.last <= whole.last


def is_level(wanted: Stated, change: Stated, level: Stated) -> bool:
    """Whether a number may be a level of what the claim counts, beside a change of it."""
    if level.value is None or level.change not in {None, "to"} or level.measure != wanted.measure:
        return False
    if change.counted and level.counted and change.counted != level.counted:
        return False
    if wanted.counted is None or level.counted is None:
        return wanted.measure != "count" or wanted.counted is level.counted
    return is_kind_of(wanted.counted, level.counted) or is_kind_of(level.counted, wanted.counted)


def taken_back(
    wanted: Stated, level: Told, step: Told, way: str, settles: tuple[Fact, ...] = ()
) -> Derivation | None:
    """What the claim's number is to a level less a step `way` to it, "up" or "down"."""
    after, change = stated(level.fact), stated(step.fact)
    told = Decimal(str(level.fact.value["value"] or 0))
    if after.value is None or change.value is None or not told:
        return None
    rate = after.value / told if change.per is None else Decimal(1)  # "27,400 a year, 300 less"
    by = change.value * rate
    before = after.value - by if way == "up" else after.value + by
    band = Interval(low=before, high=before).widened(after.rounding + change.rounding * rate)
    asked = wanted.interval.widened(wanted.rounding)
    if Interval(low=before, high=before).lies_in(asked) or before == wanted.value:
        relation, confidence = Relation.ENTAILS, TAKEN_BACK
    elif not band.meets(asked) and after.comparator == change.comparator == "=":
        relation, confidence = Relation.CONTRADICTS, TAKEN_BACK_OTHERWISE
    else:
        return None
    sign = "-" if way == "up" else "+"
    return Derivation(
        relation=relation,
        confidence=confidence,
        explanation=f"{level.fact.surface} {sign} {step.fact.surface} = {_shown(before)}",
        parts=(level, step),
        settles=settles,
    )


def _shown(value: Decimal) -> str:
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,}"
