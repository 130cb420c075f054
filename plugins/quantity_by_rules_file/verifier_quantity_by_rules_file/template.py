"""Template: words of a desk with places for a number and a unit, made into one safe pattern."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import regex

from verifier.sdk.pattern import Found, Pattern

__all__ = ["amount_pattern", "number_of", "phrase"]

_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_NUMBER = rf"""(?<number> \d{{1,3}}+ (?:,\d{{3}})++ (?:\.\d++)? | \d++ (?:\.\d++)? )
    (?! [.,]?\d ) (?: [ ] (?<scale> {"|".join(_SCALES)} ) )?+"""
_PLACE = regex.compile(r"\{(number|unit)\}|(\s+)|(-)|\[([^\[\]]*)\]\s*|([^\s\[\]{}-]+)|(.)")


def amount_pattern(
    template: str, units: Sequence[str], bounds: Mapping[str, Sequence[str]]
) -> Pattern:
    """The pattern of "winds of {number} {unit}", with any of the bounds before the number.

    White space stands for white space, a hyphen for a hyphen or a space, `[words]` may be missing.
    """
    before = [word for words in bounds.values() for word in words]
    number = rf"(?: (?<bound> \L<before> ) [ ] )?+ {_NUMBER}" if before else _NUMBER
    pieces = [_piece(found, number) for found in _PLACE.finditer(template)]
    lists: dict[str, Any] = {"units": units} if "{unit}" in template else {}
    if before:
        lists["before"] = before
    return Pattern(rf"(?<![\w.,]) {''.join(pieces)} (?!\w)", **lists)


def phrase(words: str) -> Pattern:
    """The pattern of words that stand for a set by themselves."""
    return Pattern(rf"(?<!\w) {_words(words)} (?!\w)")


def number_of(found: Found) -> Decimal:
    """The number that an amount states."""
    number = Decimal(found["number"].replace(",", ""))
    return number * _SCALES[found["scale"].lower()] if found["scale"] else number


def _piece(found: Found, number: str) -> str:
    place, space, hyphen, optional, word, other = found.groups()
    if place == "number":
        return number
    if place == "unit":
        return r"(?<unit> \L<units> )"
    if space:
        return r"[\s]{1,3}+"
    if hyphen:
        return r"[-‐‑\s]"
    if optional is not None:
        return rf"(?: {_words(optional)} [\s]{{1,3}}+ )?+"
    return _escaped(word or other)


def _words(words: str) -> str:
    return r"[-‐‑\s]{1,3}+".join(_escaped(word) for word in regex.split(r"[-\s]+", words) if word)


def _escaped(word: str) -> str:
    """The word as itself in a verbose pattern, where `#` would begin a comment."""
    return "".join(c if c.isalnum() else rf"\U{ord(c):08x}" for c in word)
