"""Eras: years before Christ beside others, which no calendar of ISO 8601 holds together."""

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair
from verifier_date.extents.extent import extents
from verifier_date.extents.relating import FITTED
from verifier_date.judge.recurring import may_be_both

__all__ = ["compare_eras", "is_before_christ"]

_YEAR = 365  # days


def is_before_christ(fact: Fact) -> bool:
    """Whether a time lies in years before Christ."""
    return "bc" in fact.notes


def compare_eras(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of two times of which one is before Christ; None where one says no year.

    Nor where what the passage dates may have been done then as well.
    """
    claimed, found = _years(pair.claim_fact), _years(pair.passage_fact)
    if claimed is None or found is None:
        return None
    told, asked = pair.passage_fact.surface, pair.claim_fact.surface
    if found[1] < claimed[0] or claimed[1] < found[0]:
        if may_be_both(pair, (found[0] - claimed[0]) * _YEAR):
            return None
        return pair.judged(rule, Relation.CONTRADICTS, FITTED, f"“{told}”, not “{asked}”")
    part = pair.claim_fact.value.get("part")
    alike = part is None or part == pair.passage_fact.value.get("part")
    if alike and claimed[0] <= found[0] and found[1] <= claimed[1]:
        return pair.judged(rule, Relation.ENTAILS, FITTED, f"“{told}” lies in “{asked}”")
    return pair.judged(rule, Relation.COMPATIBLE, FITTED, f"“{told}” may be “{asked}” or not")


def _years(fact: Fact) -> tuple[int, int] | None:
    """The first and the last year of a time that says when something was: -44 is 44 BC."""
    if fact.value.get("role") not in ("at", "during"):
        return None
    years = fact.notes.get("bc")
    if isinstance(years, list):
        first, last = years
        return (-int(str(first)), -int(str(last)))
    period = next((extent.period for extent in extents(fact)), None)
    if period is None or period.start is None or period.end is None:
        return None
    return (period.start.year, period.end.year)
