"""Measured: whether a number is of what a comparison measures by, as metres for deeper."""

from verifier.sdk.derivation import Told
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun
from verifier_numeric.comparatives.comparisons import MEASURING
from verifier_numeric.comparatives.exceeding import ANY
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.lasting import lasting, level
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.usage.direction import direction

__all__ = ["counts", "is_change", "is_measured", "is_number", "is_of_another", "of_one_measure"]

_MEASURES = {  # what an adjective is measured in, where that is told by the unit alone
    "expensive": "money", "dear": "money", "cheap": "money", "costly": "money",
    "old": "duration", "young": "duration", "heavy": "mass", "light": "mass",
    "tall": "length", "long": "length duration", "short": "length duration", "deep": "length",
    "wide": "length", "high": "", "low": "", "large": "", "big": "", "small": "",
    "hot": "temperature",
    "cold": "temperature", "warm": "temperature", "fast": "speed", "slow": "speed",
}  # fmt: skip
_MASSES = {
    noun: measure
    for measure in ("area", "money", "length", "mass", "duration")
    for noun in phrases(f"measured in {measure}")
}
_CASH = frozenset({"money", "cash"})
_PEOPLE = frozenset(phrases("people"))
_UNTOLD = frozenset({None, "time"})  # what is attacked 32 times has seen 32 attacks


def is_measured(fact: Fact, each: Told) -> bool:
    """Whether a number is of what the claim compares by."""
    measure = str(fact.value["measure"])
    if each.fact.kind == "duration":
        return "duration" in _MEASURES.get(measure, "") and lasting(each.fact) is not None
    way = MEASURING.get(measure)
    if way in {"up", "down"} and not fact.about:
        return is_change(each, str(way))
    if not is_number(each):
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
    return counts(measure, each) or (
        number.counted in _UNTOLD
        and number.measure == "count"
        and any(span.overlaps(said) for span in fact.about for said in (*each.own, *each.shared))
    )


def _is_money(number: Stated) -> bool:
    return len(number.measure) == 3 and number.measure.isupper()


def is_change(each: Told, way: str) -> bool:
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


def is_number(each: Told) -> bool:
    """Whether a fact tells how many or how much there is, and no change of it."""
    if each.fact.kind != "quantity" or "form" in each.fact.notes:
        return False
    number = stated(each.fact)
    return number.change in {None, "to", "more"} and number.interval.low is not None


def is_of_another(each: Told) -> bool:
    """Whether a level that another is compared with is told of something: 34 from coal."""
    return each.fact.kind == "quantity" and stated(each.fact).change == "from" and bool(each.own)


def counts(noun: str, each: Told) -> bool:
    """Whether a number counts what a noun names, or what is of its kind."""
    counted = stated(each.fact).counted
    return counted is not None and (
        counted == noun or (is_noun(noun) and is_kind_of(noun, counted))
    )


def of_one_measure(fact: Fact, pairs: list[tuple[Told, Told]]) -> list[tuple[Told, Told]]:
    """The pairs of the measure that an adjective tells first: how long a bridge is, in metres."""
    for measure in _MEASURES.get(str(fact.value["measure"]), "").split():
        found = [pair for pair in pairs if level(pair[0].fact).measure == measure]
        if found:
            return found
    return pairs
