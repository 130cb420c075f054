"""Trace: why an answer is what it is: what was found, compared and kept apart, and why."""

from collections.abc import Mapping, Sequence
from functools import partial

import msgspec

from verifier.engine.gate.gate import compare
from verifier.engine.inquiry import Inquiry
from verifier.engine.judge.asking import FRAME, GATE
from verifier.engine.judge.stance import Standing, side_of
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.side import Side
from verifier.engine.side.sides import passage_side
from verifier.sdk.corpus import Query, Term
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation, Stance
from verifier.sdk.rule import Pair, Rule

__all__ = ["ANOTHER_QUESTION", "Considered", "FactTrace", "Trace", "facts_traced", "trace_of"]

ANOTHER_QUESTION = "answers another question, by its rule"
"""The reason of a rule that judges nothing of two facts."""


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
    """A passage that was found for one assertion of the claim: what it says of that, and how.

    `told` is the weighted share of the claim's subject that it and its context say, `silent` the
    words that neither says. `leaning` is the side that the judgements alone put it on; it stands
    on none when the odds of that side are below even.
    """

    assertion: str
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
    """Every passage considered, most relevant first, and the terms it was found by.

    Those of a claim of several assertions stand assertion by assertion.
    """

    terms: tuple[Term, ...]
    passages: tuple[Considered, ...]


def trace_of(inquiries: Sequence[Inquiry], queries: Sequence[Query], rules: RuleSet) -> Trace:
    """The trace of one verification.

    Where two facts were not compared, gate and rule are asked again, for the reason; what a
    rule raises then is no part of the answer.
    """
    isolation = Isolation()
    asked = {rule.id: rule for rule in rules}
    terms = {term for query in queries for term in query.terms}
    return Trace(
        terms=tuple(sorted(terms, key=lambda term: (-term.boost, term.text))),
        passages=tuple(
            _Tracer(inquiry.side, asked, isolation, each).considered(inquiry.assertion.words)
            for inquiry in inquiries
            for each in inquiry.standings
        ),
    )


def facts_traced(claim: Side, standing: Standing, rules: RuleSet) -> tuple[FactTrace, ...]:
    """What became of each of the claim's facts beside one passage; asked anew, as for a trace."""
    asked = {rule.id: rule for rule in rules}
    return _Tracer(claim, asked, Isolation(), standing).traced()


class _Tracer:
    """One passage beside the claim."""

    def __init__(
        self, claim: Side, rules: Mapping[str, Rule], isolation: Isolation, standing: Standing
    ) -> None:
        self._claim = claim
        self._rules = rules
        self._isolation = isolation
        self._standing = standing
        self._finding = standing.finding
        self._passage = passage_side(standing.finding.passage)

    def considered(self, assertion: str) -> Considered:
        finding, passage = self._finding, self._finding.passage
        said, facts = self._claim.reading.text.text, self._claim.reading.facts
        return Considered(
            assertion=assertion,
            document=passage.document.id,
            start=passage.start,
            end=passage.end,
            text=passage.text,
            relevance=round(finding.relevance, 4),
            told=round(finding.alignment.coverage, 4),
            silent=tuple(match.claim.of(said) for match in finding.alignment.unmatched),
            leaning=side_of(finding, facts),
            stance=self._standing.stance,
            confidence=round(self._standing.confidence, 4),
            facts=self.traced(),
        )

    def traced(self) -> tuple[FactTrace, ...]:
        return tuple(map(self._traced, self._claim.reading.facts))

    def _traced(self, fact: Fact) -> FactTrace:
        part = next((part for part in self._finding.parts if part.fact is fact), None)
        return FactTrace(
            rule=fact.rule,
            kind=fact.kind,
            surface=fact.surface,
            judgement=None if part is None else part.judgement,
            same=None if part is None else round(part.same, 4),
            reasons=self._reasons(fact) if part is None else (),
        )

    def _reasons(self, fact: Fact) -> tuple[str, ...]:
        """Why no pair of this fact was judged, pair by pair."""
        if not self._finding.heard and not self._finding.parts:
            told = self._finding.alignment.coverage
            return (f"the passage tells too little of the claim ({told:.2f})",)
        others = [other for other in self._passage.reading.facts if other.rule == fact.rule]
        if not others:
            return (f"the rule {fact.rule} reads nothing in the passage",)
        return tuple(f"“{other.surface}” {self._kept_apart(fact, other)}" for other in others)

    def _kept_apart(self, fact: Fact, other: Fact) -> str:
        if not fact.plain:
            comparison = compare(self._claim, self._passage, fact, other)
            needed = FRAME if fact.words else GATE
            if comparison.reason:
                return f"is {comparison.reason}"
            if comparison.score < needed:
                return f"tells too little of what the claim says of it ({comparison.score:.2f})"
        judgement = self._judged(fact, other)
        if judgement is None or judgement.relation is Relation.INCOMPARABLE:
            return ANOTHER_QUESTION
        return f"{judgement.relation.value} ({judgement.explanation}), but tells of another event"

    def _judged(self, fact: Fact, other: Fact) -> Judgement | None:
        pair = Pair(
            claim=self._claim.reading,
            passage=self._passage.reading,
            claim_fact=fact,
            passage_fact=other,
            alignment=self._finding.alignment,
        )
        return self._isolation.call(fact.rule, partial(self._rules[fact.rule].judge, pair))
