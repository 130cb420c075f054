"""Measures: the currency, unit and rate that belong to a numeral."""

import msgspec
import regex

from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.numerals.ratings import rating_unit
from verifier_numeric.units.lexicon import currencies, rates, units

__all__ = ["measured"]

# "in" is an inch only where nothing else is meant: 2 1/2 in thick, 5in, 5 ft 2 in
_INCHES = Pattern(
    r"""(?:[ -]|(?<=\d))in
    (?: (?<=ft[ ]?\d{1,2}[ ]?in)(?!\w)
      | (?=\.?[ ]?(?:$|[,;)]|(?:thick|wide|long|tall|deep|high|or)(?!\w))) )""",
    regex.VERBOSE,
)
# words beside which pounds are money
_WORTH = Pattern(
    r"(?<!\w)(?:worth|costs?|paid|pay|fined?|price[ds]?|sold|bought|sterling|salary|raised)(?!\w)"
)
_SIGN = Pattern(r"(?r)(?:(?<![\w).,%])-|(?<!\w)(?<!plus or )(?:minus|negative)[ ]{1,2})")
_CODE_SCALE = Pattern(r"[ ](?P<code>usd|eur|gbp|us\$)[ ](?P<scale>million|billion|trillion)(?!\w)")
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_OF_A = Pattern(r"[ ](?:of[ ](?:an?|one|1)|an?)(?=[ ])")
# A quarter of a point is 0.25 points, and no share of anything.
_OF_POINT = Pattern(
    r"(?:[ ](?:of[ ](?:an?|one)|an?))?(?=[ -]point(?!\w|[ ](?:of|where|that)(?!\w)))"
)
_OF_TIME = Pattern(
    r"[ ]of[ ](?:an?[ ])?(?P<alias>(?:second|minute|hour|day|week|month|year)s?)(?!\w)"
)
# degrees that are no temperature: rotate 90°, a 180-degree turn, 35 degrees north
_TURNED = Pattern(
    r"""(?r)(?<!\w)(?:rotat(?:e|es|ed|ing)|turn(?:s|ed|ing)?|tilt(?:s|ed|ing)?|spin|spun|swivel(?:s|ed)?
    |pivot(?:s|ed)?|bank(?:s|ed|ing)?|angle[ ]of|slope[ ]of)[ ](?:\p{L}{1,12}[ ]){0,3}""",
    regex.VERBOSE,
)
_ANGLE = Pattern(
    r"""[ -](?:angles?|turns?|slopes?|views?|videos?|cameras?|rotations?|arc|panorama
    |north|south|east|west|latitude|longitude|incline|bend|shift|spin|feedback)(?!\w)""",
    regex.VERBOSE,
)
_BELOW_ZERO = Pattern(r"[ ](?:below|under)[ ](?:zero|freezing)(?!\w)")

_RATES = rates()
_MAY_BE_RATE = Pattern(  # whatever of, so that few numbers need both lists of words below
    r"""(?:[ ]\p{L}{2,15}){0,2}?(?:[ ](?:per|an?|each|every)[ ]|[ ]?/|-(?:an?|per)-)
    | [ ](?:each|daily|weekly|monthly|annually|yearly|hourly|apiece)(?!\w)""",
    regex.VERBOSE,
)
_RATE = Pattern(
    r"""
        (?:[ ](?!\L<stops>(?!\w))\p{L}{2,15}){0,2}?                 # attacks
        (?:[ ](?:per|an?|each|every)[ ]|[ ]?/[ ]?|-an?-|-per-)      # a
        (?P<per>\L<rates>)                                          # day; but not: a day earlier
        (?!\w|-\p{L}|[ ](?:ago|earlier|before|later|prior|previously|previous|after)(?!\w))
      | [ ]per[ ](?P<base>\d[\d,]{0,10}|hundred|thousand|million)(?!\w)  # 143 per 100,000 people
        (?:[ ](?!\L<stops>(?!\w))\p{L}{3,15})?
      | [ ](?P<adverb>each(?=[.,;]|$)|daily|weekly|monthly|annually|yearly|hourly|apiece)(?!\w)
    """,
    regex.VERBOSE,
    rates=list(_RATES),
    stops=phrases("stop"),
)
_BASES = {"hundred": "100", "thousand": "1000", "million": "1000000"}
_ADVERBS = {"each": "unit", "daily": "day", "weekly": "week", "monthly": "month",
            "annually": "year", "yearly": "year", "hourly": "hour", "apiece": "unit"}  # fmt: skip


def measured(text: str, folded: str, numeral: Numeral, floor: int) -> Mention:
    """The numeral with its sign, currency or unit, and rate; what is before `floor` is taken."""
    start, end, unit, value = numeral.start, numeral.end, None, numeral.value
    step = numeral.step
    if numeral.form not in {"ordinal", "multiple"}:
        start, end, unit, numeral = _priced(text, folded, numeral, floor)
        value = numeral.value
        if unit is None:
            end, unit = _united(text, folded, numeral)
            if unit == "degree" and (_TURNED.match(folded, 0, start) or _ANGLE.match(folded, end)):
                unit = "arc degree"
        sign = _SIGN.match(folded, 0, start) if value is not None else None
        if (
            sign is not None
            and value is not None
            and (not floor or folded[floor : sign.start()].strip())
        ):
            start, value = sign.start(), -value
        elif unit in _TEMPERATURES and value is not None:
            below = _BELOW_ZERO.match(folded, end)
            if below is not None:
                end, value = below.end(), -value
        step = numeral.step
    noun: int | None = None
    if numeral.form == "share" and unit is None:
        point = _OF_POINT.match(folded, end)
        if point is not None:
            numeral, noun = msgspec.structs.replace(numeral, form="digits"), point.end()
    may_be = numeral.form != "ordinal" and _MAY_BE_RATE.match(folded, end)
    rate = _RATE.match(folded, end) if may_be else None
    per, reach = None, end
    if rate is not None:
        reach = rate.end()
        per = _rate(rate)
    return Mention(
        numeral=numeral, start=start, end=end, core_start=start, core_end=end, value=value,
        low=numeral.low, high=numeral.high, step=step, unit=unit, per=per, reach=reach, noun=noun,
    )  # fmt: skip


