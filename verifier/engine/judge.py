"""Judge: every rule's judgements of one passage, each pair first past the gate."""

from collections.abc import Sequence

import msgspec

from verifier.engine.align import align
from verifier.engine.gate import Comparison, compare
from verifier.engine.isolation import Isolation
from verifier.engine.rules import RuleSet
from verifier.engine.side import Side
from verifier.sdk.alignment import Alignment
from verifier.sdk.corpus import Hit
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.passage import Passage
from verifier.sdk.rule import Pair, Rule

__all__ = ["Finding", "Part", "judge"]

GATE = 0.45
"""Share of a claim fact's subject a passage must tell before the two facts are compared at all."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What a passage says of one claim fact; `same` is the gate's score for the pair."""

    fact: Fact
    judgement: Judgement
    same: float


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A passage, how it aligns with the claim, and what the rules make of it."""

    passage: Passage
    relevance: float
    alignment: Alignment
    parts: tuple[Part, ...]
    refused: tuple[str, ...]


def judge(claim: Side, passage: Side, hit: Hit, rules: RuleSet, isolation: Isolation) -> Finding:
    """The best comparable pair of each claim fact, judged by its rule."""
    alignment = align(claim, passage)
    parts: list[Part] = []
    refused: list[str] = []
    for rule in rules:
        for fact in claim.reading.facts:
            if fact.rule == rule.id:
                part = _best_part(rule, fact, claim, passage, alignment, isolation, refused)
                if part is not None:
                    parts.append(part)
    return Finding(
        passage=hit.passage,
        relevance=hit.relevance,
        alignment=alignment,
        parts=tuple(parts),
        refused=tuple(dict.fromkeys(refused)),
    )


_ORDER = {
    Relation.ENTAILS: 3,
    Relation.CONTRADICTS: 2,
    Relation.COMPATIBLE: 1,
    Relation.INCOMPARABLE: 0,
}


def _best_part(
    rule: Rule,
    fact: Fact,
    claim: Side,
    passage: Side,
    alignment: Alignment,
    isolation: Isolation,
    refused: list[str],
) -> Part | None:
    best: Part | None = None
    for other in passage.reading.facts:
        if other.rule != rule.id:
            continue
        comparison = compare(claim, passage, fact, other)
        if comparison.score < GATE:
            if comparison.reason:
                refused.append(comparison.reason)
            continue
        part = _judged(rule, fact, other, claim, passage, alignment, comparison, isolation)
        if part is not None and (best is None or _rank(part) > _rank(best)):
            best = part
    return best


def _rank(part: Part) -> tuple[float, int, float]:
    relation = part.judgement.relation
    return (round(part.same, 1), _ORDER[relation], part.judgement.confidence)


def _judged(
    rule: Rule,
    fact: Fact,
    other: Fact,
    claim: Side,
    passage: Side,
    alignment: Alignment,
    comparison: Comparison,
    isolation: Isolation,
) -> Part | None:
    pair = Pair(
        claim=claim.reading,
        passage=passage.reading,
        claim_fact=fact,
        passage_fact=other,
        alignment=alignment,
    )
    judgement = isolation.call(rule.id, lambda: rule.judge(pair))
    if judgement is None or judgement.relation is Relation.INCOMPARABLE:
        return None
    return Part(fact=fact, judgement=judgement, same=comparison.score)


def stands(parts: Sequence[Part], relation: Relation) -> tuple[Part, ...]:
    """The parts with this relation."""
    return tuple(part for part in parts if part.judgement.relation is relation)
