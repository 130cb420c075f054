"""Judging: which comparison two facts ask for, and what comes of it."""

import msgspec

from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.measures import of_one_measure
from verifier.sdk.rule import Pair
from verifier_numeric.comparatives.contrasting import compare_comparisons, compare_place_and_rank
from verifier_numeric.comparatives.credited import are_many
from verifier_numeric.comparatives.gratis import compare_gratis
from verifier_numeric.comparatives.ordering import compare_places, compare_times
from verifier_numeric.comparatives.scores import compare_scores
from verifier_numeric.comparatives.standings import judge_standing
from verifier_numeric.comparatives.streaks import compare_streaks
from verifier_numeric.comparatives.trends import judge_trend
from verifier_numeric.comparatives.unanimity import vote_apart
from verifier_numeric.figures.comparing import OPEN, Finding, compare, obstacle
from verifier_numeric.figures.elided import ELIDED, with_units
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.parts import compare_parts
from verifier_numeric.figures.stated import (
    AGE,
    Stated,
    as_age,
    as_change,
    as_the_rest,
    in_unit,
    stated,
)
from verifier_numeric.judge.adding import compare_added
from verifier_numeric.judge.cumulative import compare_over_time, is_cumulative
from verifier_numeric.judge.derived import compare_derived
from verifier_numeric.judge.margins import compare_margin
from verifier_numeric.judge.reaching import compare_many, compare_with_many
from verifier_numeric.judge.reservations import reservation
from verifier_numeric.judge.rising import compare_with_before
from verifier_numeric.judge.ways import compare_ways
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["found"]

INCOMPARABLE = 0.9
"""The two facts cannot be about the same thing."""
OTHER_ROLE = 0.6
"""Times less sure: one side says that the number is a difference, the other does not say."""

_OLDEST = 120
_WHO_IS = Pattern(r"(?:\p{Lu}[\p{L}'’.-]*[ ]){1,4}(?:is|was)[ ]")
_ENDED = ("", ".", "!")
_BY_KINDS = {
    frozenset({"ordinal"}): compare_places,
    frozenset({"comparison"}): compare_comparisons,
    frozenset({"comparison", "ordinal"}): compare_place_and_rank,
    frozenset({"ordinal", "quantity"}): compare_times,
    frozenset({"comparison", "quantity"}): compare_with_before,
}
_COUNTED = frozenset({"ordinal", "quantity"})
_ILL = "case"  # of an illness each is a person
_POINTS = "percentage point"


def found(pair: Pair) -> Finding | None:
    """What the passage's number makes of the claim's; None when there is nothing to say."""
    streaks = compare_streaks(pair)
    if streaks is not None:
        return streaks
    if pair.claim_fact.kind == "standing":
        return judge_standing(pair)
    if pair.claim_fact.kind == "trend":
        return judge_trend(pair)
    kinds = frozenset({pair.claim_fact.kind, pair.passage_fact.kind})
    if kinds != {"quantity"}:
        compared = _BY_KINDS.get(kinds)
        finding = None if compared is None else compared(pair)
        if finding is not None or kinds != _COUNTED:
            return finding
        return compare_many(pair) or compare_with_many(pair)
    told = compare_gratis(pair) or compare_margin(pair) or compare_scores(pair) or vote_apart(pair)
    if told is not None:
        return told
    claim, passage = _alike(stated(pair.claim_fact), stated(pair.passage_fact))
    shared = with_units(pair, claim, passage)
    if shared is not None:
        finding = _weighed(pair, *shared, compare(*shared))
        return msgspec.structs.replace(finding, confidence=finding.confidence * ELIDED)
    derived = compare_derived(pair, claim, passage)
    if derived is not None:
        return derived
    reason = obstacle(claim, passage) or are_many(pair) or _of_age(pair, claim, passage)
    if reason is not None:
        return Finding(relation=Relation.INCOMPARABLE, confidence=INCOMPARABLE, explanation=reason)
    finding = _compared(pair, claim, passage)
    return compare_ways(pair, finding) or _weighed(pair, claim, passage, finding)


