"""Outdoing: comparisons of a claim judged by the two numbers that are told of its terms."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.comparisons import MEASURING
from verifier_numeric.comparatives.contrasting import term_of
from verifier_numeric.comparatives.exceeding import ANY
from verifier_numeric.comparatives.gradables import goes_down
from verifier_numeric.comparatives.positions import OPEN
from verifier_numeric.derive.measured import (
    is_change,
    is_measured,
    is_number,
    is_of_another,
    of_one_measure,
)
from verifier_numeric.derive.terms import counted_in, of_two_kinds, read_term, told_of_terms
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.lasting import lasting, level
from verifier_numeric.figures.stated import Stated, beyond, stated
from verifier_numeric.usage.harm import harms_in

__all__ = ["are_so_far_apart", "by_how_long", "outdone"]

MORE = 0.75
"""One number is beyond the other as the claim says."""
LESS = 0.65
"""It is the other way round."""

_SEVERAL = 2  # others beside which something is first
_ABOUT, _APART = Decimal("0.05"), Decimal("0.1")  # of the larger: so near are about the same
_PACES = frozenset("fast slow quick sharp steep sharply steeply strongly quickly slowly".split())


def outdone(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What two numbers say of a comparison of two terms, or several of a first place."""
    left, right = term_of(fact, "of"), term_of(fact, "than")
    harms = harms_in(claim.text.text.casefold())
    told = [each for each in told if not harms or each.fact.notes.get("harm") in {None, *harms}]
    way = _way_of_pace(claim, fact)
    numbers = [
        (each, level(each.fact))
        for each in told
        if (is_measured(fact, each) if way is None else is_change(each, way))
    ]
    if fact.value["direction"] == OPEN:
        return None
    numbers += _left_out(told, numbers)
    if right is None:
        return None if left is None else _first(claim, fact, left, numbers)
    mine = fact.about[-1] if fact.about else None
    if mine is None and left is not None and fact.value["measure"] == ANY:
        mine = counted_in(claim, left)
    pairs, settles = of_two_kinds(claim, mine, right, told), tuple[Fact, ...]()
    theirs = counted_in(claim, right)
    if not pairs and mine is not None and theirs is not None:  # applications from women and men
        counts = [(each, level(each.fact)) for each in told if is_number(each)]
        pairs, settles = told_of_terms(claim, mine, theirs, counts)
    if not pairs and left is not None:
        pairs, settles = told_of_terms(claim, left, right, numbers)
    pairs = of_one_measure(fact, pairs)
    by = by_how_long(claim, fact)
    found = {_lies(fact, *_at_one_rate(one, two), by) for one, two in pairs}
    holds = found.pop() if len(found) == 1 else None
    if by is not None:
        settles = (*settles, by)
    return None if holds is None else _derived(pairs[0], holds=holds, settles=settles)


def _left_out(
    told: Sequence[Told], numbers: Sequence[tuple[Told, Stated]]
) -> list[tuple[Told, Stated]]:
    """Numbers that leave out what one before them counts: 12,400 votes to her rival's 11,900."""
    measured = [each for each, _ in numbers]
    return [
        (each, level(each.fact))
        for each in told
        if all(each is not one for one in measured)
        and (is_number(each) or is_of_another(each))
        and stated(each.fact).counted is None
        and any(
            one.reading is each.reading
            and one.fact.start < each.fact.start
            and number.measure == level(each.fact).measure
            for one, number in numbers
        )
    ]


def _way_of_pace(claim: Reading, fact: Fact) -> str | None:
    """Which way two things changed of which one did so faster: "prices rose faster than wages"."""
    left = term_of(fact, "of")
    if left is None or fact.value["measure"] not in _PACES:
        return None
    tokens = claim.text.tokens_in(Span(left.start, fact.start))
    ways = (str(MEASURING.get(lemma(token.norm))) for token in reversed(tokens))
    return next((way for way in ways if way in {"up", "down"}), None)


def _at_one_rate(one: Told, two: Told) -> tuple[Stated, Stated]:
    """Two levels, of which one may leave out the rate of the other: 900 a year, and hers 700."""
    told = level(one.fact), level(two.fact)
    if told[0].per == told[1].per or None not in {told[0].per, told[1].per}:
        return told
    return _without_rate(one.fact), _without_rate(two.fact)


def _without_rate(fact: Fact) -> Stated:
    notes = {name: value for name, value in fact.notes.items() if name != "per"}
    return level(msgspec.structs.replace(fact, notes=notes))


def by_how_long(claim: Reading, fact: Fact) -> Fact | None:
    """The time by which a claim says that something is longer: three years shorter than."""
    lengths = claim.facts_of("duration")
    return next((each for each in lengths if 0 <= fact.start - each.end <= 1), None)


def _lies(fact: Fact, one: Stated, two: Stated, by: Fact | None = None) -> bool | None:
    """Whether two numbers lie to each other as a comparison says; None where they may."""
    more = beyond(one, two)
    if by is not None and not are_so_far_apart(one, two, by):
        return False
    if fact.value["direction"] == "same":
        if one.value is not None and two.value is not None and not fact.surface.startswith("as "):
            off = abs(one.value - two.value) / max(one.value, two.value, Decimal(1))
            return True if off <= _ABOUT else False if off > _APART else None
        if more is not None:
            return False
        return True if one.value is not None and one.value == two.value else None
    wanted = (fact.value["direction"] == "more") is not goes_down(fact)
    return None if more is None else more is wanted


def are_so_far_apart(one: Stated, two: Stated, by: Fact) -> bool:
    """Whether two lengths differ by the length `by`, as far as they are known; else True."""
    told = lasting(by)
    if told is None or one.value is None or two.value is None:
        return True
    off = abs(one.value - two.value)
    slack = max(told.rounding, one.rounding, two.rounding)
    return Interval(low=off, high=off).meets(told.interval.widened(slack))


def _first(
    claim: Reading, fact: Fact, left: Span, numbers: Sequence[tuple[Told, Stated]]
) -> Derivation | None:
    """Whether what the claim puts first is so among several numbers of one passage."""
    if fact.value["rank"] != "1":
        return None
    ours = read_term(claim, left, Span(fact.end, fact.end))
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
        wanted = (fact.value["direction"] == "more") is not goes_down(fact)
        if more == {True}:
            return _derived((each, best[0]), holds=wanted)
        if fact.value["direction"] == "more" and False in more:
            return _derived((each, best[0]), holds=not wanted)
    return None


def _derived(pair: tuple[Told, Told], *, holds: bool, settles: tuple[Fact, ...] = ()) -> Derivation:
    one, two = (each.fact.surface for each in pair)
    more = beyond(level(pair[0].fact), level(pair[1].fact))
    way = "as much as" if more is None else "more than" if more else "less than"
    return Derivation(
        relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
        confidence=MORE if holds else LESS,
        explanation=f"{one} is {way} {two}",
        parts=pair,
        settles=settles,
    )
