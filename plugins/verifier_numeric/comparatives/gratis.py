"""Gratis: what is free costs nothing, and so nothing else, in whatever currency."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.stated import stated
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["compare_gratis", "gratis"]

FREE = 0.9
"""Both say that it costs nothing."""
NOT_FREE = 0.8
"""One says that it costs nothing, the other what it costs."""

_HINTS = ("free", "no charge", "no cost", "cost nothing", "costs nothing", "gratis", "for nothing")
_TOLD = Pattern(
    r"""(?<!\w)(?:
        free[ ]of[ ]charge | at[ ]no[ ](?:extra[ ])?(?:cost|charge) | costs?[ ]nothing | gratis
      | no[ ](?:entry[ ]|admission[ ])?charge(?=[ ](?:for|to)(?!\w))
      | (?<=\L<charged>,?[ ](?:[^.;:!?]{1,60}[ ])?
            (?:is|are|was|were|be|been|remains?|remained|stays?|stayed|becomes?|became
            |entirely|completely|totally|also|still|now)[ ])
        free(?=[.,;]|$|[ ](?:for|to|on|at|until|during|after|from[ ]\p{Lu})(?!\w))
      | (?<!(?:\w-|[-]|\b(?:for|set|go|be))[ ]?)free(?=[ ](?:\p{L}{3,12}[ ])?\L<charged>(?!\w))
    )(?!\w|[ ]trade|-)""",
    regex.VERBOSE,
    charged=phrases("charged for"),
)
_PRICED = Pattern(
    r"""(?r)(?<!\w)(?:costs?|costing|charg(?:e|es|ed|ing)|pric(?:e|es|ed)|pay|pays|paid|fees?
    |sell(?:s|ing)?[ ]for|sold[ ]for|bought[ ]for)(?!\w)[^.;:!?]{0,40}""",
    regex.VERBOSE | regex.IGNORECASE,
)


def gratis(rule: str, text: Text, folded: str) -> list[Fact]:
    """Facts that something costs nothing."""
    if not any(hint in folded for hint in _HINTS):
        return []
    return [
        text.fact(
            match.span(),
            rule=rule,
            kind="quantity",
            value={
                "comparator": "=",
                "value": "0",
                "low": "0",
                "high": "0",
                "unit": None,
                "counted": None,
            },
            notes={"step": "1", "free": True},
        )
        for match in _TOLD.finditer(folded)
    ]


def compare_gratis(pair: Pair) -> Finding | None:
    """What is free beside what costs so much; None where neither text says that it is free."""
    ours, theirs = (bool(fact.notes.get("free")) for fact in (pair.claim_fact, pair.passage_fact))
    if not ours and not theirs:
        return None
    claim, passage = pair.claim_fact.surface, pair.passage_fact.surface
    if ours and theirs:
        return Finding(relation=Relation.ENTAILS, confidence=FREE, explanation=f"both say {claim}")
    fact = pair.claim_fact if theirs else pair.passage_fact
    reading, price = pair.claim if theirs else pair.passage, stated(fact)
    money = len(price.measure) == 3 and price.measure.isupper() and price.value
    if not money or _PRICED.match(reading.text.text, 0, fact.start) is None:
        return Finding(
            relation=Relation.INCOMPARABLE, confidence=FREE,
            explanation=f"{fact.surface} is no price",
        )  # fmt: skip
    return Finding(
        relation=Relation.CONTRADICTS, confidence=NOT_FREE,
        explanation=f"{passage} is not {claim}",
    )  # fmt: skip
