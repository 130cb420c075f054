"""Outdoing: comparisons of a claim judged by the two numbers that are told of its terms."""

from collections.abc import Sequence
from itertools import product

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import is_noun
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.contrasting import term_of
from verifier_numeric.stated import Stated, stated
from verifier_numeric.summing import is_kind_of
from verifier_numeric.telling import Days, days_of_fact, told_for

__all__ = ["beyond", "goes_down", "outdone", "told_of_terms"]

MORE = 0.75
"""One number is beyond the other as the claim says."""
LESS = 0.65
"""It is the other way round."""

_SEVERAL = 2  # others beside which something is first
_NEAR = 3  # passages between two numbers of one text that are compared
_MEASURES = {  # what an adjective is measured in, where that is told by the unit alone
    "expensive": "money", "dear": "money", "cheap": "money", "costly": "money",
    "old": "duration", "young": "duration", "heavy": "mass", "light": "mass",
    "tall": "length", "long": "length", "deep": "length", "high": "", "low": "",
    "short": "length", "wide": "length", "large": "", "big": "", "small": "", "hot": "temperature",
    "cold": "temperature", "warm": "temperature", "fast": "speed", "slow": "speed",
}  # fmt: skip
_DOWN = frozenset("cheap young light low short small cold slow few".split())


