"""Terms: the two sides of a comparison, and the numbers that are told of each of them alone."""

import datetime as dt
from collections.abc import Sequence
from itertools import product

from verifier.sdk.derivation import Told
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, is_verb, lemma
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.quantifiers import is_plural
from verifier_numeric.derive.measured import counts, is_number
from verifier_numeric.figures.lasting import level
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.figures.telling import Days, days_of_fact, time_of, told_for

__all__ = ["Term", "counted_in", "of_two_kinds", "read_term", "told_of_terms"]

_DETERMINERS = frozenset("the its their his her our any other".split())
_NEAR = 3  # passages between two numbers of one text that are compared
_BEHIND = 5  # characters from a term to its time: "in" and two spaces
_LATELY = dt.timedelta(days=31)  # between what two articles tell of two that have names
_POSSESSIVES = ("his ", "her ", "its ", "their ")


def told_of_terms(
    claim: Reading, left: Span, right: Span, numbers: Sequence[tuple[Told, Stated]]
) -> tuple[list[tuple[Told, Told]], tuple[Fact, ...]]:
    """Numbers of one measure, each told of one of two terms alone, and the times that tell them.

    None where what the claim says of both terms is not told of some pair.
    """
    ours, theirs = read_term(claim, left, right), read_term(claim, right, left)
    timed = bool(ours.times and theirs.times)
    pairs = [
        (one, two)
        for (one, _), (two, _) in product(numbers, repeat=2)
        if ours.holds(one, beside=two)
        and not ours.holds(two, beside=one)
        and theirs.holds(two, beside=one)
        and not theirs.holds(one, beside=two)
    ]
    if not pairs:  # her brother is told of with her; one word of several may be said of both
        his = [term.pronominal for term in (ours, theirs)]
        pairs = [
            (one, two)
            for (one, _), (two, _) in product(numbers, repeat=2)
            if ours.holds(one, mostly=True)
            and theirs.holds(two, mostly=True)
            and (his[1] or not ours.holds(two, mostly=True))
            and (his[0] or not theirs.holds(one, mostly=True))
            and not (ours.holds(two, mostly=True) and theirs.holds(one, mostly=True))
        ]
    named = ours.named and theirs.named
    found = _beside_each_other(claim, pairs, right.end, timed=timed, named=named)
    return found, (*ours.times, *theirs.times)


def of_two_kinds(
    claim: Reading, mine: Span | None, right: Span, told: Sequence[Told]
) -> list[tuple[Told, Told]]:
    """The numbers of what is counted on either side: more rolls than cakes."""
    text = claim.text.text.casefold()
    theirs = counted_in(claim, right)
    if mine is None or theirs is None:
        return []
    kinds = [lemma(text[span.start : span.end]) for span in (mine, theirs)]
    counted = [[each for each in told if is_number(each) and counts(k, each)] for k in kinds]
    one, two = (_most_exact(kind, found) for kind, found in zip(kinds, counted, strict=True))
    if not one or not two or any(a is b for a, b in product(one, two)):
        return []
    return _beside_each_other(claim, list(product(one, two)), theirs.end, timed=False)


def counted_in(claim: Reading, term: Span) -> Span | None:
    """The noun with which a term starts, where it is something that is counted."""
    for token in claim.text.tokens_in(term):
        if is_plural(token.norm):
            return Span(token.start, token.end)
        if token.norm in STOPWORDS and token.norm not in _DETERMINERS:
            return None
    return None


def _most_exact(kind: str, found: Sequence[Told]) -> Sequence[Told]:
    """The numbers of the very noun, else of what is of its kind."""
    return [each for each in found if stated(each.fact).counted == kind] or found


def _beside_each_other(
    claim: Reading,
    found: Sequence[tuple[Told, Told]],
    end: int,
    *,
    timed: bool,
    named: bool = False,
) -> list[tuple[Told, Told]]:
    """The pairs of one measure that stand beside each other, or are told for two times.

    None where what the claim says of both terms, behind `end`, is not told of some pair.
    """
    pairs = [
        (one, two)
        for one, two in found
        if level(one.fact).measure == level(two.fact).measure
        and (level(one.fact).per == level(two.fact).per or one.reading is two.reading)
        and (timed or _beside(claim, one, two, end if named else None))
    ]
    pairs = [pair for pair in pairs if _nearness(pair) == max(map(_nearness, pairs))]
    return pairs if all(_told_of_both(claim, end, one, two) for one, two in pairs) else []


