"""Adding: sums of money of which a text tells the second as what comes on top of the first.

"60,000 euros for her victory and a bonus of 15,000 for the record" are 75,000.
"""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import Stated, in_unit, stated
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_added"]

ADDED = 0.75
"""The passage's sums come to the claim's."""

_ON_TOP = Pattern(
    r"""(?r)(?<!\w)(?:plus|(?:bonus|supplement|allowance|fee|tip|surcharge|grant|top-up|costs
    |expenses|interest)[ ](?:of|worth))[ ](?:(?:an?|about|some|up[ ]to|another)[ ]){0,2}""",
    regex.IGNORECASE | regex.VERBOSE,
)
_REACH = 120  # characters from a sum to what comes on top of it


def compare_added(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """The finding where the passage's sum and those that come on top of it make the claim's."""
    if passage.unit is None or passage.value is None or claim.measure != passage.measure:
        return None
    added = _on_top(pair.passage, pair.passage_fact, passage)
    total = passage.value + sum(one.value or 0 for one in added)
    band = claim.interval.widened(claim.rounding)
    if not added or not Interval(low=total, high=total).lies_in(band):
        return None
    parts = " + ".join(one.surface for one in (passage, *added))
    return Finding(
        relation=Relation.ENTAILS,
        confidence=ADDED,
        explanation=f"{parts} = {claim.surface}, derived",
    )


def _on_top(reading: Reading, fact: Fact, first: Stated) -> list[Stated]:
    """What comes on top of a sum, in its unit, which those that follow may leave out."""
    found = []
    for other in reading.facts_of("quantity"):
        if not 0 <= other.start - fact.end <= _REACH:
            continue
        if _ON_TOP.match(reading.text.text, 0, other.start) is None:
            continue
        one = stated(other)
        if one.measure == "count" and one.counted is None:
            one = in_unit(one, first.unit)
        if one.measure == first.measure and one.value is not None:
            found.append(one)
    return found