def _compared(pair: Pair, claim: Stated, passage: Stated) -> Finding:
    if pair.alignment.complements and claim.measure == passage.measure == "proportion":
        passage = as_the_rest(passage)
    counts = claim.measure == passage.measure == "count" and claim.per is None
    if not counts:
        finding = compare(claim, passage)
        if finding.relation is Relation.CONTRADICTS:
            return compare_added(pair, claim, passage) or finding
        return finding
    running = is_cumulative(pair.passage, pair.passage_fact) or is_cumulative(
        pair.claim, pair.claim_fact
    )
    finding = compare_over_time(pair, claim, passage) if running else compare(claim, passage)
    if finding.relation is Relation.CONTRADICTS:
        return compare_parts(pair, claim, passage) or _part_of(pair, claim, passage) or finding
    return finding


def _part_of(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """The finding about fewer of a narrower kind: 212 passengers may be some of 231 people."""
    one, whole = passage.counted, claim.counted
    if one is None or whole is None or not is_kind_of(whole, one) or is_kind_of(one, whole):
        return None
    if one == _ILL or _names_them(pair, one) or _of_one_measure(pair):
        return None
    most, least = passage.interval.high, claim.interval.low
    if most is None or least is None or most >= least:
        return None
    return Finding(
        relation=Relation.COMPATIBLE, confidence=OPEN,
        explanation=f"{passage.surface} may be a part of {claim.surface}",
    )  # fmt: skip


def _of_one_measure(pair: Pair) -> bool:
    """Whether both figures tell one measure of their subject: a staff is not a part of a staff."""
    claim, passage = pair.claim.text.text, pair.passage.text.text
    return of_one_measure(claim, pair.claim_fact.span, passage, pair.passage_fact.span)


def _names_them(pair: Pair, narrower: str) -> bool:
    """Whether a kind is who does what the claim tells of its people: who reviews is a critic."""
    told = (match.claim.of(pair.claim.text.text).lower() for match in pair.alignment.matches)
    return any(relation(lemma(word), narrower).kind is Kinship.SYNONYM for word in told)


def _weighed(pair: Pair, claim: Stated, passage: Stated, finding: Finding) -> Finding:
    """The finding, held back where the two numbers play different parts in what is told."""
    if finding.relation is Relation.COMPATIBLE:
        return finding
    entails = finding.relation is Relation.ENTAILS
    reason = reservation(pair, claim, passage, entails=entails)
    if reason is not None:
        return Finding(relation=Relation.INCOMPARABLE, confidence=INCOMPARABLE, explanation=reason)
    if claim.change != passage.change and "by" in {claim.change, passage.change}:
        return msgspec.structs.replace(finding, confidence=finding.confidence * OTHER_ROLE)
    return finding


def _alike(claim: Stated, passage: Stated) -> tuple[Stated, Stated]:
    """The two in one measure, where one leaves it unsaid: "was 27", "34.6 degrees"."""
    if claim.measure == AGE and _may_be_age(passage):
        return claim, as_age(passage)
    if passage.measure == AGE and _may_be_age(claim):
        return as_age(claim), passage
    if claim.unit == "degree" and passage.measure == "temperature":
        return in_unit(claim, passage.unit), passage
    if passage.unit == "degree" and claim.measure == "temperature":
        return claim, in_unit(passage, claim.unit)
    if {claim.measure, passage.measure} == {"multiple", "proportion"}:
        if claim.measure == "multiple" and passage.change == "by":
            return as_change(claim), passage
        if passage.measure == "multiple" and claim.change == "by":
            return claim, as_change(passage)
    if claim.counted == "point" and passage.measure == _POINTS:
        return in_unit(claim, _POINTS), passage
    if passage.counted == "point" and claim.measure == _POINTS:
        return claim, in_unit(passage, _POINTS)
    return claim, passage


def _of_age(pair: Pair, claim: Stated, passage: Stated) -> str | None:
    """Why "Moss is 41" is told by no count of something."""
    text, fact = pair.claim.text.text, pair.claim_fact
    bare = _may_be_age(claim) and passage.counted is not None
    if not bare or _WHO_IS.fullmatch(text, 0, fact.start) is None or text[fact.end :] not in _ENDED:
        return None
    return f"{claim.surface} is an age, and {passage.surface} counts something"


def _may_be_age(one: Stated) -> bool:
    bare = one.measure == "count" and one.counted is None and one.per is None
    return bare and one.value is not None and 0 <= one.value <= _OLDEST