def _nearness(pair: tuple[Told, Told]) -> tuple[bool, bool]:
    """How surely two numbers are told beside each other: of one noun, in one passage."""
    one, two = pair
    return one.reading is two.reading, level(one.fact).counted == level(two.fact).counted


class Term:
    """What one side of a comparison is told by: its words, or its time."""

    def __init__(
        self,
        words: set[Span],
        times: Sequence[Fact],
        days: Sequence[Days],
        *,
        pronominal: bool,
        named: bool,
    ) -> None:
        self.words = words
        self.pronominal = pronominal
        self.named = named
        self.times = tuple(times)
        self.days = tuple(days)

    def holds(self, each: Told, *, beside: Told | None = None, mostly: bool = False) -> bool:
        """Whether a number is told of the term, or of most of its words.

        What a passage tells of several numbers counts beside one of another passage.
        """
        if self.days:
            then = told_for(each)
            return then is not None and any(then.meets(days) for days in self.days)
        if self.times:
            time = time_of(each)
            return time is not None and any(_says_time(asked, time) for asked in self.times)
        alone = beside is None or beside.reading is each.reading
        spans = each.own if alone else (*each.own, *each.shared)
        told = sum(any(span.overlaps(word) for span in spans) for word in self.words)
        return 2 * told > len(self.words) if mostly else told > 0


def _says_time(asked: Fact, told: Fact) -> bool:
    """Whether a text's time is in the words of a claim's: March 2024, in March."""
    words = asked.surface.casefold().split()
    return not set(words) - set(told.surface.casefold().split())


def read_term(claim: Reading, term: Span, other: Span) -> Term:
    """What tells one term: a time, else names if there are any, never words of both terms."""
    periods = claim.facts_of("period")
    times = [fact for fact in periods if term.overlaps(fact.span)]
    beside = {token.norm for token in claim.text.tokens_in(other)}
    words = [
        token
        for token in claim.text.tokens_in(term)
        if token.kind == "word" and token.norm not in beside | STOPWORDS and len(token.text) > 1
    ]
    untimed = [word for word in words if not any(fact.span.overlaps(word) for fact in times)]
    if untimed and not any(other.overlaps(fact.span) for fact in periods):
        words, times = untimed, []  # "coal | than wind last year": the time of both
    if len(words) > 1 and words[-1].text.islower() and is_verb(lemma(words[-1].norm)):
        del words[-1]  # "women | earn less than men": which the others do as well
    opening = {sentence.start for sentence in claim.text.sentences}
    names = [
        token
        for token in words
        if token.text[0].isupper() and not (token.start in opening and is_noun(lemma(token.norm)))
    ]
    return Term(
        {Span(token.start, token.end) for token in names or words},
        times,
        [days for fact in times if (days := days_of_fact(fact)) is not None],
        pronominal=claim.text.text[term.start : term.end].casefold().startswith(_POSSESSIVES),
        named=bool(names),
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


def _beside(claim: Reading, one: Told, two: Told, named: int | None) -> bool:
    """Whether two numbers stand near each other, or are told for one time in two texts.

    Of two that have names, the other's ending at `named`, they may be told within a month, or
    the other's for the time that the claim tells of it: than in the Orle fire of 1987.
    """
    if one.document == two.document:
        return abs(one.ordinal - two.ordinal) <= _NEAR
    ours, theirs = told_for(one), told_for(two)
    periods = claim.facts_of("period")
    times = [days for fact in periods if (days := days_of_fact(fact)) is not None]
    if ours is None or theirs is None:
        return False
    if ours.meets(theirs) or any(ours.meets(t) and theirs.meets(t) for t in times):
        return True
    if named is None:
        return False
    if not periods:
        return ours.meets(theirs, _LATELY)
    return 0 <= periods[0].start - named <= _BEHIND and len(times) == 1 and theirs.meets(times[0])
