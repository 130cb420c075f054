"""Earlier: the level that a claim says a number rose or fell from, told by an earlier text."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.figures.telling import days_of_fact, told_for

__all__ = ["told_earlier"]

EARLIER = 0.75
"""An earlier text tells the level that the claim says it was."""
EARLIER_OTHERWISE = 0.6
"""A text of the very time tells another."""

_NEAR = dt.timedelta(days=7)  # papers tell a figure for some days


def told_earlier(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """The level that a later one, told too, is said to be up or down from."""
    wanted = stated(fact)
    now = _now(claim, fact)
    if wanted.change != "from" or wanted.value is None or now is None:
        return None
    if wanted.counted is None:  # 58 farms, up from 21
        wanted = msgspec.structs.replace(wanted, counted=stated(now).counted)
    new = [each for each in told if _tells(stated(now), each)]
    time = _time(claim, fact)
    days = None if time is None else days_of_fact(time)
    for late in new:
        on = told_for(late)
        for early in told:
            before = told_for(early)
            if on is None or before is None or before.last >= on.first:
                continue
            if not _comparable(wanted, early) or (days and not before.meets(days, _NEAR)):
                continue
            number = stated(early.fact)
            settles = () if time is None else (time,)
            shown = f"{early.fact.surface} earlier, {late.fact.surface} later"
            if number.interval.lies_in(wanted.interval) or number.value == wanted.value:
                return Derivation(
                    relation=Relation.ENTAILS, confidence=EARLIER,
                    explanation=shown, parts=(early, late), settles=settles,
                )  # fmt: skip
            if days and not number.interval.meets(wanted.interval.widened(wanted.rounding)):
                return Derivation(
                    relation=Relation.CONTRADICTS, confidence=EARLIER_OTHERWISE,
                    explanation=f"{shown}, not {wanted.surface}",
                    parts=(early, late), settles=settles,
                )  # fmt: skip
    return None


def _now(claim: Reading, fact: Fact) -> Fact | None:
    """The level that the claim says it is now."""
    others = (f for f in claim.facts_of("quantity") if f is not fact)
    return next((f for f in others if f.notes.get("change") in {None, "to"}), None)


def _time(claim: Reading, fact: Fact) -> Fact | None:
    """The time right behind the earlier level: up from 21 in June."""
    behind = [time for time in claim.facts_of("period") if time.start >= fact.end]
    return behind[0] if behind else None


def _tells(wanted: Stated, each: Told) -> bool:
    return _comparable(wanted, each) and stated(each.fact).interval.lies_in(wanted.interval)


def _comparable(wanted: Stated, each: Told) -> bool:
    if each.fact.kind != "quantity" or "form" in each.fact.notes or each.fact.notes.get("part"):
        return False
    number = stated(each.fact)
    if number.measure != wanted.measure or number.change not in {None, "to"} or number.per:
        return False
    if wanted.counted is None or number.counted is None:
        return wanted.measure != "count"
    return is_kind_of(wanted.counted, number.counted) and is_kind_of(number.counted, wanted.counted)
