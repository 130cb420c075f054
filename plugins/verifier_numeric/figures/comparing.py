"""Comparing: set algebra between a claim's quantity and a passage's, with the usage of news."""

from decimal import Decimal

import msgspec

from verifier.sdk.judgement import Relation
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import BOUNDS, Stated
from verifier_numeric.lexis.phrases import phrases

__all__ = ["Finding", "compare", "obstacle"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A relation with the trust put in it, and the clause that says why."""

    relation: Relation
    confidence: float
    explanation: str


# How much each step of the comparison is trusted, by its name.
SAME = 0.97
"""Both state the very same value."""
INSIDE = 0.93
"""The passage's set lies inside the claim's."""
ROUNDED = 0.8
"""The claim's digits are a rounding of the passage's value."""
BOUND_AS_VALUE = 0.75
"""News writes "at least 66" for a count of 66 that may still grow: it supports "66"."""
ESTIMATE_AS_VALUE = 0.8
"""The passage gives the claim's very number as an estimate."""
BOTH_ESTIMATES = 0.75
"""The number that the passage estimates lies in the band of the claim's estimate."""
VAGUELY = 0.75
"""The passage tells a number that goes by the claim's vague plural, though a large one may."""
OUTSIDE = 0.9
"""The two sets share nothing."""
OUTSIDE_ESTIMATE = 0.7
"""They share nothing, and one of them is an estimate or a vague magnitude."""
IMPLIED = 0.6
"""A rounded "over N" is little more than N."""
OPEN = 0.7
"""They overlap."""

_HUNDREDS = 100  # counts that are rounded where they end in a nought: "over 300"
_LITTLE = Decimal("0.1")  # of them, that "over" may leave out
_MANY = 50  # times the least that a vague plural means
_SEVERAL = 20  # several, a handful: few, where dozens are open above
_STRICT = frozenset({">", "<"})
_AFTER = {">=": "when more may follow", "<=": "when it may be less"}
_PEOPLE = frozenset(phrases("people"))
_EVENTS = frozenset(phrases("events and things"))


def obstacle(claim: Stated, passage: Stated) -> str | None:
    """Why the two cannot be compared, as a clause; None when they can."""
    both = f"{passage.surface} and {claim.surface}"
    if claim.measure != passage.measure:
        if _is_money(claim) and _is_money(passage):
            return f"{both} are in different currencies, which are not converted"
        if {claim.measure, passage.measure} == {"proportion", "percentage point"}:
            return f"{both} differ in kind: per cent against percentage points"
        return f"{both} measure different things"
    if claim.per != passage.per and claim.per is not None and passage.per is not None:
        return f"{both} are rates of different things"
    if "time" in {claim.per, passage.per} and claim.per != passage.per:
        return f"{both} differ in kind: one is a rate, the other is not"
    if claim.counted and passage.counted:
        pair = (claim.counted, passage.counted)
        if (pair[0] in _PEOPLE and pair[1] in _EVENTS) or (
            pair[1] in _PEOPLE and pair[0] in _EVENTS
        ):
            return f"{both} count different things: {passage.counted} against {claim.counted}"
    return None


def compare(claim: Stated, passage: Stated) -> Finding:
    """How the passage's set lies to the claim's; the two are comparable."""
    inside, outside = passage.interval, claim.interval
    rounded = _rounded(claim)
    if inside.lies_in(outside):
        return _inside(claim, passage)
    usage = _usage(claim, passage) or _vaguely(claim, passage)
    if usage is not None:
        return usage
    if claim.comparator == "=" and passage.comparator in {"=", "~"} and inside.lies_in(rounded):
        return Finding(
            relation=Relation.ENTAILS, confidence=ROUNDED,
            explanation=f"{passage.surface} rounds to {claim.surface}",
        )  # fmt: skip
    if inside.meets(outside):
        return _implied(claim, passage) or _short_of(claim, passage) or _open(claim, passage)
    if claim.comparator not in _STRICT and _rounded(passage).meets(rounded):
        return Finding(
            relation=Relation.COMPATIBLE, confidence=OPEN,
            explanation=f"{passage.surface} may be rounded and leaves {claim.surface} open",
        )  # fmt: skip
    if _is_estimate(claim) or _is_estimate(passage):
        if _loosened(passage).meets(_loosened(claim)):
            return _short_of(claim, passage) or _open(claim, passage)
        confidence = OUTSIDE_ESTIMATE
    else:
        confidence = OUTSIDE
    return Finding(
        relation=Relation.CONTRADICTS, confidence=confidence,
        explanation=f"{passage.surface} {_excludes(claim, passage)} {claim.surface}",
    )  # fmt: skip


def _inside(claim: Stated, passage: Stated) -> Finding:
    if claim.comparator == passage.comparator and claim.value == passage.value:
        if claim.surface.casefold() == passage.surface.casefold():
            clause = f"both say {claim.surface}"
        else:
            clause = f"{passage.surface} is {claim.surface}"
        return Finding(relation=Relation.ENTAILS, confidence=SAME, explanation=clause)
    return Finding(
        relation=Relation.ENTAILS, confidence=INSIDE,
        explanation=f"{passage.surface} lies in {claim.surface}",
    )  # fmt: skip


def _usage(claim: Stated, passage: Stated) -> Finding | None:
    """Where the usage of news bends the algebra; each step has its own confidence above."""
    if claim.value is None or passage.value is None or claim.exact:
        return None
    near = abs(claim.value - passage.value) <= max(claim.rounding, passage.rounding) / 5
    held = claim.comparator == "~" and _point(passage.value).lies_in(claim.interval)
    if passage.comparator in _AFTER and claim.comparator in {"=", "~"} and (near or held):
        after = _AFTER[passage.comparator]
        return Finding(
            relation=Relation.ENTAILS, confidence=BOUND_AS_VALUE,
            explanation=f"{passage.surface} is how news states {claim.surface} {after}",
        )  # fmt: skip
    if passage.comparator == ">" and claim.comparator == "=" and near:
        return Finding(
            relation=Relation.COMPATIBLE, confidence=OPEN,
            explanation=f"{claim.surface} may round what {passage.surface} puts a little higher",
        )  # fmt: skip
    if passage.comparator == claim.comparator == "~" and (near or held):
        return Finding(
            relation=Relation.ENTAILS, confidence=SAME if near else BOTH_ESTIMATES,
            explanation=f"{passage.surface} is about as much as {claim.surface}",
        )  # fmt: skip
    if passage.comparator == "~" and claim.comparator in BOUNDS and _is_beyond(claim, passage):
        return Finding(
            relation=Relation.ENTAILS, confidence=BOUND_AS_VALUE,
            explanation=f"{passage.surface} is beyond the limit of {claim.surface}",
        )  # fmt: skip
    if passage.comparator == "~" and claim.comparator in {"=", ">=", "<="} and near:
        return Finding(
            relation=Relation.ENTAILS,
            confidence=ESTIMATE_AS_VALUE if claim.comparator == "=" else BOUND_AS_VALUE,
            explanation=f"{passage.surface} is an estimate of that very number, {claim.surface}",
        )
    return None


def _vaguely(claim: Stated, passage: Stated) -> Finding | None:
    """Where one side says no more than "thousands": 38,000 are thousands, and many more may be."""
    if claim.vague and claim.interval.low is not None:
        least = passage.interval.low
        if least is None or least < claim.interval.low:
            return None
        most = passage.value if passage.interval.high is None else passage.interval.high
        beyond = most is None or most > _MANY * claim.interval.low
        return _open(claim, passage) if beyond else Finding(
            relation=Relation.ENTAILS, confidence=VAGUELY,
            explanation=f"{passage.surface} are {claim.surface}",
        )  # fmt: skip
    most, low = claim.interval.high, passage.interval.low
    if passage.vague and low is not None and low >= _SEVERAL and (most is None or most >= low):
        return _open(claim, passage)
    return None


def _is_beyond(claim: Stated, passage: Stated) -> bool:
    """Whether an estimate's number, as far as its digits go, keeps to the claim's limit."""
    band = _digits(passage)
    return band is not None and band.lies_in(claim.interval)


def _short_of(claim: Stated, passage: Stated) -> Finding | None:
    """The finding where an estimate's number, as far as its digits go, misses the claim's limit."""
    if passage.comparator != "~" or claim.comparator not in BOUNDS:
        return None
    band = _digits(passage)
    if band is None or band.meets(claim.interval):
        return None
    return Finding(
        relation=Relation.CONTRADICTS, confidence=IMPLIED,
        explanation=f"{passage.surface} is not beyond the limit of {claim.surface}",
    )  # fmt: skip


def _digits(estimate: Stated) -> Interval | None:
    """What an estimate's digits stand for; None where they tell nothing of that."""
    if estimate.value is None or not estimate.rounding:
        return None
    by = estimate.rounding
    return Interval(low=estimate.value - by, high=estimate.value + by)


def _implied(claim: Stated, passage: Stated) -> Finding | None:
    """What "over 7.7 million" implies: a little more than that, or a rounder number were told."""
    if passage.comparator != ">" or passage.value is None:
        return None
    step = 2 * passage.rounding
    if not step and passage.measure == "count" and passage.value >= _HUNDREDS:
        step = Decimal(0) if passage.value % 10 else passage.value * _LITTLE
    if not step:
        return None
    little = Interval(
        low=passage.value, high=passage.value + step, low_strict=True, high_strict=True
    )
    if little.lies_in(claim.interval):
        relation, verb = Relation.ENTAILS, "implies"
    elif not little.meets(claim.interval):
        relation, verb = Relation.CONTRADICTS, "implies a smaller number than"
    else:
        return None
    return Finding(
        relation=relation, confidence=IMPLIED,
        explanation=f"{passage.surface} {verb} {claim.surface}",
    )  # fmt: skip


def _open(claim: Stated, passage: Stated) -> Finding:
    return Finding(
        relation=Relation.COMPATIBLE, confidence=OPEN,
        explanation=f"{passage.surface} leaves {claim.surface} open",
    )  # fmt: skip


def _excludes(claim: Stated, passage: Stated) -> str:
    return "is not" if claim.comparator == passage.comparator == "=" else "excludes"


def _rounded(one: Stated) -> Interval:
    if one.comparator in {">", "<"} or not one.rounding:
        return one.interval
    return one.interval.widened(one.rounding)


def _loosened(one: Stated) -> Interval:
    """The band of an estimate doubled: its ends are a convention, not a statement."""
    interval = one.interval
    if not _is_estimate(one) or interval.low is None or interval.high is None:
        return _rounded(one)
    if one.vague:
        return Interval(low=interval.low / 2, high=interval.high * 2)
    return interval.widened((interval.high - interval.low) / 2)


def _is_estimate(one: Stated) -> bool:
    return one.comparator == "~" or one.vague


def _is_money(one: Stated) -> bool:
    return len(one.measure) == 3 and one.measure.isupper()


def _point(value: Decimal) -> Interval:
    return Interval(low=value, high=value)
