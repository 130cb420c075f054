"""Asking: of which facts a rule is asked, and what it answers."""

from functools import partial

from verifier.engine.gate.gate import Comparison, compare
from verifier.engine.rules.isolation import Isolation
from verifier.engine.side.side import Side
from verifier.sdk.alignment import Alignment, Contrast
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair, Rule

__all__ = ["FRAME", "GATE", "SOME_EVENT", "ask", "compared", "is_framed"]

GATE = 0.4
"""Share of a claim fact's subject a passage must tell before the two facts are compared at all."""
FRAME = 0.25
"""The same for a fact that frames a statement (who said it): its rule weighs the words itself."""
SOME_EVENT = 0.25
"""The same, to entail it."""
_ALIKE = Comparison(score=1.0, here=1.0, known=True)  # plain facts: the rule reads the alignment


def is_framed(fact: Fact) -> bool:
    """Whether it is said of a statement, so that its rule weighs that."""
    return bool(fact.words) and not fact.plain


def compared(
    claim: Side, passage: Side, fact: Fact, other: Fact, taken: Contrast | None = None
) -> Comparison:
    """Whether both facts answer the same question: as the gate finds."""
    return _ALIKE if fact.plain else compare(claim, passage, fact, other, taken)


def ask(
    rule: Rule,
    fact: Fact,
    other: Fact,
    claim: Side,
    passage: Side,
    alignment: Alignment,
    isolation: Isolation,
) -> Judgement | None:
    """What the rule says of the two; None where it says nothing, or what cannot be."""
    pair = Pair(
        claim=claim.reading,
        passage=passage.reading,
        claim_fact=fact,
        passage_fact=other,
        alignment=alignment,
    )
    return isolation.call(rule.id, partial(_checked, rule, pair))


def _checked(rule: Rule, pair: Pair) -> Judgement | None:
    judged: object = rule.judge(pair)
    if judged is None:
        return None
    if not isinstance(judged, Judgement):
        raise TypeError(f"judged {judged!r}, which is no Judgement")
    if judged.rule != rule.id:
        raise ValueError(f"judged in the name of rule {judged.rule!r}")
    for span, side in ((judged.claim_span, pair.claim), (judged.quote_span, pair.passage)):
        if span.end > len(side.text.text):
            raise ValueError(f"judged words at [{span.start}, {span.end}], outside the text")
    return judged
