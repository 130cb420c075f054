"""Votes: what "by 312 votes to 271" says of how many were for it, and how many against."""

from decimal import Decimal

import regex

from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier_numeric.figures.comparing import INSIDE, Finding
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import stated
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Score

__all__ = ["compare_voters"]

OTHERWISE = 0.7
"""The result of the vote tells another number."""

_FOR = Pattern(
    r"""(?<!\w)(?:in[ ]favou?r|vot(?:ed|ing|es?)[ ](?:for|to[ ](?:approve|pass|back|accept))
    |back(?:ed|ing|s)?|support(?:ed|ing|s)?|approv(?:ed|ing|es?)|endors(?:ed|ing|es?))(?!\w)""",
    regex.VERBOSE | regex.I,
)
_AGAINST = Pattern(
    r"""(?<!\w)(?:against|oppos(?:ed|ing|es?)|reject(?:ed|ing|s)?|dissent(?:ed|ing|s)?
    |vot(?:ed|ing|es?)[ ](?:it[ ]down|to[ ]reject)|defeat(?:ed|s)?|threw[ ]out|lost)(?!\w)""",
    regex.VERBOSE | regex.I,
)


def compare_voters(pair: Pair, score: Score) -> Finding | None:
    """How many the claim says were on one side, beside the result; None where no side is told."""
    sides = _side(pair.claim.text.text), _side(pair.passage.text.text)
    if None in sides:
        return None
    claim = stated(pair.claim_fact)
    number = Decimal(score.one if sides[0] == sides[1] else score.other)
    held = Interval(low=number, high=number).lies_in(claim.interval)
    told = f"{score.one} votes to {score.other}"
    return Finding(
        relation=Relation.ENTAILS if held else Relation.CONTRADICTS,
        confidence=INSIDE if held else OTHERWISE,
        explanation=f"{told} {'has' if held else 'does not have'} {claim.surface} on that side",
    )


def _side(text: str) -> str | None:
    """Whether a text tells who was for a thing or against it; None for neither or both."""
    found = [name for name, words in (("for", _FOR), ("against", _AGAINST)) if words.search(text)]
    return found[0] if len(found) == 1 else None
