"""Margins: by how much something was won or carried, from the result that a passage tells."""

from decimal import Decimal

import regex

from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import stated
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_margin"]

COMES_TO = 0.8
"""The two sides of the result differ by what the claim says."""
COMES_OTHERWISE = 0.7
"""They differ by something else."""

_BY = Pattern(r"(?r)(?<!\w)by[ ](?:(?:just|only|a[ ]mere|exactly|some|about)[ ])?", regex.I)
_OWNS = ("'", "’")
_OF_SIDES = {
    "vote": frozenset({"vote"}),
    "result": frozenset({"goal", "point", "run", "game", "set", "frame", "try", None}),
}


def compare_margin(pair: Pair) -> Finding | None:
    """What a result of two sides makes of a margin; None where the claim tells none."""
    claim, score = pair.claim_fact, pair.passage_fact.notes.get("score")
    if not isinstance(score, list) or "score" in claim.notes or claim.kind != "quantity":
        return None
    wanted = stated(claim)
    if wanted.value is None or not _BY.match(pair.claim.text.text, 0, claim.start):
        return None
    if wanted.counted not in _OF_SIDES.get(str(score[2]), frozenset()):
        return None
    if not _is_of_the_subject(pair):
        return None
    sides = [Decimal(str(side)) for side in score[:2]]
    margin = abs(sides[0] - sides[1])
    if score[2] == "vote" and wanted.value in sides and wanted.value != margin:
        return None  # passed by 54 votes: those for it
    holds = Interval(low=margin, high=margin).meets(wanted.interval.widened(wanted.rounding))
    return Finding(
        relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
        confidence=COMES_TO if holds else COMES_OTHERWISE,
        explanation=f"{sides[0]} to {sides[1]} is {'' if holds else 'not '}by {wanted.surface}",
    )


def _is_of_the_subject(pair: Pair) -> bool:
    """Whether the first word of the claim stands before the result, and nothing parts the two."""
    first = next(iter(pair.alignment.matches), None)
    if first is None:
        return True
    fact, text = pair.passage_fact, pair.passage.text.text
    told = first.passage
    if told is None or told.end > fact.start:
        return False
    between = text[told.end : fact.start]
    return "," not in between and not between.startswith(_OWNS)  # the mayor's party won
