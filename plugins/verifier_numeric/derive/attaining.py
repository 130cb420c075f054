"""Attaining: how what came about stands to what was wished for, where both are told apart.

"Prosecutors had asked for ten years; she was sentenced to seven" is shorter than they asked for.
"""

from collections.abc import Sequence
from itertools import product

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import is_noun
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.standings import HOPED, stands_so
from verifier_numeric.derive.outdoing import are_so_far_apart, by_how_long
from verifier_numeric.figures.lasting import as_long, lasting
from verifier_numeric.figures.levels import is_wished
from verifier_numeric.figures.stated import Stated, beyond, stated

__all__ = ["attained"]

CAME_TO = 0.75
"""It stands to what was wished for as the claim says."""
CAME_OTHERWISE = 0.65
"""It stands to it otherwise."""

_CHANGED = frozenset({"from", "more"})  # of a level before, or of how far something changed
_NEAR = 2  # passages from a wish to what came of it
_FAR = 8  # the same where it is told of whom the claim names


def attained(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What two amounts, or lengths of time, say of one told to be more or less than wished."""
    if fact.value["standard"] not in HOPED:
        return None
    amounts = [(each, amount) for each in told if (amount := _amount(each, told)) is not None]
    wishes = [pair for pair in amounts if is_wished(pair[0].reading, pair[0].fact)]
    others = [pair for pair in amounts if all(pair[0] is not wish for wish, _ in wishes)]
    named = _names(claim)
    if named:  # of several who were sentenced, whom the claim names
        others = [pair for pair in others if _is_told_of(pair[0], named)]
    by = by_how_long(claim, fact)
    found = [
        (one, two, _holds(fact, new, old, more, by))
        for (one, new), (two, old) in product(others, wishes)
        if _are_near(one, two, _FAR if named else _NEAR)
        and new.measure == old.measure
        and new.per == old.per
        and (more := beyond(new, old)) is not None
    ]
    ways = {holds for _, _, holds in found}
    if len(ways) != 1:
        return None
    one, two, holds = found[0]
    return Derivation(
        relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
        confidence=CAME_TO if holds else CAME_OTHERWISE,
        explanation=f"{one.fact.surface}, where {two.fact.surface} was wished for",
        parts=(one, two),
        settles=() if by is None else (by,),
    )


def _holds(fact: Fact, new: Stated, old: Stated, more: bool, by: Fact | None) -> bool:
    """Whether one stands to the other as a fact says, and as far from it as that does."""
    apart = by is None or are_so_far_apart(new, old, by)
    return apart and stands_so(fact, "above" if more else "below")


def _amount(each: Told, told: Sequence[Told]) -> Stated | None:
    """How much or how long something is: "ten years", and "seven" near that."""
    if each.fact.kind != "quantity":
        return lasting(each.fact)
    number = stated(each.fact)
    if number.unit is not None or number.counted is not None:
        return number if each.spoken and number.change not in _CHANGED else None
    beside = (one.fact for one in told if one.fact.kind == "duration" and _are_near(one, each))
    return next((found for one in beside if (found := as_long(number, one)) is not None), None)


def _are_near(one: Told, other: Told, most: int = _NEAR) -> bool:
    return one.document == other.document and abs(one.ordinal - other.ordinal) <= most


def _names(claim: Reading) -> list[Span]:
    """The words of the names that a claim tells."""
    opening = {sentence.start for sentence in claim.text.sentences}
    return [
        Span(token.start, token.end)
        for token in claim.text.tokens
        if token.kind == "word"
        and token.text[0].isupper()
        and not (token.start in opening and (is_noun(token.norm) or token.norm in STOPWORDS))
    ]


def _is_told_of(each: Told, named: Sequence[Span]) -> bool:
    spans = (*each.own, *each.shared)
    return any(span.overlaps(name) for span in spans for name in named)
