"""Outdoing: comparisons of a claim judged by the two numbers that are told of its terms."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import product

import msgspec

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import is_noun, is_verb, lemma
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparisons import MEASURING
from verifier_numeric.contrasting import term_of
from verifier_numeric.direction import direction
from verifier_numeric.exceeding import ANY
from verifier_numeric.harm import harms_in
from verifier_numeric.interval import Interval
from verifier_numeric.lasting import lasting
from verifier_numeric.phrases import phrases
from verifier_numeric.positions import OPEN
from verifier_numeric.quantifiers import is_plural
from verifier_numeric.stated import Stated, stated
from verifier_numeric.summing import is_kind_of
from verifier_numeric.telling import Days, days_of_fact, time_of, told_for

__all__ = [
    "DOWN",
    "are_so_far_apart",
    "beyond",
    "by_how_long",
    "goes_down",
    "of_two_kinds",
    "outdone",
    "told_of_terms",
]

MORE = 0.75
"""One number is beyond the other as the claim says."""
LESS = 0.65
"""It is the other way round."""

_DETERMINERS = frozenset("the its their his her our any other".split())
_SEVERAL = 2  # others beside which something is first
_NEAR = 3  # passages between two numbers of one text that are compared
_MEASURES = {  # what an adjective is measured in, where that is told by the unit alone
    "expensive": "money", "dear": "money", "cheap": "money", "costly": "money",
    "old": "duration", "young": "duration", "heavy": "mass", "light": "mass",
    "tall": "length", "long": "length duration", "short": "length duration", "deep": "length",
    "wide": "length", "high": "", "low": "", "large": "", "big": "", "small": "",
    "hot": "temperature",
    "cold": "temperature", "warm": "temperature", "fast": "speed", "slow": "speed",
}  # fmt: skip
_ABOUT, _APART = Decimal("0.05"), Decimal("0.1")  # of the larger: so near are about the same
_BEHIND = 5  # characters from a term to its time: "in" and two spaces
_LATELY = dt.timedelta(days=31)  # between what two articles tell of two that have names
_MASSES = {
    noun: measure
    for measure in ("area", "money", "length", "mass", "duration")
    for noun in phrases(f"measured in {measure}")
}
_CASH = frozenset({"money", "cash"})
_PEOPLE = frozenset(phrases("people"))
_UNTOLD = frozenset({None, "time"})  # what is attacked 32 times has seen 32 attacks
_PACES = frozenset("fast slow quick sharp steep sharply steeply strongly quickly slowly".split())
_POSSESSIVES = ("his ", "her ", "its ", "their ")
DOWN = frozenset("cheap young light low short small cold slow slowly few".split())


def outdone(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What two numbers say of a comparison of two terms, or several of a first place."""
    left, right = term_of(fact, "of"), term_of(fact, "than")
    harms = harms_in(claim.text.text.casefold())
    told = [each for each in told if not harms or each.fact.notes.get("harm") in {None, *harms}]
    way = _way_of_pace(claim, fact)
    numbers = [
        (each, level(each.fact))
        for each in told
        if (_is_measured(fact, each) if way is None else _is_change(each, way))
    ]
    if fact.value["direction"] == OPEN:
        return None
    numbers += _left_out(told, numbers)
    if right is None:
        return None if left is None else _first(claim, fact, left, numbers)
    mine = fact.about[-1] if fact.about else None
    if mine is None and left is not None and fact.value["measure"] == ANY:
        mine = _counted_in(claim, left)
    pairs, settles = of_two_kinds(claim, mine, right, told), tuple[Fact, ...]()
    theirs = _counted_in(claim, right)
    if not pairs and mine is not None and theirs is not None:  # applications from women and men
        counts = [(each, level(each.fact)) for each in told if _is_number(each)]
        pairs, settles = told_of_terms(claim, mine, theirs, counts)
    if not pairs and left is not None:
        pairs, settles = told_of_terms(claim, left, right, numbers)
    pairs = _of_one_measure(fact, pairs)
    by = by_how_long(claim, fact)
    found = {_lies(fact, *_at_one_rate(one, two), by) for one, two in pairs}
    holds = found.pop() if len(found) == 1 else None
    if by is not None:
        settles = (*settles, by)
    return None if holds is None else _derived(fact, pairs[0], holds=holds, settles=settles)


