"""Before: when something last was that a text tells to be the first for so many years."""

from decimal import Decimal

from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair
from verifier_date.calendar.calendar import Period, period_of, stepped
from verifier_date.calendar.lengths import days_of
from verifier_date.extents.extent import Extent, extents
from verifier_date.extents.relating import UNSURE, relation_of

__all__ = ["compare_last", "is_first_since"]

_LAST = PlainMatcher(r"\b(?:last|latest|most recent(?:ly)?)\b")
_FIRST_IN = PlainMatcher(
    r"\bfirst\s(?:\w+\s){0,4}(?:in|for)\s(?:(?:more|over|nearly|almost|about|than|some)\s){0,2}$"
)
_FIRST_SINCE = PlainMatcher(r"\bfirst\s(?:\w+\s){0,4}(?:since|in|for)\b")
_REACH = 60
_YEAR = Decimal(365)
_SHARE = Decimal("0.05")  # of a length that is told in whole years


def is_first_since(pair: Pair) -> bool:
    """Whether a claim tells when something last was, and the passage that it is so for once more.

    Last seen in 1985, and again on Tuesday, for the first time in 39 years.
    """
    text, start = pair.passage.text.text, pair.passage_fact.start
    first = _FIRST_SINCE.search(text, max(0, start - _REACH), start + _REACH)
    return first is not None and _LAST.search(pair.claim.text.text) is not None


def compare_last(pair: Pair, rule: str) -> Judgement | None:
    """What "the first in 39 years" makes of when it last was, on the day of the article."""
    claim, found, anchor = pair.claim_fact, pair.passage_fact, pair.passage.anchor
    if claim.kind != "period" or found.kind != "duration" or anchor is None:
        return None
    text = pair.passage.text.text
    if _LAST.search(pair.claim.text.text) is None:
        return None
    if _FIRST_IN.search(text, max(0, found.start - _REACH), found.start) is None:
        return None
    claimed, days = extents(claim), days_of(str(found.value.get("duration")))
    if not claimed or days is None or days < _YEAR:
        return None
    moment, spare = stepped(anchor.instant, "day", -days), days * _SHARE + _YEAR / 2
    first, last = (period_of(stepped(moment, "day", way * spare), "year") for way in (-1, 1))
    told = Extent("at", Period(first.start, last.end, "range"))
    relation, _ = relation_of(told, claimed[0])
    if relation is Relation.COMPATIBLE:
        return None
    words = f"the first in “{found.surface}”, so last in about {moment.year}"
    return pair.judged(rule, relation, UNSURE, words)
