"""Atoms: the digit runs and number words of a text, each with its place and worth."""

from decimal import Decimal

import msgspec
import regex

from verifier_numeric.words import WORDS, Part

__all__ = ["Atom", "scan"]


class Atom(msgspec.Struct, frozen=True):
    """One piece of a numeral. `step` is the worth of one in its last digit."""

    start: int
    end: int
    part: Part
    value: Decimal
    step: Decimal = Decimal(1)


_GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

_ATOM = regex.compile(
    r"""
      (?<![\p{L}\p{N}.,-])(?P<nth> \d{1,3}(?:,?\d{3}){0,3} ) (?:st|nd|rd|th) (?![\p{L}\p{N}])
    | (?P<digits>
          (?<!\d)(?<!\d[.,])                      # a run from its first digit
          (?:
              \d{1,3}(?:,\d{3}){1,9}(?![\d])      # 14,100
            | \d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)  # 12,34,567, as in India
            | \d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)  # 1.111,11
            | \d{1,3}(?:[ ]\d{3}){2,5}(?![\d,])   # 1 414 021 100
            | \d{2,3}[ ]000(?![\d,])              # 10 000
            | \d++(?:,\d{2}(?![\d,]))?+           # 66; 5,00 as in Europe
          )
          (?:\.\d++(?![.,]?\d))?+
          (?:e[+-]\d{1,3}(?!\w))?+               # 9.83e-3
        | (?<![\w.,])\.\d++                       # .5
      )
    | (?P<glyph> [¼½¾⅐-⅞] )
    | (?<![\p{L}\p{M}_'-]) (?P<none> no ) (?=[ ](?:\p{L}++[ ])?
          (?:casualties|injuries|deaths|fatalities|survivors|arrests|victims|hostages)(?!\w))
    | (?<![\p{L}\p{M}_]) (?P<word> \L<words> ) (?![\p{L}\p{N}_]|'\p{L}{2})
    """,
    regex.VERBOSE,
    words=list(WORDS),
)
_MOST_DIGITS = 40  # longer runs are codes, not numbers


def scan(folded: str) -> list[Atom]:
    """Every digit run, fraction sign and number word, in order of place."""
    atoms: list[Atom] = []
    for match in _ATOM.finditer(folded):
        kind = match.lastgroup
        if kind == "nth":
            value = Decimal(match["nth"].replace(",", ""))
            atoms.append(Atom(match.start(), match.end(), Part.ORDINAL, value))
        elif kind == "none":
            atoms.append(Atom(match.start(), match.end(), Part.ZERO, Decimal(0)))
        elif kind == "word":
            part, value = WORDS[match["word"]]
            atoms.append(Atom(match.start(), match.end(), part, value))
        elif kind == "glyph":
            above, below = _GLYPHS.get(match["glyph"], (0, 1))
            if above:
                value = Decimal(above) / Decimal(below)
                atoms.append(Atom(match.start(), match.end(), Part.GLYPH, value))
        elif match.end() - match.start() <= _MOST_DIGITS:
            atoms.append(_digits(match.start(), match.end(), match[0]))
    return atoms


def _digits(start: int, end: int, shown: str) -> Atom:
    if "," in shown and "." in shown and shown.rindex(",") > shown.index("."):
        shown = shown.replace(".", "").replace(",", ".")  # 1.111,11
    elif shown.count(",") == 1 and len(shown) - shown.index(",") == 3:
        shown = shown.replace(",", ".")  # 5,00
    value = Decimal(shown.replace(",", "").replace(" ", ""))
    return Atom(start, end, Part.DIGITS, value, _step(value))


def _step(value: Decimal) -> Decimal:
    """The worth of one in the last digit that says something: 100 in 2,500, 0.1 in 4.6."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        return Decimal(1)
    digits = value.as_tuple().digits
    if exponent == 0:
        for digit in reversed(digits):
            if digit:
                break
            exponent += 1
        if exponent == len(digits):
            exponent = 0
    return Decimal(1).scaleb(exponent)
