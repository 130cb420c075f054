"""Stance: what one passage, with all its judgements, does to the claim."""

from collections.abc import Sequence

import msgspec

from verifier.engine.judge import Finding, Part
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation, Stance

__all__ = ["Standing", "stand"]

_CONFLICT_COVERAGE = 0.6
_SUPPORT_COVERAGE = 0.6


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A passage's stance on the claim, how sure, and the parts of the claim it settles."""

    finding: Finding
    stance: Stance
    confidence: float
    settled: frozenset[int]
    """Starts of the claim facts it entails."""


def stand(finding: Finding, claim_facts: Sequence[Fact]) -> Standing:
    """Contradicts when a part does; supports when every part of the claim is entailed."""
    against = [p for p in finding.parts if p.judgement.relation is Relation.CONTRADICTS]
    entailed = [p for p in finding.parts if p.judgement.relation is Relation.ENTAILS]
    settled = frozenset(part.fact.start for part in entailed)
    coverage = finding.alignment.coverage
    if len(against) == 1 and coverage >= _CONFLICT_COVERAGE:
        return Standing(
            finding=finding,
            stance=Stance.CONTRADICTS,
            confidence=_sure(against) * coverage,
            settled=settled,
        )
    needed = {fact.start for fact in claim_facts}
    if not against and needed <= settled and coverage >= _SUPPORT_COVERAGE:
        return Standing(
            finding=finding,
            stance=Stance.SUPPORTS,
            confidence=_sure(entailed) * coverage,
            settled=settled,
        )
    return Standing(finding=finding, stance=Stance.NEUTRAL, confidence=coverage / 2, settled=settled)


def _sure(parts: Sequence[Part]) -> float:
    return min(part.judgement.confidence for part in parts)
