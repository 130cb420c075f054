"""Numbered: places told by a number behind a word: number nine, No. 5, season three, Chapter 8."""

import msgspec
import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.set_aside.names import is_address

__all__ = ["numbered"]

_LEFT = Pattern(
    r"""(?r)(?<![\p{L}\p{N}])(?:(?P<noun>\L<nouns>)[ ]|(?:number|no\.?)[ ]|\#[ ]?)""",
    regex.VERBOSE,
    nouns=phrases("numbered"),
)
_RIGHT = Pattern(r"(?![\p{L}\p{N}%/]|[-–.,:]\d)")
_HOUSE = Pattern(r"(?r)(?:No\.?|Number)[ ]")
_NAMED = Pattern(r"(?r)(?:\p{Lu}[\p{L}\p{N}'’-]{0,30}|[:–—])[ ]")  # John Wick: Chapter 4
_NO_NAME = frozenset(phrases("no name"))
_OFFICES = (10, 11)
_MOST = 200


def numbered(text: str, folded: str, numeral: Numeral) -> Mention | None:
    """The place that a whole number tells behind such a word; None where it tells none."""
    value = numeral.value
    if numeral.form not in {"digits", "words"} or value is None or numeral.scale != 1:
        return None
    if not 0 < value <= _MOST or value != value.to_integral_value():
        return None
    left = _LEFT.match(folded, 0, numeral.start)
    if left is None or _RIGHT.match(folded, numeral.end) is None:
        return None
    if left["noun"] is None and numeral.form == "words" and left[0] != "number ":
        return None  # no one, no two
    if value in _OFFICES and _HOUSE.match(text, 0, numeral.start):
        return None  # No 10, where a prime minister sits
    if is_address(text, numeral.end) or _is_in_name(text, left.start()):
        return None
    place = msgspec.structs.replace(numeral, form="ordinal", start=left.start())
    return Mention(
        numeral=place, start=place.start, end=place.end, core_start=place.start,
        core_end=place.end, value=value, reach=place.end, ranks=left["noun"] or "",
    )  # fmt: skip


def _is_in_name(text: str, start: int) -> bool:
    """Whether the word at `start` ends a name that begins before it."""
    named = _NAMED.match(text, 0, start) if text[start].isupper() else None
    return named is not None and named[0].rstrip() not in _NO_NAME