def outdone(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What two numbers say of a comparison of two terms, or several of a first place."""
    left, right = term_of(fact, "of"), term_of(fact, "than")
    if left is None:
        return None
    numbers = [(each, stated(each.fact)) for each in told if _is_measured(fact, each)]
    if right is None:
        return _first(claim, fact, left, numbers)
    pairs, settles = told_of_terms(claim, left, right, numbers)
    found = {beyond(stated(one.fact), stated(two.fact)) for one, two in pairs}
    more = found.pop() if len(found) == 1 else None
    return None if more is None else _derived(fact, pairs[0], more=more, settles=settles)


def told_of_terms(
    claim: Reading, left: Span, right: Span, numbers: Sequence[tuple[Told, Stated]]
) -> tuple[list[tuple[Told, Told]], tuple[Fact, ...]]:
    """Numbers of one measure, each told of one of two terms alone, and the times that tell them.

    None where what the claim says of both terms is not told of some pair.
    """
    ours, theirs = _term(claim, left, right), _term(claim, right, left)
    mine = [pair for pair in numbers if ours.holds(pair[0]) and not theirs.holds(pair[0])]
    other = [pair for pair in numbers if theirs.holds(pair[0]) and not ours.holds(pair[0])]
    timed = bool(ours.days and theirs.days)
    pairs = [
        (one, two)
        for (one, number), (two, beside) in product(mine, other)
        if number.measure == beside.measure and (timed or _beside(claim, one, two))
    ]
    if not all(_told_of_both(claim, right.end, one, two) for one, two in pairs):
        pairs = []
    return pairs, (*ours.times, *theirs.times)


class _Term:
    """What one side of a comparison is told by: its words, or its time."""

    def __init__(self, words: set[Span], times: Sequence[Fact], days: Sequence[Days]) -> None:
        self.words = words
        self.times = tuple(times)
        self.days = tuple(days)

    def holds(self, each: Told) -> bool:
        """Whether a number is told of the term."""
        if self.days:
            told = told_for(each)
            return told is not None and any(told.meets(days) for days in self.days)
        return any(span.overlaps(word) for span in each.own for word in self.words)


def _first(
    claim: Reading, fact: Fact, left: Span, numbers: Sequence[tuple[Told, Stated]]
) -> Derivation | None:
    """Whether what the claim puts first is so among several numbers of one passage."""
    if fact.value["rank"] != "1":
        return None
    ours = _term(claim, left, Span(fact.end, fact.end))
    for each, number in numbers:
        beside = [
            (one, value)
            for one, value in numbers
            if one.reading is each.reading and value.measure == number.measure
        ]
        others = [(one, value) for one, value in beside if not ours.holds(one)]
        if len(others) < _SEVERAL or len(others) != len(beside) - 1 or not ours.holds(each):
            continue
        more = {beyond(number, value) for _, value in others}
        best = max(others, key=lambda pair: pair[1].interval.low or 0)
        if more == {True}:
            return _derived(fact, (each, best[0]), more=True)
        if fact.value["direction"] == "more" and False in more:
            return _derived(fact, (each, best[0]), more=False)
    return None


def goes_down(fact: Fact) -> bool:
    """Whether more of what a comparison measures by is less of a number: cheaper, younger."""
    return str(fact.value["measure"]) in _DOWN


def _derived(
    fact: Fact, pair: tuple[Told, Told], *, more: bool, settles: tuple[Fact, ...] = ()
) -> Derivation:
    wanted = (fact.value["direction"] == "more") is not goes_down(fact)
    holds = more is wanted
    one, two = (each.fact.surface for each in pair)
    return Derivation(
        relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
        confidence=MORE if holds else LESS,
        explanation=f"{one} is {'more' if more else 'less'} than {two}",
        parts=pair,
        settles=settles,
    )


def _is_measured(fact: Fact, each: Told) -> bool:
    """Whether a number is of what the claim compares by."""
    if each.fact.kind != "quantity" or "form" in each.fact.notes:
        return False
    number, measure = stated(each.fact), str(fact.value["measure"])
    if number.change not in {None, "to"} or number.interval.low is None:
        return False
    if measure in _MEASURES:
        wanted = _MEASURES[measure]
        if wanted == "money":
            return len(number.measure) == 3 and number.measure.isupper()
        return number.measure == wanted if wanted else number.measure != "count"
    return number.counted is not None and is_noun(measure) and is_kind_of(measure, number.counted)


def _term(claim: Reading, term: Span, other: Span) -> _Term:
    """What tells one term: a time, else names if there are any, never words of both terms."""
    times = [fact for fact in claim.facts_of("period") if term.overlaps(fact.span)]
    beside = {token.norm for token in claim.text.tokens_in(other)}
    words = [
        token
        for token in claim.text.tokens_in(term)
        if token.kind == "word" and token.norm not in beside and len(token.text) > 1
    ]
    names = [token for token in words if token.text[0].isupper()]
    return _Term(
        {Span(token.start, token.end) for token in names or words},
        times,
        [days for fact in times if (days := days_of_fact(fact)) is not None],
    )


def _told_of_both(claim: Reading, start: int, one: Told, two: Told) -> bool:
    """Whether what the claim says of both its terms (in the run-off) is told of the numbers."""
    told = {*one.own, *one.shared, *two.own, *two.shared}
    rest = claim.text.tokens_in(Span(min(start, len(claim.text.text)), len(claim.text.text)))
    return all(
        any(span.overlaps(token) for span in told)
        for token in rest
        if token.kind == "word"
        and token.norm not in STOPWORDS
        and not any(fact.span.overlaps(token) for fact in claim.facts_of("period"))
    )


def _beside(claim: Reading, one: Told, two: Told) -> bool:
    """Whether two numbers stand near each other, or are told for one time in two texts."""
    if one.document == two.document:
        return abs(one.ordinal - two.ordinal) <= _NEAR
    ours, theirs = told_for(one), told_for(two)
    times = [days for f in claim.facts_of("period") if (days := days_of_fact(f)) is not None]
    if ours is None or theirs is None:
        return False
    return ours.meets(theirs) or any(ours.meets(t) and theirs.meets(t) for t in times)


def beyond(one: Stated, two: Stated) -> bool | None:
    """Whether the first is more; None where they may be equal or either way."""
    if _is_above(one, two):
        return True
    return False if _is_above(two, one) else None


def _is_above(one: Stated, two: Stated) -> bool:
    low, high = one.interval.low, two.interval.high
    return low is not None and high is not None and low > high
