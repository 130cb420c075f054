"""Growing: what numbers told for two times make of a change that the claim tells of.

21 farms in June and 58 in August are more than twice as many, and 37 more.
"""

from collections.abc import Sequence
from decimal import Decimal

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.figures.stretch import Level, stretch
from verifier_numeric.usage.direction import direction

__all__ = ["band_of", "change_between", "grown", "tells_change"]

GREW = 0.75
"""The numbers of two times come to what the claim says."""
GREW_OTHERWISE = 0.65
"""The numbers of both its times come to something else."""

_SLACK = Decimal("0.005")  # of a ratio that rounded numbers make


def grown(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the levels told for two times say of a change: a multiple, a share, a difference."""
    if not tells_change(fact):
        return None
    wanted, way = stated(fact), direction(claim.text.text, fact)
    over = stretch(claim, wanted, told)
    pairs = over.pairs
    if not over.both:
        pairs = [(old, new) for old, new in pairs if _goes(way, old.number, new.number)]
    if len(over.times) < 2 and pairs:  # any change there ever was would do: the whole stretch
        first, last = min(p[0].days for p in pairs), max(p[1].days for p in pairs)
        pairs = [p for p in pairs if p[0].days == first and p[1].days == last]
    band = band_of(wanted)
    inside: list[tuple[Level, Level]] = []
    outside: list[tuple[Level, Level]] = []
    for old, new in pairs:
        change = change_between(wanted, old.number, new.number)
        if change is None:
            continue
        if not change.meets(band) or not _goes(way, old.number, new.number):
            outside.append((old, new))
        elif change.lies_in(band):
            inside.append((old, new))
    if inside and not outside:
        return _derived(wanted, max(inside, key=_telling), over.times, Relation.ENTAILS, GREW)
    if pairs and len(outside) == len(pairs) and over.both:
        best = max(outside, key=_telling)
        return _derived(wanted, best, over.times, Relation.CONTRADICTS, GREW_OTHERWISE)
    return None


def tells_change(fact: Fact) -> bool:
    """Whether a number says how much something changed: doubled, rose by 37."""
    return fact.kind == "quantity" and (
        fact.notes.get("form") == "multiple" or fact.notes.get("change") == "by"
    )


def _telling(pair: tuple[Level, Level]) -> int:
    """How many words of the claim both are told of."""
    return sum(len(level.told.own) + len(level.told.shared) for level in pair)


def _goes(way: str | None, old: Stated, new: Stated) -> bool:
    """Whether two levels may go the way that a claim tells."""
    if way is None or old.value == new.value:
        return True
    return way == ("down" if (new.value or 0) < (old.value or 0) else "up")


def change_between(wanted: Stated, old: Stated, new: Stated) -> Interval | None:
    """What two levels come to in the claim's measure, as far as they tell."""
    before, after = old.interval, new.interval
    if wanted.measure == old.measure:  # 37 more, either way
        if before.low is None or before.high is None or after.low is None or after.high is None:
            return None
        ends = sorted((abs(after.low - before.high), abs(after.high - before.low)))
        return Interval(low=ends[0], high=ends[1])
    low = after.low / before.high if after.low is not None and before.high else None
    high = after.high / before.low if after.high is not None and before.low else None
    if wanted.measure == "multiple":
        return Interval(low=low, high=high, low_strict=after.low_strict)
    if low is None or high is None:
        return None
    ends = sorted((abs(low - 1), abs(high - 1)))
    return Interval(low=ends[0], high=ends[1])


def band_of(wanted: Stated) -> Interval:
    """The changes that the claim's number allows, as far as its digits go."""
    return wanted.interval.widened(max(_SLACK, wanted.rounding))


def _derived(
    wanted: Stated,
    pair: tuple[Level, Level],
    times: tuple[Fact, ...],
    relation: Relation,
    confidence: float,
) -> Derivation:
    old, new = pair
    verb = "comes to" if relation is Relation.ENTAILS else "does not come to"
    return Derivation(
        relation=relation,
        confidence=confidence,
        explanation=f"from {old.number.surface} to {new.number.surface} {verb} {wanted.surface}",
        parts=(old.told, new.told),
        settles=times,
    )
