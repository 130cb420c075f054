"""Life: ages told without a figure: in her late thirties, a teenager, an octogenarian."""

from decimal import Decimal

import regex

from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral

__all__ = ["PARTS", "ages_told", "is_by_the_way"]

PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), None: (0, 9)}
"""Which years of ten are the early, middle and late ones."""
_TENS = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_NOUNS = {
    "teenager": (13, 19), "teenage": (13, 19), "teenaged": (13, 19), "teen": (13, 19),
    "middle-aged": (40, 65), "septuagenarian": (70, 79), "octogenarian": (80, 89),
    "nonagenarian": (90, 99), "centenarian": (100, 120),
}  # fmt: skip
_ADJECTIVES = ("teenage", "teenaged", "middle-aged")
_FIRST_TEEN, _LAST_TEEN = 13, 19
_MARKS = ("teen", "ties", "genarian", "centenarian", "middle-aged")
_TOLD = Pattern(
    r"""(?<![\p{L}'’-])(?:
        (?:his|her|their|my|your)[ ]
        (?P<age>(?:(?P<part>early|mid|middle|late)[ -])?(?P<tens>\L<tens>))
      | (?P<age>(?P<noun>\L<nouns>))
    )(?![\p{L}'’-])""",
    regex.VERBOSE,
    tens=list(_TENS),
    nouns=list(_NOUNS),
)
_THE = Pattern(r"(?r)(?<!\w)(?:the|his|her|their|this|that)[ ]")


def ages_told(folded: str) -> list[Mention]:
    """The ages that a text tells in words, in order."""
    if not any(mark in folded for mark in _MARKS):
        return []
    return [_mention(found) for found in _TOLD.finditer(folded)]


def is_by_the_way(folded: str, mention: Mention) -> bool:
    """Whether such an age only tells who is meant: a teenage driver, the teenager."""
    shown = folded[mention.start : mention.end]
    if shown in _ADJECTIVES:
        return True
    return shown in _NOUNS and _THE.match(folded, 0, mention.start) is not None


def _mention(found: Found) -> Mention:
    start, end = found.span("age")
    if found["noun"]:
        low, high = _NOUNS[found["noun"]]
    else:
        first, last = PARTS[found["part"]]
        low, high = _TENS[found["tens"]] + first, _TENS[found["tens"]] + last
        if found["tens"] == "teens":
            low, high = max(low, _FIRST_TEEN), min(high, _LAST_TEEN)
    numeral = Numeral(start=start, end=end, form="words", value=None)
    return Mention(
        numeral=numeral, start=start, end=end, core_start=start, core_end=end,
        comparator="range", value=None, low=Decimal(low), high=Decimal(high), unit="year",
        reach=end, age=True,
    )  # fmt: skip
