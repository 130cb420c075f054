"""Rivalling: how many times as much, or how much more, one term has than another.

"Twice as many floods as Belin" and "five floods more than Belin", by the numbers of both.
"""

from collections.abc import Sequence
from itertools import takewhile

import regex

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.comparisons import of_term, than_term
from verifier_numeric.comparatives.gradables import GRADED, tells_less
from verifier_numeric.comparatives.quantifiers import is_plural
from verifier_numeric.derive.growing import band_of, change_between
from verifier_numeric.derive.terms import of_two_kinds, told_of_terms
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.lexis.folding import fold
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["rivalled"]

CAME_TO = 0.75
"""The two numbers come to what the claim says."""
CAME_OTHERWISE = 0.6
"""They come to something else."""

_AS = Pattern(
    r"""[ ](?:
        (?:times[ ])?as[ ](?:many|much)(?P<counted>(?:[ ](?!as(?!\w))[\p{L}\d'-]{1,20}){0,7}?)
        [ ]as[ ]
      | (?:\p{L}{2,20}[ ])?(?P<way>more|fewer|less)(?:[ ](?P<more>(?!than)\p{L}{2,20}))?
        (?:[ ](?!than(?!\w))[\p{L}\d'-]{1,20}){0,4}?[ ]than[ ]
      | (?:times[ ])?as[ ](?P<adjective>\p{L}{3,20})[ ]as[ ]
      | (?P<er>\L<er>)[ ]than[ ]
      | (?:times[ ])?(?=(?:that|those|the|its|his|her|their|what)(?!\w))
    )""",
    regex.VERBOSE,
    er=[word for word in GRADED if not word.endswith("st")],
)
_STANDS_FOR = Pattern(  # twice that of, as large as the one in
    r"""(?:that|those|the[ ](?:ones?|size|number|amount|length|height|weight|price|cost|speed
    |value|toll|total|rate|area|population|figure|sum|level))[ ]
    (?:of[ ]|(?=(?:in|at|on|for|from)[ ]))""",
    regex.VERBOSE,
)
_SIZES = frozenset(
    """large big great high many much small low number figure total toll force army
    garrison contingent crowd group population""".split()
)
_CROWDS = frozenset(phrases("crowd"))
_CROWDED = frozenset({*phrases("people"), None})


def rivalled(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the numbers of two terms make of a multiple or a difference of theirs."""
    wanted, text = stated(fact), fold(claim.text.text)
    if not (wanted.measure == "multiple" or wanted.change == "by"):
        return None
    match = _AS.match(text, fact.end)
    if match is None:
        return None
    by = match["way"] or match["er"]
    if (by is not None) is not (wanted.change == "by"):
        return None
    counted = _counted(claim, match)
    noun = match["more"] or (wanted.counted if by else None)
    if counted is not None:
        noun = text[counted.start : counted.end]
    sentence = next(s for s in claim.text.sentences if s.start <= fact.start < s.end)
    left, right = _terms(text, sentence, fact, match.end())
    of_crowd = noun is None and not _CROWDS.isdisjoint(text[: left.start].split())
    numbers = [
        (each, stated(each.fact))
        for each in told
        if _is_level(each)
        and (not of_crowd or stated(each.fact).counted in _CROWDED)
        and (noun is None or _counts(lemma(noun), each))
        and (noun is not None or not by or stated(each.fact).measure == wanted.measure)
    ]
    pairs, settles = told_of_terms(claim, left, right, numbers)
    if not pairs and counted is not None:
        pairs = of_two_kinds(claim, counted, right, told)
    topic = _topic(claim, left, match)
    pairs = [pair for pair in pairs if all(_is_told(span, pair) for span in topic)]
    band, found = band_of(wanted), set[Relation | None]()
    for one, two in pairs:
        made = change_between(wanted, stated(two.fact), stated(one.fact))
        if made is None or (by and _wrong_way(by, stated(one.fact), stated(two.fact))):
            found.add(None if made is None else Relation.CONTRADICTS)
        elif made.lies_in(band):
            found.add(Relation.ENTAILS)
        else:
            found.add(None if made.meets(band) else Relation.CONTRADICTS)
    relation = found.pop() if len(found) == 1 else None
    if relation is None:
        return None
    holds = relation is Relation.ENTAILS
    mine, theirs = (each.fact.surface for each in pairs[0])
    compared = [f for f in claim.facts_of("comparison") if fact.end <= f.start < match.end()]
    return Derivation(
        relation=relation,
        confidence=CAME_TO if holds else CAME_OTHERWISE,
        explanation=f"{mine} against {theirs} {'comes' if holds else 'does not come'} to "
        f"{fact.surface}",
        parts=pairs[0],
        settles=(*settles, *compared) if holds else settles,
    )


def _counted(claim: Reading, match: Found) -> Span | None:
    """The noun of "as many US troops": the first that tells several, else the first there is."""
    if not match["counted"]:
        return None
    words = [
        token
        for token in takewhile(
            lambda token: token.norm not in STOPWORDS or token.text[0].isupper(),
            claim.text.tokens_in(Span(*match.span("counted"))),
        )
        if token.text[0].islower()
    ]
    nouns = (*(token for token in words if is_plural(token.norm)), *words)
    return Span(nouns[0].start, nouns[0].end) if nouns else None


def _topic(claim: Reading, left: Span, match: Found) -> list[Span]:
    """What the claim compares, where no noun says it: the tax on cars, as deep as."""
    spans = [
        Span(token.start, token.end)
        for token in claim.text.tokens_in(Span(0, left.start))
        if not match["counted"]
        and not match["more"]
        and token.kind == "word"
        and token.norm not in STOPWORDS
        and token.norm not in _SIZES
    ]
    if match["adjective"] and match["adjective"] not in _SIZES:
        spans.append(Span(match.start("adjective"), match.end("adjective")))
    return spans


def _is_told(span: Span, pair: tuple[Told, Told]) -> bool:
    return any(said.overlaps(span) for each in pair for said in (*each.own, *each.shared))


def _terms(text: str, sentence: Span, fact: Fact, start: int) -> tuple[Span, Span]:
    """What has so many times as much, and what it is compared with."""
    while (stands := _STANDS_FOR.match(text, start)) is not None:
        start = stands.end()
    right = than_term(text, sentence, start)
    left = of_term(text, sentence, fact.start, right)
    if left.start < fact.start:
        return Span(left.start, min(left.end, fact.start)), right
    left = of_term(text, sentence, fact.end, right)
    return Span(left.start, max(left.start, min(left.end, right.start))), right


def _is_level(each: Told) -> bool:
    if each.fact.kind != "quantity" or "form" in each.fact.notes or each.fact.notes.get("part"):
        return False
    number = stated(each.fact)
    return number.change in {None, "to", "more"} and bool(number.value)


def _counts(noun: str, each: Told) -> bool:
    counted = stated(each.fact).counted
    if counted is None:  # as much cargo: tonnes of it
        return stated(each.fact).measure != "count"
    return is_kind_of(noun, counted)


def _wrong_way(by: str, one: Stated, two: Stated) -> bool:
    """Whether a difference is told the other way round: five fewer, where there are five more."""
    if one.value is None or two.value is None:
        return False
    return (one.value > two.value) is tells_less(by)
