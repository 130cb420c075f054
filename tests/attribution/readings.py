"""Readings of short texts, as the engine would hand them to the attribution rule."""

from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule

__all__ = ["judged", "reading"]

_RULE = AttributionRule()
_ORDER = {Relation.ENTAILS: 3, Relation.CONTRADICTS: 2, Relation.COMPATIBLE: 1}


def reading(words: str) -> Reading:
    """A text with its attributions."""
    text = Text(words)
    return Reading(text=text, facts=tuple(_RULE.extract(text)), anchor=None)


def judged(claim: Reading, passage: Reading) -> Judgement | None:
    """The strongest judgement of the claim's first attribution beside each of the passage's."""
    found = (
        _RULE.judge(
            Pair(claim=claim, passage=passage, claim_fact=claim.facts[0], passage_fact=fact)
        )
        for fact in passage.facts
    )
    return max(
        (judgement for judgement in found if judgement is not None),
        key=lambda judgement: (_ORDER[judgement.relation], judgement.confidence),
        default=None,
    )
