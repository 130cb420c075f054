"""Calendar: numbers that are days, years and times of day. The date rule reads them; here they are left out."""

import regex

from verifier_numeric.numerals import Numeral

__all__ = ["is_date"]

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_MONTH_LEFT = regex.compile(
    rf"(?r)(?<!\w)(?P<month>{_MONTHS})(?:[ ]the)?(?:[ ]?,)?[ ]{{1,2}}(?:early[ ]|late[ ])?"
)
_MONTH_RIGHT = regex.compile(
    rf"(?:st|nd|rd|th)?(?:[ ]of|[ ]day[ ]of)?[ -]{{1,2}}(?P<month>{_MONTHS})(?!\w)"
)
_COUNTS = regex.compile(r"(?:[ ]\p{L}++){0,2}?[ ](?:people|men|women|\p{L}{3,}+(?<=[^s]s))(?!\w)")
_DAY_LIST = regex.compile(r"[ ]?(?:,|and|or|to|-|–|&|,[ ]and|through|until)[ ]?")
_DAY_THEN_YEAR = regex.compile(r"(?:st|nd|rd|th)?,?[ ]")
_NOUN = regex.compile(
    r"[ ](?!(?:and|or|to|in|on|at|the|when|as|after|before|but|for|from|with|by|was|were|is|until|through|that|while|who|an?|of|it|he|she|they|we|has|had|have|said|via|because|if|which|around|near|following)(?!\w))\p{L}{3,}"
)
_CLOCK_RIGHT = regex.compile(
    r"[ ]?(?:[ap]\.?m\b\.?|o'clock|(?:(?<=\d{4})[ ]?(?:gmt|utc|est|edt|pst|pdt|bst|cet|ist|hours|hrs|local|zulu)))(?!\w)"
)
_YEAR_LEFT = regex.compile(
    rf"(?r)(?<![\p{{L}}\p{{N}}])(?:in|since|by|until|till|of|from|during|before|after|for|through|early|mid|late|year|years|season|fiscal|fy|circa|c\.|the|summer|winter|spring|autumn|fall|quarter|half|end|{_MONTHS}|mid-|pre-|post-|early-|late-|\(|©|/|',|')[ ]?(?:,[ ]?)?"
)
_YEAR_NOUN = regex.compile(
    r"(?:[ ]\p{L}{2,14}){0,1}[ ](?:people|persons|men|women|children|troops|soldiers|workers|jobs|employees|homes|houses|families|students|fighters|members|civilians|votes|points|calories|feet|metres|meters|miles|troopers|residents|migrants|refugees|deaths|cases|patients|police|officers|flights|ships|vehicles|cars|copies|times|words|pages|seats|prisoners|units|stores|delegates|guests|protesters|soldiers|square|per)(?!\w)"
)
_LIMIT_LEFT = regex.compile(
    r"(?r)(?:(?<!\w)(?:more than|less than|fewer than|at least|at most|below|above|under|over|up to|nearly|almost|roughly|approximately|exceed\w*|some|only|than|equals?|equal to|least|just|as many as|another|additional|total of)[ ]|[<>≤≥=~][ ]?)"
)
_ERA = regex.compile(r"[ ]?(?:b\.?c\.?|a\.?d\.?|bce|ce)(?![\p{L}])|'?s(?!\w)")


def is_date(
    text: str, folded: str, numeral: Numeral, previous: Numeral | None, *, bare: bool
) -> bool:
    """Whether the numeral is a day, a year or a time.

    `previous` is the date number before it; `bare` says that no unit or currency stands with it.
    """
    start, end, value = numeral.start, numeral.end, numeral.value
    if value is None or numeral.form in {"share", "multiple", "vague"}:
        return False
    if _CLOCK_RIGHT.match(folded, end) and value < 2500:
        return True
    if value != value.to_integral_value() or numeral.scale > 1:
        return False
    if bare and value <= 2150 and _ERA.match(folded, end) and folded[end : end + 2] != "s ":
        return folded[end : end + 1] != "s" or value >= 20
    if value <= 31 and _is_day(text, folded, numeral, previous):
        return True
    digits = folded[start:end]
    if not bare:
        return False
    if not (len(digits) == 4 and digits.isdigit() and 1000 <= value <= 2150):
        return False
    if previous is not None and folded[previous.end : start].strip() in {
        ",",
        "",
        "-",
        "–",
        "and",
        "to",
        "or",
        "/",
        ", and",
    }:
        return True
    month = _MONTH_LEFT.match(folded, 0, start)
    if month is not None and text[month.start("month")].isupper():
        return True
    if _ERA.match(folded, end):
        return True
    if _YEAR_NOUN.match(folded, end):
        return False
    if _LIMIT_LEFT.match(folded, 0, start):
        return False
    if value >= 1900 or _YEAR_LEFT.match(folded, 0, start):
        return True
    return value >= 1500 and _NOUN.match(folded, end) is None


def _is_day(text: str, folded: str, numeral: Numeral, previous: Numeral | None) -> bool:
    start, end = numeral.start, numeral.end
    right = _MONTH_RIGHT.match(folded, end)
    if right is not None and _is_month(text, folded, right):
        return True
    left = _MONTH_LEFT.match(folded, 0, start)
    if left is not None and (
        text[left.start("month")].isupper() or left["month"] not in {"may", "march", "mar", "dec"}
    ):
        return not ("," in left[0] and _COUNTS.match(folded, end))
    if previous is None or _DAY_LIST.fullmatch(folded, previous.end, start) is None:
        return False
    if previous.value is None or previous.value > 31:
        return False
    spaced = folded[previous.end : start] not in {"-", "–", "/"}
    return not (
        spaced
        and numeral.form != "ordinal"
        and _NOUN.match(folded, end) is not None
        and ("," in folded[previous.end : start] or "-" in folded[previous.end : start])
    )


def _is_month(text: str, folded: str, match: regex.Match[str]) -> bool:
    name = match["month"]
    if not text[match.start("month")].isupper():
        return name not in {
            "may",
            "march",
            "mar",
            "dec",
            "sep",
            "jan",
            "jun",
            "oct",
            "nov",
            "apr",
            "aug",
            "feb",
            "jul",
        }
    return True
