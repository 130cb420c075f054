"""Judging: which comparison two facts ask for, and what comes of it."""

import msgspec

from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier_numeric.comparing import Finding, compare, obstacle
from verifier_numeric.cumulative import compare_over_time, is_cumulative
from verifier_numeric.lexicon import units
from verifier_numeric.ordering import compare_places
from verifier_numeric.parts import compare_parts
from verifier_numeric.stated import Stated, stated

__all__ = ["found"]

INCOMPARABLE = 0.9
"""The two facts cannot be about the same thing."""


_OLDEST = 120


def found(pair: Pair) -> Finding | None:
    """What the passage's number makes of the claim's; None when there is nothing to say."""
    kinds = {pair.claim_fact.kind, pair.passage_fact.kind}
    if kinds == {"ordinal"}:
        return compare_places(pair)
    if kinds != {"quantity"}:
        return None
    claim, passage = _same_age(stated(pair.claim_fact), stated(pair.passage_fact))
    reason = obstacle(claim, passage)
    if reason is not None:
        return Finding(relation=Relation.INCOMPARABLE, confidence=INCOMPARABLE, explanation=reason)
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


def _same_age(claim: Stated, passage: Stated) -> tuple[Stated, Stated]:
    """Read a bare number beside an age as years: "was 27" and "the 27-year-old"."""
    if claim.unit == "year" and _may_be_age(passage):
        return claim, _in_years(passage)
    if passage.unit == "year" and _may_be_age(claim):
        return _in_years(claim), passage
    return claim, passage


def _may_be_age(one: Stated) -> bool:
    bare = one.measure == "count" and one.counted is None and one.per is None
    return bare and one.value is not None and 0 <= one.value <= _OLDEST


def _in_years(one: Stated) -> Stated:
    year = units().by_name["year"].factor
    return msgspec.structs.replace(
        one,
        measure="duration",
        unit="year",
        value=None if one.value is None else one.value * year,
        interval=one.interval.scaled(year),
    )
