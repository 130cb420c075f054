"""Trace: why an answer is what it is: what was found, compared and kept apart, and why."""

from collections.abc import Sequence

import msgspec

from verifier.engine.judge import Finding
from verifier.engine.stance import Standing, side_of
from verifier.sdk.corpus import Query, Term
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Stance

__all__ = ["Considered", "FactTrace", "Trace", "trace_of"]


class FactTrace(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one fact of the claim beside one passage.

    `judgement` with `same` (how surely both answer one question) when it was compared; else
    `reasons` tell why it was not.
    """

    rule: str
    kind: str
    surface: str
    judgement: Judgement | None
    same: float | None
    reasons: tuple[str, ...]


class Considered(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that was found: its relevance, what it says of the claim, and where it stands.

    `told` is the weighted share of the claim's subject that it and its context say, `silent` the
    words that neither says. `leaning` is the side that the judgements alone put it on; it stands
    on none when the odds of that side are below even.
    """

    document: str
    start: int
    end: int
    text: str
    relevance: float
    told: float
    silent: tuple[str, ...]
    leaning: Stance
    stance: Stance
    confidence: float
    facts: tuple[FactTrace, ...]


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """Every passage that was considered, most relevant first, and the terms it was found by."""

    terms: tuple[Term, ...]
    passages: tuple[Considered, ...]


def trace_of(claim: str, facts: Sequence[Fact], query: Query, found: Sequence[Standing]) -> Trace:
    """The trace of one verification, made of what the engine went through."""
    return Trace(
        terms=tuple(sorted(query.terms, key=lambda term: (-term.boost, term.text))),
        passages=tuple(_considered(claim, facts, standing) for standing in found),
    )


def _considered(claim: str, facts: Sequence[Fact], standing: Standing) -> Considered:
    finding = standing.finding
    passage = finding.passage
    return Considered(
        document=passage.document.id,
        start=passage.start,
        end=passage.end,
        text=passage.text,
        relevance=round(finding.relevance, 4),
        told=round(finding.alignment.coverage, 4),
        silent=tuple(match.claim.of(claim) for match in finding.alignment.unmatched),
        leaning=side_of(finding, facts),
        stance=standing.stance,
        confidence=round(standing.confidence, 4),
        facts=tuple(_traced(fact, finding) for fact in facts),
    )


def _traced(fact: Fact, finding: Finding) -> FactTrace:
    part = next((part for part in finding.parts if part.fact is fact), None)
    return FactTrace(
        rule=fact.rule,
        kind=fact.kind,
        surface=fact.surface,
        judgement=None if part is None else part.judgement,
        same=None if part is None else round(part.same, 4),
        reasons=_reasons(fact, finding) if part is None else (),
    )


def _reasons(fact: Fact, finding: Finding) -> tuple[str, ...]:
    """Why no pair of this fact was judged."""
    if not any(other.rule == fact.rule for other in finding.passage.facts):
        return (f"the rule {fact.rule} reads nothing in the passage",)
    if finding.refused:
        return finding.refused
    return ("too little of the claim's subject is told, or the rule had nothing to say",)
