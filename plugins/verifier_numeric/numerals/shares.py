"""Shares: the parts of a numeral that are fractions, and 2.5 written as two and a half."""

from decimal import Decimal

import msgspec
import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.words import WORDS, Part
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.numerals.ratings import is_rated

__all__ = ["TENTH", "Share", "added_share", "is_shared", "share_of", "slashed"]

TENTH = Decimal("0.1")
"""How finely a number with a fraction is taken to be stated."""

_SHARES = {name: worth for name, (part, worth) in WORDS.items() if part is Part.SHARE} | {
    name: worth for name, (part, worth) in WORDS.items() if part is Part.ORDINAL and worth > 2
}
_ABOVE = {n: v for n, (p, v) in WORDS.items() if p in {Part.ONES, Part.TEENS} and v < 20}
_ADDED = Pattern(
    r"""(?:[ ]{1,3}(?:and|&)[ ]{1,3}|-and-)(?P<above>an?|\L<above>)?[ -]{0,3}
    (?P<below>\L<shares>)(?!\w)""",
    regex.VERBOSE,
    above=list(_ABOVE),
    shares=list(_SHARES),
)
_AND = Pattern(r"[ ]{1,3}(?:and|&)[ ]|-and-")  # as every _ADDED begins, which is dear
_BELOW = Pattern(r"(?:[ ]{1,3}|-|[ ]-[ ])(?P<below>\p{L}++)(?!\w)")
_SLASH = Pattern(
    r"(?P<whole>\d{1,4}[ -])?(?P<above>\d{1,4})[ ]?/[ ]?(?P<below>\d{1,4})(?![\d/]|[.,]\d)"
)
# What follows "a third" that is a share: of, or no noun at all.
_SHARED = Pattern(
    r"""[ ](?:of|in|since|from|on|to|less|more|over|after|during|this|last|between|at|by)(?!\w)
    |[ ]?(?:$|[.,;:!?)])""",
    regex.VERBOSE,
)
_MARKS = {"5", "10", "20"}
_FINEST = 20  # "two fiftieths" is no way to write a share


class Share(msgspec.Struct, frozen=True):
    """A fraction, and where its words end."""

    value: Decimal
    end: int
    told: bool
    """Whether its numerator is written: "a half", not "half"."""


def added_share(folded: str, end: int) -> Share | None:
    """What "and a half" or "and three quarters" adds to the number that ends at `end`."""
    match = _ADDED.match(folded, end) if _AND.match(folded, end) else None
    if match is None:
        return None
    above, below = match["above"], match["below"]
    if above is None and below not in {"half", "quarter"}:
        return None
    value = _ABOVE.get(above or "", Decimal(1)) / _SHARES[below]
    return Share(value, match.end(), above is not None)


def share_of(folded: str, end: int, above: Decimal) -> Share | None:
    """Two-thirds, five eighths, one quarter: the share whose numerator ends at `end`."""
    match = _BELOW.match(folded, end)
    if match is None or match["below"] not in _SHARES or not 0 < above < 100:
        return None
    word = match["below"]
    if word.endswith("s") == (above == 1) or _SHARES[word] > _FINEST:
        return None
    return Share(above / _SHARES[word], match.end(), True)


def is_shared(folded: str, end: int, worth: Decimal) -> bool:
    """Whether "a third" that ends at `end` is a share and no rank."""
    return 2 < worth <= _FINEST and _SHARED.match(folded, end) is not None


def slashed(folded: str, start: int) -> Numeral | None:
    """1/4 and 10 1/2; None when no such fraction starts at `start`."""
    match = _SLASH.match(folded, start)
    if match is None or not int(match["below"]):
        return None
    if match["below"] in _MARKS and match["whole"] is None and is_rated(folded, start):
        return None
    whole = Decimal((match["whole"] or "0").rstrip(" -"))
    value = whole + Decimal(match["above"]) / Decimal(match["below"])
    return Numeral(
        start=start,
        end=match.end(),
        form="digits" if match["whole"] else "share",
        value=value,
        mantissa=value,
        step=TENTH,
    )