def _rate(rate: Found) -> str:
    if rate["base"]:
        return _BASES.get(rate["base"], rate["base"].replace(",", ""))
    return _RATES[rate["per"]] if rate["per"] else _ADVERBS[rate["adverb"]]


_ALWAYS_MONEY = frozenset("usd eur gbp sfr rs tk yen won dh ksh lev".split())
_TEMPERATURES = frozenset({"degree", "°C", "°F"})


def _priced(
    text: str, folded: str, numeral: Numeral, floor: int
) -> tuple[int, int, str | None, Numeral]:
    """Start, end and currency of an amount of money; currency None when it is none."""
    money = currencies()
    start, end = numeral.start, numeral.end
    swapped = _CODE_SCALE.match(folded, end)
    if swapped is not None and numeral.value is not None and numeral.scale == 1:
        scale = _SCALES[swapped["scale"]]
        numeral = _times(numeral, scale)
        return start, swapped.end(), money.codes[swapped["code"]], numeral
    before = money.before.match(folded, 0, start)
    if before is not None and (before.start() < floor or _is_mere_word(text, before)):
        before = None
    if before is not None:
        after = money.after.match(folded, end)
        if (
            after is not None
            and after["sign"].isalpha()
            and (money.codes[after["sign"]] == money.codes[before["sign"]])
        ):
            end = after.end()  # US$ 23 billion dollars
        return before.start(), end, money.codes[before["sign"]], numeral
    after = money.after.match(folded, end)
    if after is not None and not (_is_mere_word(text, after) or _doubtful(folded, numeral, after)):
        return start, after.end(), money.codes[after["sign"]], numeral
    minor = money.minor.match(folded, end)
    if minor is not None and numeral.form not in {"share", "vague"}:
        if minor["sign"] in {"p", "c"} and not (
            text[minor.start("sign")].islower()
            and minor.end() == end + 1
            and folded[end - 1].isdigit()
        ):
            return start, end, None, numeral
        return start, minor.end(), f"{money.minors[minor['sign']]}/100", numeral
    return start, end, None, numeral


def _times(numeral: Numeral, scale: int) -> Numeral:
    value = None if numeral.value is None else numeral.value * scale
    return msgspec.structs.replace(
        numeral, value=value, scale=numeral.scale * scale, step=numeral.step * scale
    )


def _doubtful(folded: str, numeral: Numeral, after: Found) -> bool:
    sign = after["sign"]
    value = numeral.value
    if sign in currencies().wary:
        return value is not None and value < 1000
    if sign == "pounds":
        near = max(0, numeral.start - 60)
        sentence = max(folded.rfind(". ", near, numeral.start), near)
        worth = _WORTH.search(folded, sentence, numeral.start)
        return numeral.scale < 1000 and worth is None
    # in 2013 $30 million: the sign belongs to the next amount
    return not sign.isalpha() and folded[after.end() : after.end() + 1].isdigit()


def _is_mere_word(text: str, match: Found) -> bool:
    """Whether letters that could be a currency code are not set in capitals: pen 7, cop 2."""
    sign = match["sign"]
    if sign in {"rs", "tk", "dh"}:
        return text[match.start("sign") : match.end("sign")].isupper()  # the Audi RS6
    if not sign.isalpha() or len(sign) > 3 or sign in _ALWAYS_MONEY:
        return False
    return not text[match.start("sign") : match.end("sign")].isupper()


def _united(text: str, folded: str, numeral: Numeral) -> tuple[int, str | None]:
    """End and unit of a measure; unit None when none follows."""
    known = units()
    end = numeral.end
    if numeral.form in {"digits", "words"} and numeral.scale == 1:
        rated = rating_unit(folded, numeral.start, end, whole=numeral.step >= 1)
        if rated is not None:
            return rated
    match = known.folded.match(folded, end)
    if match is not None:
        return match.end(), known.by_alias[match["alias"]].name
    if numeral.scale == 1 and numeral.value is not None and numeral.step < 1:
        timed = _OF_TIME.match(folded, end)
        if timed is not None:  # one and a quarter of an hour
            return timed.end(), known.by_alias[timed["alias"]].name
    if numeral.form == "share" or (numeral.value is not None and numeral.value < 1):
        whole = _OF_A.match(folded, end)
        if whole is not None:  # half a percentage point, a quarter of a mile
            match = known.folded.match(folded, whole.end())
            if match is not None:
                return match.end(), known.by_alias[match["alias"]].name
    if numeral.form in {"digits", "share"} and folded[end - 1] != "'":
        cased = known.cased.match(text, end)
        if cased is not None and _is_apt(cased, numeral):
            return cased.end(), known.by_alias[cased["alias"]].name
        inches = _INCHES.match(folded, end)
        if inches is not None:
            return inches.end(), "inch"
    return end, None


def _is_apt(cased: Found, numeral: Numeral) -> bool:
    """Whether a capital or single letter is a unit here: 45C, 3 m; but 13 F, $3m."""
    spaced = cased.start("alias") > numeral.end
    if cased["alias"] in {"C", "F"}:
        return not spaced and numeral.scale == 1
    return spaced or numeral.scale == 1
