"""Atoms: the digit runs and number words of a text, each with its place and worth."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter

import msgspec
import regex

from verifier.sdk.language.lemmas import is_adjective, is_noun, lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.text import Text
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.trie import alternation
from verifier_numeric.lexis.words import WORDS, Part

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

# Runs of digits, or a fraction sign; what stands there is read by _NUMBER.
_DIGIT = PlainMatcher(r"\d+|[¼½¾⅐-⅞]")
_NUMBER = Pattern(
    r"""
      (?P<digits>
          (?:
              \d{1,3}(?:,\d{3}){1,9}(?!\d)          # 14,100
            | \d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)    # 12,34,567, as in India
            | \d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)  # 1.111,11
            | \d{1,3}(?:[ ]\d{3}){2,5}(?![\d,])     # 1 414 021 100
            | \d{2,3}[ ]000(?![\d,])                # 10 000
            | \d++(?:,\d{2}(?![\d,]))?+             # 66; 5,00 as in Europe
          )
          (?:\.\d++(?![.,]?\d))?+
          (?:e[+-]\d{1,3}(?!\w))?+                  # 9.83e-3
      )
      (?P<nth> (?:(?<=(?<!1)1)st|(?<=(?<!1)2)nd|(?<=(?<!1)3)rd|th)(?!\w) )?+
    """,
    regex.VERBOSE,
)
_WORD = PlainMatcher(rf"(?<![^\W\d])(?:{alternation(WORDS)})(?!\w|'[^\W\d_]{{2}})")
# no casualties: none; "no" elsewhere counts nothing
_NONE = PlainMatcher(
    r"(?<![\w'-])no(?= (?:[^\W\d_]{3,20} )?"
    r"(?:casualties|injuries|deaths|fatalities|survivors|arrests|victims|hostages)(?!\w))"
)
# once a day, won it once; "once" elsewhere counts nothing
_ONCE = PlainMatcher(
    r"(?<![\w'-])once(?= (?:a|an|per|each|every) (?:hour|day|week|month|year)(?!\w))"
    r"|(?<!at )(?<![\w'-])once(?= before(?:[.,;]|$)|[.;!?]|$)"
)
# a single guard, its sole exit: one; but: a single mother, a single by, the single "Dawn"
_SINGLE = Pattern(
    r"""(?<=(?<!\bnot[ ])\b(?:an?|the|its|his|her|their|our|my|one|'s)[ ])
    (?:(?<!\bthe[ ])single|lone|sole|solitary)
    (?=[ ](?!\L<idle>(?!\w))(?P<noun>[^\W\d_]{3,20})(?!\w))""",
    regex.VERBOSE,
    idle=phrases("single right"),
)
# more than a tonne, weighed a kilo, half a mile; but: $400 a tonne
_A_MEASURE = Pattern(
    r"""(?<=\b(?:than|nearly|almost|about|around|roughly|over|under|just|exactly|least|most
      |weigh(?:s|ed|ing)?|measur(?:es?|ed|ing))[ ])
    (?:an?)(?=[ ](?:metric[ ])?\L<units>(?!\w|[ ](?:of[ ]\p{L}+[ ])?(?:sold|each)))""",
    regex.VERBOSE,
    units=phrases("measured by one"),
)
# as many characters without a space are no prose
_ENDLESS = PlainMatcher(r"\S{200,}")
_START = attrgetter("start")
_MOST = 200
"""No sentence of prose has more numbers; what comes after so many in one is not read."""
_MOST_DIGITS = 40  # longer runs are codes, not numbers


def scan(text: Text, folded: str) -> list[Atom]:
    """Every digit run, fraction sign and number word, in order of place.

    `folded` is the text as the patterns want it.
    """
    words, runs = list(_WORD.finditer(folded)), list(_DIGIT.finditer(folded))
    if len(words) > _MOST or len(runs) > _MOST:
        words, runs = _readable(text, words), _readable(text, runs)
    atoms = [Atom(m.start(), m.end(), *WORDS[m[0]]) for m in words]
    atoms.extend(Atom(m.start(), m.end(), Part.ZERO, Decimal(0)) for m in _NONE.finditer(folded))
    atoms.extend(Atom(m.start(), m.end(), Part.ONES, Decimal(1)) for m in _ONCE.finditer(folded))
    atoms.extend(_singles(folded))
    done = 0
    for run in runs:
        start = run.start()
        if start < done:
            continue
        if run[0] in _GLYPHS:
            above, below = _GLYPHS[run[0]]
            done = run.end()
            atoms.append(Atom(start, done, Part.GLYPH, Decimal(above) / Decimal(below)))
            continue
        if start > 1 and folded[start - 1] in ".," and folded[start - 2].isdigit():
            continue  # the rest of 1.2.3
        match = _NUMBER.match(folded, start)
        if match is None or match.end() - start > _MOST_DIGITS:
            continue
        done = match.end()
        if match["nth"] is not None and "." not in match["digits"]:
            value = Decimal(match["digits"].replace(",", ""))
            atoms.append(Atom(start, done, Part.ORDINAL, value))
        else:
            atoms.append(_digits(folded, start, match.end("digits")))
    for run in _ENDLESS.finditer(folded):
        atoms = [a for a in atoms if not run.start() <= a.start < run.end()]
    atoms.sort(key=_START)
    return atoms


def _singles(folded: str) -> Iterator[Atom]:
    """Words that say of a thing that it is one."""
    for match in _SINGLE.finditer(folded):
        if is_noun(lemma(match["noun"])) and not _is_superlative(match["noun"]):
            yield Atom(match.start(), match.end(), Part.ONES, Decimal(1))
    for match in _A_MEASURE.finditer(folded):
        yield Atom(match.start(), match.end(), Part.ONES, Decimal(1))


def _is_superlative(word: str) -> bool:
    return word.endswith("est") and is_adjective(lemma(word))


def _readable(text: Text, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """What was found, without what comes after too much else in one sentence."""
    starts = [match.start() for match in found]
    kept: list[re.Match[str]] = []
    for sentence in text.sentences:
        first = bisect_left(starts, sentence.start)
        kept.extend(found[first : min(first + _MOST, bisect_left(starts, sentence.end))])
    return kept


def _digits(folded: str, start: int, end: int) -> Atom:
    if folded[start - 1 : start] == "." and not folded[max(0, start - 2) : start - 1].isalnum():
        start -= 1  # .5
    shown = folded[start:end]
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
