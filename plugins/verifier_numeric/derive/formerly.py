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
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.since import time_of_change
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.usage.direction import direction

__all__ = ["is_level", "level_before", "taken_back"]

TAKEN_BACK = 0.75
"""The level after a change, less the change, is what the claim says."""
TAKEN_BACK_OTHERWISE = 0.6
"""It is something else."""


def level_before(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the claim's number was, or was not, before a change that a passage tells of."""
    wanted = stated(fact)
    if wanted.value is None or wanted.change in {"by", "more", "not"} or wanted.per:
        return None
    for step in told:
        change = stated(step.fact) if step.fact.kind == "quantity" else None
        if change is None or change.change != "by" or change.measure != wanted.measure:
            continue
        told_of = time_of_change(claim, step.reading, step.fact)
        way = direction(step.reading.text.text, step.fact)
        if told_of is None or way is None:
            continue
        for level in told:
            if level.reading is step.reading and is_level(wanted, change, stated(level.fact)):
                found = taken_back(wanted, level, step, way, (told_of,))
                if found is not None:
                    return found
    return None


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
