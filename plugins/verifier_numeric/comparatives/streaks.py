"""Streaks: how many in a row, told as a number or as the last one's order.

"Four years running", "four straight titles", "for the fourth year in a row".
"""

from decimal import Decimal
from typing import NamedTuple

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.rule import Pair
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["Streak", "compare_streaks", "streak_at"]

SO_LONG = 0.85
"""Both tell the same number in a row."""
NOT_SO_LONG = 0.75
"""They tell two."""

_ROW = Pattern(
    r"""[ -](?:
        (?P<told>straight|consecutive|successive)(?:[ ](?P<first>\p{L}{2,20}))?
      | (?:(?P<noun>\p{L}{2,20})[ ](?:\p{L}{2,20}[ ]){0,2}?)?
        (?:in[ ]a[ ]row|running|in[ ]succession|on[ ]the[ ]trot)
    )(?!\w)""",
    regex.VERBOSE,
)
_TIME = Pattern(r"[ ]time(?!\w)")
_WHENS = frozenset("day week month quarter season year decade".split())


class Streak(NamedTuple):
    """Words that say that what a number counts comes in a row: their end, and what comes so."""

    end: int
    noun: str


def streak_at(folded: str, end: int) -> Streak | None:
    """The words behind a numeral that ends at `end`; None where none say so."""
    match = _ROW.match(folded, end)
    if match is None:
        return None
    noun = match["noun"] or match["first"] or ""
    return Streak(match.end("told") if match["told"] else match.end(), lemma(noun) if noun else "")


def compare_streaks(pair: Pair) -> Finding | None:
    """The finding about two streaks; None where either is none, or both are of other times."""
    claim, passage = pair.claim_fact, pair.passage_fact
    ours, theirs = claim.notes.get("streak"), passage.notes.get("streak")
    if (ours is None) != (theirs is None):
        return _never_before(pair, claim if theirs is None else passage)
    if not isinstance(ours, str) or not isinstance(theirs, str):
        return None
    if len({ours, theirs} & _WHENS) > 1:
        return None
    values = claim.value.get("value"), passage.value.get("value")
    if None in values:
        return None
    same = values[0] == values[1]
    return Finding(
        relation=Relation.ENTAILS if same else Relation.CONTRADICTS,
        confidence=SO_LONG if same else NOT_SO_LONG,
        explanation=f"{passage.surface} in a row is {'as many as' if same else 'not'} "
        f"{claim.surface}",
    )


def _never_before(pair: Pair, streak: Fact) -> Finding | None:
    """What was so for the third year running was not so for the first time."""
    first, reading = pair.passage_fact, pair.passage
    if streak is first:
        first, reading = pair.claim_fact, pair.claim
    value = streak.value.get("value")
    if first.kind != "ordinal" or first.value.get("value") != "1":
        return None
    if _TIME.match(reading.text.text, first.end) is None or not isinstance(value, str):
        return None
    if Decimal(value) <= 1:
        return None
    return Finding(
        relation=Relation.CONTRADICTS, confidence=NOT_SO_LONG,
        explanation=f"{streak.surface} in a row is not the first time",
    )  # fmt: skip
