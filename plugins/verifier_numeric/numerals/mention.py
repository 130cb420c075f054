"""Mention: a quantity on its way from numeral to fact."""

from decimal import Decimal

import msgspec

from verifier_numeric.numerals.numeral import Numeral

__all__ = ["Mention", "Score"]


class Score(msgspec.Struct, frozen=True, array_like=True):
    """A result told by two numbers, in the order they stand in.

    `kind` is "result", "tally" where each number tells who voted so, "meanwhile" for one on the way
    to it, or what else it is the result of;
    `place` counts the scores told in a row: the sets of a match.
    """

    one: int
    other: int
    kind: str
    place: int


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A numeral with what was read around it.

    `start`..`end` is the surface, `core_start`..`core_end` the number with its unit. `comparator`
    is as in the public value; `low` and `high` are set for ranges and vague magnitudes only.
    `reach` is where what belongs to the number ends, its rate included.
    `noun` is where what it counts begins, if not at its end: one patient in five.
    `change` is what the number is to a change that is told of (see changes).
    `age` says that it is how old somebody or something is.
    `aim` says that it is a target, a limit or a forecast.
    `score` is the result that it tells together with another number.
    `ranks` is what a place told behind a word is one of: "season", nothing for a mere "number".
    `near` is the side on which an approximate value lies: "below" for nearly, "above" for -odd.
    """

    numeral: Numeral
    start: int
    end: int
    core_start: int
    core_end: int
    comparator: str = "="
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(1)
    unit: str | None = None
    per: str | None = None
    near: str | None = None
    exact: bool = False
    reach: int = 0
    noun: int | None = None
    change: str | None = None
    age: bool = False
    aim: bool = False
    score: Score | None = None
    ranks: str | None = None
