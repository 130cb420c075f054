"""Preceding: what the sentences before a passage entail of a claim's circumstances."""

import msgspec

from verifier.engine.judge.asking import FRAME, GATE, SOME_EVENT, ask, compared, is_framed
from verifier.engine.judge.best import Met, best_of
from verifier.engine.judge.finding import Part
from verifier.engine.rules.isolation import Isolation
from verifier.engine.side.side import Side
from verifier.engine.side.sides import before_side
from verifier.sdk.alignment import Alignment
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.passage import Passage
from verifier.sdk.rule import Rule
from verifier.sdk.span import Span

__all__ = ["from_before"]

_CONTEXT = 0.8  # a fact that stands in the sentences before, not in the passage itself


def from_before(
    rule: Rule,
    fact: Fact,
    claim: Side,
    passage: Passage,
    alignment: Alignment,
    isolation: Isolation,
) -> Part | None:
    """What the sentences before entail. The rule is asked first: it is quicker than the gate."""
    if not any(told.rule == rule.id for each in passage.preceding for told in each.facts):
        return None
    side = before_side(passage)
    met: list[Met] = []
    for other in side.reading.facts:
        if other.rule != rule.id:
            continue
        judgement = ask(rule, fact, other, claim, side, alignment, isolation)
        if judgement is None or judgement.relation is not Relation.ENTAILS:
            continue
        comparison = compared(claim, side, fact, other)
        framed = is_framed(fact)
        if comparison.score >= (FRAME if framed else GATE) and (
            framed or comparison.here >= SOME_EVENT
        ):
            same, here = comparison.score, comparison.here
            part = Part(fact=fact, judgement=judgement, same=same, here=here)
            met.append(Met(part, other))
    best = best_of(met)
    if best is None:
        return None
    judgement = msgspec.structs.replace(
        best.part.judgement,
        confidence=best.part.judgement.confidence * _CONTEXT,
        quote_span=Span(0, 0),
        explanation=f"just before: {best.part.judgement.explanation}",
    )
    return msgspec.structs.replace(best.part, judgement=judgement)