def _left_out(
    told: Sequence[Told], numbers: Sequence[tuple[Told, Stated]]
) -> list[tuple[Told, Stated]]:
    """Numbers that leave out what one before them counts: 12,400 votes to her rival's 11,900."""
    measured = [each for each, _ in numbers]
    return [
        (each, level(each.fact))
        for each in told
        if all(each is not one for one in measured)
        and (_is_number(each) or _is_of_another(each))
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


def of_two_kinds(
    claim: Reading, mine: Span | None, right: Span, told: Sequence[Told]
) -> list[tuple[Told, Told]]:
    """The numbers of what is counted on either side: more rolls than cakes."""
    text = claim.text.text.casefold()
    theirs = _counted_in(claim, right)
    if mine is None or theirs is None:
        return []
    kinds = [lemma(text[span.start : span.end]) for span in (mine, theirs)]
    counted = [[each for each in told if _is_number(each) and _counts(k, each)] for k in kinds]
    one, two = (_most_exact(kind, found) for kind, found in zip(kinds, counted, strict=True))
    if not one or not two or any(a is b for a, b in product(one, two)):
        return []
    return _beside_each_other(claim, list(product(one, two)), theirs.end, timed=False)


def _counted_in(claim: Reading, term: Span) -> Span | None:
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


def _of_one_measure(fact: Fact, pairs: list[tuple[Told, Told]]) -> list[tuple[Told, Told]]:
    """The pairs of the measure that an adjective tells first: how long a bridge is, in metres."""
    for measure in _MEASURES.get(str(fact.value["measure"]), "").split():
        found = [pair for pair in pairs if level(pair[0].fact).measure == measure]
        if found:
            return found
    return pairs


def level(fact: Fact) -> Stated:
    """A number, or a length of time, as a set of numbers."""
    return lasting(fact) or stated(fact)


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
    """Whether two lengths of time differ by a third, as far as they are known."""
    told = lasting(by)
    if told is None or one.value is None or two.value is None:
        return True
    off = abs(one.value - two.value)
    slack = max(told.rounding, one.rounding, two.rounding)
    return Interval(low=off, high=off).meets(told.interval.widened(slack))


def told_of_terms(
    claim: Reading, left: Span, right: Span, numbers: Sequence[tuple[Told, Stated]]
) -> tuple[list[tuple[Told, Told]], tuple[Fact, ...]]:
    """Numbers of one measure, each told of one of two terms alone, and the times that tell them.

    None where what the claim says of both terms is not told of some pair.
    """
    ours, theirs = _term(claim, left, right), _term(claim, right, left)
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


class _Term:
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
        wanted = (fact.value["direction"] == "more") is not goes_down(fact)
        if more == {True}:
            return _derived(fact, (each, best[0]), holds=wanted)
        if fact.value["direction"] == "more" and False in more:
            return _derived(fact, (each, best[0]), holds=not wanted)
    return None


def goes_down(fact: Fact) -> bool:
    """Whether more of what a comparison measures by is less of a number: cheaper, younger."""
    return str(fact.value["measure"]) in DOWN


def _derived(
    fact: Fact, pair: tuple[Told, Told], *, holds: bool, settles: tuple[Fact, ...] = ()
) -> Derivation:
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


def _is_measured(fact: Fact, each: Told) -> bool:
    """Whether a number is of what the claim compares by."""
    measure = str(fact.value["measure"])
    if each.fact.kind == "duration":
        return "duration" in _MEASURES.get(measure, "") and lasting(each.fact) is not None
    way = MEASURING.get(measure)
    if way in {"up", "down"} and not fact.about:
        return _is_change(each, str(way))
    if not _is_number(each):
        return False
    number = stated(each.fact)
    if measure in _CASH:
        return _is_money(number)
    if way is not None and not fact.about:
        bare = number.measure == "count" and number.counted is None  # earn 42,000
        return _is_money(number) or bare if way == "money" else number.measure == way
    if measure == ANY:
        return True
    if measure in _MEASURES:
        wanted = _MEASURES[measure]
        if wanted == "money":
            return _is_money(number)
        if number.measure == "count" and not wanted and _is_of_crowd(fact, each):
            return True
        if number.measure == "count" and not wanted and number.counted in _UNTOLD:
            subject = (*each.own, *each.shared)  # attendance was 14,500 on Sunday
            return any(span.end <= fact.start for span in subject)
        return number.measure in wanted.split() if wanted else number.measure != "count"
    unit = _MASSES.get(measure)
    if unit is not None and number.counted is None:
        return _is_money(number) if unit == "money" else number.measure == unit
    return _counts(measure, each) or (
        number.counted in _UNTOLD
        and number.measure == "count"
        and any(span.overlaps(said) for span in fact.about for said in (*each.own, *each.shared))
    )


def _is_money(number: Stated) -> bool:
    return len(number.measure) == 3 and number.measure.isupper()


def _is_change(each: Told, way: str) -> bool:
    """Whether a number tells by what share something fell or rose."""
    if each.fact.kind != "quantity":
        return False
    number = stated(each.fact)
    relative = number.change == "by" and number.measure == "proportion"
    return relative and direction(each.reading.text.text, each.fact) == way


def _is_of_crowd(fact: Fact, each: Told) -> bool:
    """Whether people are counted, where a deployment or a crowd is told to be larger."""
    counted = stated(each.fact).counted
    return counted in _PEOPLE and fact.notes.get("crowd") is True


def _is_number(each: Told) -> bool:
    """Whether a fact tells how many or how much there is, and no change of it."""
    if each.fact.kind != "quantity" or "form" in each.fact.notes:
        return False
    number = stated(each.fact)
    return number.change in {None, "to", "more"} and number.interval.low is not None


def _is_of_another(each: Told) -> bool:
    """Whether a level that another is compared with is told of something: 34 from coal."""
    return each.fact.kind == "quantity" and stated(each.fact).change == "from" and bool(each.own)


def _counts(noun: str, each: Told) -> bool:
    counted = stated(each.fact).counted
    return counted is not None and (
        counted == noun or (is_noun(noun) and is_kind_of(noun, counted))
    )


def _term(claim: Reading, term: Span, other: Span) -> _Term:
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
    return _Term(
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


def beyond(one: Stated, two: Stated) -> bool | None:
    """Whether the first is more; None where they may be equal or either way."""
    if _is_above(one, two):
        return True
    return False if _is_above(two, one) else None


def _is_above(one: Stated, two: Stated) -> bool:
    low, high = one.interval.low, two.interval.high
    return low is not None and high is not None and low > high
