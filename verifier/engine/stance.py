"""Stance: what one passage, with all its judgements, does to the claim."""

from collections.abc import Sequence

import msgspec

from verifier.engine.features import features_of
from verifier.engine.judge import Finding
from verifier.engine.model import stance_model
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation, Stance

__all__ = ["Standing", "nearness", "stand"]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A passage's stance on the claim, how sure (0..1), and the claim facts it entails, by id()."""

    finding: Finding
    stance: Stance
    confidence: float
    settled: frozenset[int]


def stand(finding: Finding, claim_facts: Sequence[Fact]) -> Standing:
    """The most probable stance that the judgements allow.

    A side needs its judgements: a passage supports only when it entails every fact of the claim
    (it may leave out optional ones), and contradicts only when it contradicts one. What the model
    gives to a barred side goes to neutral.
    """
    relations = {part.judgement.relation for part in finding.parts}
    settled = frozenset(
        id(p.fact) for p in finding.parts if p.judgement.relation is Relation.ENTAILS
    )
    odds = stance_model().probabilities(features_of(finding, claim_facts))
    met = {id(part.fact) for part in finding.parts}
    entailed = [fact for fact in claim_facts if id(fact) in settled]
    every = all(
        id(fact) in settled
        or (fact.optional and id(fact) not in met)
        or any(not fact.plain and not e.plain and e.span.overlaps(fact.span) for e in entailed)
        for fact in claim_facts
    )
    supports = odds[Stance.SUPPORTS] if every else 0.0
    contradicts = odds[Stance.CONTRADICTS] if Relation.CONTRADICTS in relations else 0.0
    neutral = 1.0 - supports - contradicts
    stance, confidence = max(
        ((Stance.SUPPORTS, supports), (Stance.CONTRADICTS, contradicts), (Stance.NEUTRAL, neutral)),
        key=lambda item: item[1],
    )
    return Standing(finding=finding, stance=stance, confidence=confidence, settled=settled)


def nearness(standing: Standing) -> tuple[float, str, int]:
    """Orders standings: those that tell most of the claim first."""
    finding = standing.finding
    return (-finding.alignment.said, finding.passage.document.id, finding.passage.ordinal)
