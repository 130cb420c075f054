"""Measures: what a figure tells of its subject, where the words around it show that.

"The bridge cost £60m", "the £60m bridge" and "built for £60m" all tell a price; "employs 500
people" and "has a staff of 500" both tell how large a workforce is.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from verifier.sdk.language.matcher import Found, Matcher
from verifier.sdk.language.shipped import shipped
from verifier.sdk.span import Span

__all__ = ["Measured", "measured_at", "of_one_measure"]

_BEFORE = 70  # characters before a figure in which the words that show its measure stand
_BEHIND = 60  # the same, behind it
_SORTS = (
    (
        "money",
        Matcher(r"[£$€¥₹]|\b(?:pounds?|dollars?|euros?|yen|rupees?|krona|kroner)\b", regex.I),
    ),
    ("share", Matcher(r"%|\bper ?cent\b", regex.I)),
    ("area", Matcher(r"\b(?:hectares?|acres?|ha|km2)\b|²|\b(?:square|sq)\b", regex.I)),
    (
        "length",
        Matcher(
            r"(?:kilomet(?:er|re)s?|km|met(?:er|re)s?|m|miles?|feet|foot|ft|yards?|cm)$", regex.I
        ),
    ),
    (
        "mass",
        Matcher(r"(?:tonnes?|tons?|kg|kilograms?|kilos?|grams?|pounds|lbs?|stones?)$", regex.I),
    ),
    ("time", Matcher(r"(?:years?|months?|weeks?|days?|hours?|minutes?)$", regex.I)),
    ("count", Matcher(r"[\d\p{L}]$")),
)
# What may stand between the words and the figure, without a change of what it tells.
_ABOUT = (
    r"(?:(?:about|around|some|just|over|under|more|less|fewer|than|nearly|almost|up|to|only|at|least|most"
    r"|roughly|approximately|an?|the|its|their|his|her|now|still|currently|total|of|estimated|another"
    r"|record|as|many|much)[ ]){0,4}"
)
_ANY = r"(?:[ ][^\s.;:,()]+){0,6}"
_OPENING = r"(?:(?<![\p{L}\d])|(?='))"


class Measured(NamedTuple):
    """The measure that a figure tells, and the words of the text that show it.

    Measures of one family ("price sold", "price made") are neither one nor two: of some things the
    one is the other.
    """

    measure: str
    shown: tuple[Span, ...]

    @property
    def family(self) -> str:
        """What both the measure and its like are: "price"."""
        return self.measure.partition(" ")[0]


class _Way(NamedTuple):
    """One way in which words around a figure show its measure."""

    measure: str
    before: Matcher | None
    behind: Matcher | None


def measured_at(text: str, figure: Span) -> Measured | None:
    """What a figure of `text` tells of its subject; None where no words show it.

    >>> text = "It employs about 500 people."
    >>> measured_at(text, Span(17, 20)).measure
    'staff'
    """
    measure, told = "", list[Span]()
    for way in _ways().get(_sort_of(figure.of(text)), ()):
        if measure and way.measure != measure:
            continue
        shown: list[Span] = []
        if way.before is not None:
            found = way.before.search(text, max(0, figure.start - _BEFORE), figure.start)
            if found is None:
                continue
            shown += _shown(found)
        if way.behind is not None:
            found = way.behind.match(text, figure.end, min(len(text), figure.end + _BEHIND))
            if found is None:
                continue
            shown += _shown(found)
        measure = way.measure
        told += shown
    return Measured(measure, tuple(told)) if measure else None


def of_one_measure(text: str, figure: Span, other: str, other_figure: Span) -> bool:
    """Whether the words around the figures of two texts show one measure.

    Where but the thing that is measured shows it ("a 48-hour strike"), that may be another thing.

    >>> of_one_measure("It has 500 staff.", Span(7, 10), "It employs 300.", Span(11, 14))
    True
    """
    mine = measured_at(text, figure)
    theirs = None if mine is None else measured_at(other, other_figure)
    if mine is None or theirs is None or mine.measure != theirs.measure:
        return False
    return bool(mine.shown and theirs.shown)


def _shown(found: Found) -> Iterator[Span]:
    """The words that show the measure in what was found."""
    return (Span(*span) for span in found.capturesdict().get("shown", ()) and found.spans("shown"))


def _sort_of(surface: str) -> str:
    """What sort of figure it is, by how it is written; "" for none that is measured."""
    return next((sort for sort, written in _SORTS if written.search(surface)), "")


@cache
def _ways() -> dict[str, tuple[_Way, ...]]:
    found: dict[str, list[_Way]] = {}
    for line in shipped("measures.txt").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        measure, sort, ways = (cell.strip() for cell in line.split("|"))
        found.setdefault(sort, []).extend(_way(measure, each.strip()) for each in ways.split(";"))
    return {sort: tuple(ways) for sort, ways in found.items()}


def _way(measure: str, words: str) -> _Way:
    before, _, behind = (part.strip() for part in words.partition("#"))
    return _Way(
        measure,
        Matcher(rf"{_OPENING}{_written(before)}[ ]{_ABOUT}$", regex.I) if before else None,
        Matcher(rf"[ -]{_written(behind)}(?![\p{{L}}\d])", regex.I) if behind else None,
    )


def _written(words: str) -> str:
    """Words of the data as a pattern; those that show the measure are its groups `shown`."""
    parts: list[str] = []
    for piece in regex.findall(r"\([^)]*\)|\S+", words):
        either = "|".join(map(regex.escape, piece.strip("()").split("/")))
        if piece == "*":
            parts.append(_ANY)
        else:
            group = "?:" if piece.startswith("(") else "?P<shown>"
            parts.append(f"[ -]({group}{either})" if parts else f"({group}{either})")
    return "".join(parts)
