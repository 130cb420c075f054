"""Calendar: numbers that are days, years and times of day, which the date rule reads."""

import regex

from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.numeral import Numeral

__all__ = ["is_date"]

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
)
_WORDS_TOO = frozenset(("may", "march", "mar", "dec", "sep", "jan", "jun"))  # in small letters
_MONTH_LEFT = Pattern(rf"(?r)(?<!\w)(?P<month>{_MONTHS})(?:[ ]the)?(?:[ ]?,)?[ ]{{1,2}}")
_MONTH_RIGHT = Pattern(
    rf"(?:st|nd|rd|th)?(?:[ ]of|[ ]day[ ]of)?[ -]{{1,2}}(?P<month>{_MONTHS})(?!\w)"
)
_DAY_LIST = Pattern(r"[ ]?(?:,[ ]and|,|and|or|to|-|–|&|through|until)[ ]?")
_YEAR_LIST = Pattern(r"[ ]?(?:,[ ]and|,|and|or|to|-|–|/)?[ ]?")
_PLURAL = Pattern(r"(?:[ ]\p{L}++){0,2}?[ ](?:people|men|women|\p{L}{3,}+(?<=[^s]s))(?!\w)")
_NOUN = Pattern(r"[ ](?!\L<stops>(?!\w))\p{L}{3,}", stops=phrases("stop"))
_CLOCK = Pattern(
    r"""[ ]?(?:
        [ap]\.?m\b\.? | o'clock
      | (?<=\d{4}[ ]?)(?:gmt|utc|est|edt|pst|pdt|bst|cet|ist|hours|hrs|local|zulu)
    )(?!\w)""",
    regex.VERBOSE,
)
_YEAR_LEFT = Pattern(
    rf"(?r)(?:(?<![\p{{L}}\p{{N}}])(?:\L<words>|{_MONTHS})(?:[ ],?|,[ ])"
    rf"|(?<![\p{{L}}\p{{N}}])(?:mid|pre|post|early|late)-|[(©/'])",
    words=phrases("year left"),
)
_LIMIT_LEFT = Pattern(r"(?r)(?:(?<!\w)\L<words>[ ]|[<>≤≥=~][ ]?)", words=phrases("limit left"))
_LEVELS = Pattern(r"[ ](?:levels?|figures?|prices|standards|rates|peaks?|highs?|lows?)(?!\w)")
_COUNTED = Pattern(r"(?:[ ]\p{L}{2,14})?[ ]\L<nouns>(?!\w)", nouns=phrases("counted in thousands"))
_AFTER_WORD = Pattern(r"(?r)(?:\p{Ll}|%)[ ]")
_THINGS = Pattern(r"[ ](?!\L<stops>(?!\w))\p{L}{3,20}+(?<=[^s]s)(?!\w)", stops=phrases("stop"))
_ERA = Pattern(r"[ ]?(?:b\.?c\.?|a\.?d\.?|bce|ce)(?!\p{L})")
_DECADE = Pattern(r"'?s(?!\w)")
_LAST_YEAR = 2150


def is_date(
    text: str, folded: str, numeral: Numeral, previous: Numeral | None, *, bare: bool
) -> bool:
    """Whether the numeral is a day, a year or a time.

    `previous` is the date number before it; `bare` says that no unit or currency stands with it.
    """
    value = numeral.value
    if value is None or numeral.form in {"share", "multiple", "vague"}:
        return False
    if value < 2500 and _CLOCK.match(folded, numeral.end):
        return True
    if value != value.to_integral_value() or numeral.scale > 1 or value > _LAST_YEAR:
        return False
    if bare and _ERA.match(folded, numeral.end):
        return True
    if value <= 31 and _is_day(text, folded, numeral, previous):
        return True
    return bare and _is_year(text, folded, numeral, previous)


def _is_year(text: str, folded: str, numeral: Numeral, previous: Numeral | None) -> bool:
    start, end, value = numeral.start, numeral.end, numeral.value
    shown = folded[start:end]
    if value is None or value < 1000 or len(shown) != 4 or not shown.isdigit():
        return False
    if previous is not None and _YEAR_LIST.fullmatch(folded, previous.end, start):
        return True
    month = _MONTH_LEFT.match(folded, 0, start)
    if month is not None and text[month.start("month")].isupper():
        return True
    if _DECADE.match(folded, end):
        return True
    if 1900 <= value <= 2100 and _LEVELS.match(folded, end):
        return True
    if _COUNTED.match(folded, end) or _LIMIT_LEFT.match(folded, 0, start):
        return False
    if _YEAR_LEFT.match(folded, 0, start):
        return True
    if value >= 1900:  # 2012 elections; but: killed 2000 soldiers
        return _AFTER_WORD.match(folded, 0, start) is None or _THINGS.match(folded, end) is None
    return value >= 1500 and _NOUN.match(folded, end) is None


def _is_day(text: str, folded: str, numeral: Numeral, previous: Numeral | None) -> bool:
    start, end = numeral.start, numeral.end
    right = _MONTH_RIGHT.match(folded, end)
    if right is not None and _is_month(text, right):
        return True
    left = _MONTH_LEFT.match(folded, 0, start)
    if left is not None and _is_month(text, left):
        # "since December, 16 states", "in May 12 homes": a plural noun makes it a count
        apart = "," in left[0] or folded.endswith("in ", 0, left.start())
        return not (apart and _PLURAL.match(folded, end))
    if previous is None or previous.value is None or previous.value > 31:
        return False
    gap = _DAY_LIST.fullmatch(folded, previous.end, start)
    if gap is None:
        return False
    if gap[0] in {"-", "–"} or numeral.form == "ordinal" or not set(gap[0]) & set(",-–"):
        return True
    return _NOUN.match(folded, end) is None  # "October 17 - 12 attacks"


def _is_month(text: str, match: Found) -> bool:
    return text[match.start("month")].isupper() or match["month"].strip(".") not in _WORDS_TOO
