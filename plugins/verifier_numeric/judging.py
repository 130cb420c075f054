"""Judging: which comparison two facts ask for, and what comes of it."""

from decimal import Decimal

import msgspec
import regex

from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier_numeric.comparing import Finding, compare, obstacle
from verifier_numeric.cumulative import compare_over_time, is_cumulative
from verifier_numeric.derived import compare_derived
from verifier_numeric.ordering import compare_places
from verifier_numeric.parts import compare_parts
from verifier_numeric.patterns import Pattern
from verifier_numeric.stated import Stated, in_unit, stated

__all__ = ["found"]

INCOMPARABLE = 0.9
"""The two facts cannot be about the same thing."""
OTHER_ROLE = 0.6
"""Times less sure: one side says that the number is a difference, the other does not say."""

_OLDEST = 120
_POINTS = "percentage point"
_FAR = 3  # times: so far from the claim's a number that does not tell what it counts is another's
_BACK = Pattern(
    r"(?<!\w)(?:earlier|previous(?:ly)?|before|ago|last|then|used[ ]to|originally)(?!\w)", regex.I
)


def found(pair: Pair) -> Finding | None:
    """What the passage's number makes of the claim's; None when there is nothing to say."""
    kinds = {pair.claim_fact.kind, pair.passage_fact.kind}
    if kinds == {"ordinal"}:
        return compare_places(pair)
    if kinds != {"quantity"}:
        return None
    claim, passage = _alike(stated(pair.claim_fact), stated(pair.passage_fact))
    derived = compare_derived(pair, claim, passage)
    if derived is not None:
        return derived
    reason = obstacle(claim, passage)
    if reason is not None:
        return Finding(relation=Relation.INCOMPARABLE, confidence=INCOMPARABLE, explanation=reason)
    finding = _compared(pair, claim, passage)
    return _weighed(pair, claim, passage, finding)


def _compared(pair: Pair, claim: Stated, passage: Stated) -> Finding:
    counts = claim.measure == passage.measure == "count" and claim.per is None
    if not counts:
        return compare(claim, passage)
    running = is_cumulative(pair.passage, pair.passage_fact) or is_cumulative(
        pair.claim, pair.claim_fact
    )
    finding = compare_over_time(pair, claim, passage) if running else compare(claim, passage)
    if finding.relation is Relation.CONTRADICTS:
        return compare_parts(pair, claim, passage) or finding
    return finding


def _weighed(pair: Pair, claim: Stated, passage: Stated, finding: Finding) -> Finding:
    """The finding, held back where the two numbers play different parts in what is told."""
    if finding.relation is Relation.COMPATIBLE:
        return finding
    entails = finding.relation is Relation.ENTAILS
    both = f"{passage.surface} and {claim.surface}"
    if "not" in {claim.change, passage.change} and claim.change != passage.change:
        return _apart(f"{passage.surface} is denied" if passage.change else f"{both} differ")
    if claim.change != passage.change and "by" in {claim.change, passage.change}:
        same = entails and claim.value is not None and claim.value == passage.value
        same = same and not _tells_level(pair, passage)
        if not same or {claim.change, passage.change} & {"to", "from"}:
            return _apart(f"of {both} one is a difference, the other is not")
        return msgspec.structs.replace(finding, confidence=finding.confidence * OTHER_ROLE)
    if claim.change == "of" and not entails:
        return _apart(f"{claim.surface} is only what a share is of")
    past = bool(pair.claim.facts_of("period")) or _BACK.search(pair.claim.text.text) is not None
    if passage.change == "from" and claim.change != "from" and not past:
        return _apart(f"{passage.surface} is what it was before")
    if claim.change == "from" and passage.change != "from" and not entails:
        return _apart(f"{claim.surface} is what it was before, {passage.surface} may not be")
    if not entails and "year" in {claim.unit, passage.unit} and _in_doubt(pair):
        return _apart(f"of {both} one may be no age")
    if entails and claim.counted and not passage.counted and _is_far(claim, passage):
        return _apart(f"{passage.surface} does not tell what it counts")
    return finding


def _apart(reason: str) -> Finding:
    return Finding(relation=Relation.INCOMPARABLE, confidence=INCOMPARABLE, explanation=reason)


def _tells_level(pair: Pair, passage: Stated) -> bool:
    """Whether the passage tells a level beside its difference: rose by 12 to 90."""
    told = map(stated, pair.passage.facts_of("quantity"))
    return any(one.measure == passage.measure and one.change != "by" for one in told)


def _is_far(claim: Stated, passage: Stated) -> bool:
    """Whether a bare number lies so far inside a bound that it hardly counts the same."""
    if claim.measure != "count" or claim.comparator == "range" or passage.measure != "count":
        return False
    if claim.value is None or passage.value is None or min(claim.value, passage.value) <= 0:
        return False
    ratio = claim.value / passage.value
    return not 1 / Decimal(_FAR) <= ratio <= _FAR


def _alike(claim: Stated, passage: Stated) -> tuple[Stated, Stated]:
    """The two in one measure, where one leaves it unsaid: "was 27", "34.6 degrees"."""
    if claim.unit == "year" and _may_be_age(passage):
        return claim, in_unit(passage, "year")
    if passage.unit == "year" and _may_be_age(claim):
        return in_unit(claim, "year"), passage
    if claim.unit == "degree" and passage.measure == "temperature":
        return in_unit(claim, passage.unit), passage
    if passage.unit == "degree" and claim.measure == "temperature":
        return claim, in_unit(passage, claim.unit)
    if claim.counted == "point" and passage.measure == _POINTS:
        return in_unit(claim, _POINTS), passage
    if passage.counted == "point" and claim.measure == _POINTS:
        return claim, in_unit(passage, _POINTS)
    return claim, passage


def _in_doubt(pair: Pair) -> bool:
    """Whether only one of the two tells that it counts years."""
    return pair.claim_fact.value.get("unit") != pair.passage_fact.value.get("unit")


def _may_be_age(one: Stated) -> bool:
    bare = one.measure == "count" and one.counted is None and one.per is None
    return bare and one.value is not None and 0 <= one.value <= _OLDEST
