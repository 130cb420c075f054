"""Ordering: ordinals beside each other, first against second."""

from decimal import Decimal

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.comparing import Finding
from verifier_numeric.patterns import Pattern

__all__ = ["compare_places"]

SAME_PLACE = 0.9
"""Both name the same place in an order."""
OTHER_PLACE = 0.75
"""They name different places of the same thing."""

_NEXT = Pattern(r"[ -](?:(?:consecutive|straight|successive)[ -])?(?P<word>\p{L}{2,})")
_LINKS = frozenset(
    """in on at of to for with from by and or but when after before behind as than the a an is
    was who""".split()
)


def compare_places(pair: Pair) -> Finding | None:
    """Two ordinals; None unless they rank the same thing."""
    claim, passage = pair.claim_fact, pair.passage_fact
    if _ranked(pair.claim, claim) != _ranked(pair.passage, passage):
        return None
    if Decimal(str(claim.value["value"])) == Decimal(str(passage.value["value"])):
        return Finding(
            relation=Relation.ENTAILS, confidence=SAME_PLACE,
            explanation=f"both say {claim.surface}"
            if claim.surface == passage.surface
            else f"{passage.surface} is {claim.surface}",
        )  # fmt: skip
    return Finding(
        relation=Relation.CONTRADICTS, confidence=OTHER_PLACE,
        explanation=f"{passage.surface} is not {claim.surface}",
    )  # fmt: skip


def _ranked(reading: Reading, fact: Fact) -> str | None:
    """The lemma of the word that the ordinal ranks; None when it stands alone: finished third."""
    match = _NEXT.match(reading.text.text, fact.end)
    if match is None or match["word"].casefold() in _LINKS:
        return None
    word = lemma(match["word"])
    return None if word in {"place", "position", "spot"} else word
