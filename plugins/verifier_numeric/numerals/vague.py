"""Vague: magnitudes without a count, dozens, tens of thousands, a couple of hundred."""

from decimal import Decimal

import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.words import VAGUE, WORDS
from verifier_numeric.numerals.numeral import Numeral

__all__ = ["vague"]

_MORE = Pattern(
    r"""[ ](?:(?:of|upon|and)[ ])?
    (?P<more>hundreds?|thousands?|millions?|billions?|trillions?|dozens?|lakhs?|crores?)(?!\w)""",
    regex.VERBOSE,
)
_PAIRS = frozenset({"couple", "pair"})
_FEW = (Decimal(3), Decimal(7))


def vague(word: str, start: int, end: int, article: int, folded: str) -> Numeral | None:
    """The magnitude that `word` at `start`..`end` begins; `article` is where its "a" starts."""
    more = _MORE.match(folded, end)
    scale = Decimal(1) if more is None else WORDS[more["more"]][1]
    end = end if more is None else more.end()
    with_article = article < start
    if word in _PAIRS:
        if not with_article:
            return None
        return Numeral(
            start=article,
            end=end,
            form="words" if scale == 1 else "vague",
            value=2 * scale,
            mantissa=Decimal(2),
            scale=scale,
            step=scale,
            low=2 * scale,
            high=3 * scale,
        )
    if word == "few":  # a few hundred; "a few" alone counts nothing
        if scale == 1 or not with_article:
            return None
        low, high = _FEW
    else:
        low, high = VAGUE[word]
    return Numeral(
        start=article if word in {"few", "handful"} else start,
        end=end,
        form="vague",
        value=None,
        scale=scale,
        low=low * scale,
        high=high if scale == 1 else (high + 1) * scale - 1,
    )
