"""Levels: what a number is and what it was before, told in one text: "£265, up from £150"."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec
import regex

from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading
from verifier_numeric.figures.stated import Stated, in_unit, stated
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["Levels", "is_wished", "levels"]

_LEVELS = frozenset({None, "to", "by", "from"})  # what a number that is wished for may be read as

_HOPED = Pattern(  # where the limit is 50; her target of 20,000
    r"(?r)(?<!\w)(?:limit|target|goal|quota|budget|forecast|allowance|maximum|ceiling)"
    r"(?:[ ](?:\p{L}{2,12}[ ]){0,3}?(?:is|was|of|at)|:|[ ]had[ ]been)[ ]"
    r"(?:(?:just|only|about|some)[ ])?",
    regex.IGNORECASE,
)
_WISHED = Pattern(  # analysts had forecast 39 million; the union had demanded 8 per cent
    r"""(?r)(?<!\w)\L<verbs>[ ]
    (?:(?:for|to|be|take|last|cost|reach|of|an?|at|least|about|around|some|up|nearly)[ ]){0,4}
    (?:\p{L}{2,12}[ ]of[ ])?""",
    regex.VERBOSE,
    verbs=phrases("wished"),
)


class Levels(msgspec.Struct, frozen=True, kw_only=True):
    """The old and the new level of one thing, in one unit, with the facts that tell them."""

    old: Stated
    new: Stated
    facts: tuple[Fact, Fact]


def levels(reading: Reading, *, hoped: bool = False) -> Iterator[Levels]:
    """Every old level of a text beside every one that may be the new level.

    With `hoped`, also those that were only hoped for: above the 2.2 billion forecast.
    """
    told = [(fact, stated(fact)) for fact in reading.facts_of("quantity")]
    if hoped:
        told = [(fact, _as_hoped(reading, fact, number)) for fact, number in told]
    olden = {"from", "not"} if hoped else {"from"}
    before = [pair for pair in told if pair[1].change in olden and pair[1].value is not None]
    for was, old in before:
        for now, new in told:
            if new.change in {None, "to"} and new.value is not None:
                alike = _alike(old, new, now)
                if alike is not None:
                    yield Levels(old=alike, new=new, facts=(was, now))


def _as_hoped(reading: Reading, fact: Fact, number: Stated) -> Stated:
    """A number told to be a limit, a target or a wish, as one that was not reached so far."""
    wished = number.change in _LEVELS and is_wished(reading, fact)
    aimed = number.change in {None, "from"} and _HOPED.match(reading.text.text, 0, fact.start)
    return msgspec.structs.replace(number, change="not") if wished or aimed else number


def is_wished(reading: Reading, fact: Fact) -> bool:
    """Whether somebody is told to have wished for so much: "had asked for ten years"."""
    return _WISHED.match(reading.text.text, 0, fact.start) is not None


def _alike(old: Stated, new: Stated, now: Fact) -> Stated | None:
    """The old level in the unit and rate of the new one, which it may leave out."""
    if old.counted and new.counted and old.counted != new.counted:
        return None
    if old.measure == "count" and old.counted is None and new.unit:
        old = in_unit(old, new.unit)
    if old.measure != new.measure:
        return None
    if old.per == new.per:
        return old
    value = Decimal(str(now.value["value"]))
    if old.per is not None or not value or new.value is None:
        return None
    return _times(old, new.value / value)


def _times(old: Stated, factor: Decimal) -> Stated:
    value = None if old.value is None else old.value * factor
    return msgspec.structs.replace(
        old, value=value, interval=old.interval.scaled(factor), rounding=old.rounding * factor
    )
