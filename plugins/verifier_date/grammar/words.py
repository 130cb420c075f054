"""The words that dates are told with, and the class the grammar knows each by.

Class letters, as patterns over them are written:

    M m  month; one that may be no month        W V  weekday; one that may be none
    U    unit of time                           P    part of the day by name
    S    season                                 H    feast
    R    today, yesterday, tomorrow, tonight    E    every, each
    L N I J K   last, next, this, that, same    A    ago
    B F  before; after                          G Z  later; earlier
    O i f d a   of; in; for; on; at             t    to, until, through
    s g y b &   since; from; by; between; and   e k l  early; mid; late
    p    beginning, middle, end                 h c  the; a, an
    u    ending, ended                          >    into
    n v  number; vague number                   w    number word
    o    ordinal                                Y    four digits that may be a year
    D    other digits                           T    time of day
    z    zone                                   Q 9  quarter code; decade
    #    date in digits                         r j  recurring; vague reference
    < ~  years before Christ; after             $    digits that are money, a name, a score
    C x  other word with a capital; without

and signs, as themselves (every dash is -, other signs are ?).
"""

import re
from decimal import Decimal

from verifier_date.lexis.shipped import shipped

__all__ = ["LETTER_UNITS", "PHRASES", "PHRASE_STARTS", "TRIGGERS", "WORDS"]

WORDS: dict[str, tuple[str, object]] = {}


def _add(cls: str, words: str, value: object = None) -> None:
    for word in words.split():
        WORDS[word] = (cls, word if value is None else value)


_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", ""),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
for _number, (_name, _short) in enumerate(_MONTHS, 1):
    _add("M", f"{_name} {_short}", _number)
for _word in ("may", "march", "mar", "jan", "august", "dec", "jun"):
    WORDS[_word] = ("m", WORDS[_word][1])

_DAYS = (
    ("monday", "mon"),
    ("tuesday", "tue tues"),
    ("wednesday", "wed weds"),
    ("thursday", "thu thur thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
for _number, (_name, _short) in enumerate(_DAYS):
    _add("W", _name, _number)
    _add("V", _short, _number)
    _add("E", f"{_name}s", _number)

# Unit words: (unit, is it plural).
_UNITS = {
    "second": ("sec", "seconds secs"),
    "minute": ("minute min", "minutes mins"),
    "hour": ("hour hr", "hours hrs"),
    "day": ("day night", "days nights"),
    "week": ("week wk workweek", "weeks wks"),
    "fortnight": ("fortnight", "fortnights"),
    "weekend": ("weekend wkend", "weekends wkends"),
    "month": ("month", "months"),
    "quarter": ("quarter qtr", "quarters qtrs"),
    "year": ("year yr", "years yrs"),
    "decade": ("decade", "decades"),
    "century": ("century", "centuries"),
    "season": ("season", "seasons"),
}
for _unit, (_one, _many) in _UNITS.items():
    _add("U", _one, (_unit, False))
    _add("U", _many, (_unit, True))
LETTER_UNITS = {
    "h": "hour",
    "d": "day",
    "w": "week",
    "y": "year",
    "min": "minute",
    "yr": "year",
    "yrs": "year",
}

for _part in "morning afternoon evening night dawn dusk noon midnight midday daytime".split():
    if _part != "night":
        _add("P", _part, _part)
_add("P", "night nighttime", "night")
_add("P", "nightfall sunset", "dusk")
_add("P", "sunrise daybreak", "dawn")
_add("P", "lunchtime", "midday")
_add("E", "mornings", "morning")
_add("E", "afternoons", "afternoon")
_add("E", "evenings", "evening")
_add("S", "spring", "spring")
_add("S", "summer", "summer")
_add("S", "autumn fall", "autumn")
_add("S", "winter", "winter")

_add("R", "today", (0, None))
_add("R", "yesterday", (-1, None))
_add("R", "tomorrow tmrw", (1, None))
_add("R", "tonight tonite", (0, "night"))
_add("R", "overnight", (0, "overnight"))
_add("E", "every each per")
_add("L", "last past previous preceding prior")
_add("N", "next coming upcoming following ensuing")
_add("I", "this current")
_add("J", "that")
_add("K", "same")
_add("A", "ago")
_add("B", "before")
_add("F", "after following")
_add("N", "following")
_add("G", "later afterward afterwards hence thereafter")
_add("Z", "earlier previously beforehand")
_add("O", "of")
_add("i", "in within during over throughout")
_add("f", "for")
_add("d", "on")
_add("a", "at around about circa")
_add("t", "to until till untill through thru til")
_add("s", "since")
_add("g", "from")
_add("y", "by")
_add("b", "between")
_add("&", "and or")
_add("e", "early")
_add("k", "mid middle")
_add("l", "late")
_add("p", "beginning start outset onset", "early")
_add("p", "end close finish", "late")
_add("u", "ending ended")
_add(">", "into")
_add("h", "the")
_add("c", "a an single")
_add("v", "few several many some numerous countless", None)
for _word in "few several many some numerous countless".split():
    WORDS[_word] = ("v", None)

_CARDINALS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
for _number, _name in enumerate(_CARDINALS, 1):
    _add("w", _name, Decimal(_number))
for _number, _name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2):
    _add("w", _name, Decimal(_number * 10))
_add("w", "hundred", Decimal(100))
_add("w", "thousand", Decimal(1000))
_add("w", "million", Decimal(1_000_000))
_add("w", "billion", Decimal(1_000_000_000))
_add("w", "half")
_add("w", "couple pair")
_add("w", "dozen", Decimal(12))

_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
for _number, _name in enumerate(_ORDINALS, 1):
    _add("o", _name, _number)
_add("o", "thirtieth", 30)
_add("o", "final", -1)

_add("z", "utc gmt est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst aest aedt")
_add("r", "hourly", "PT1H")
_add("r", "daily everyday nightly", "P1D")
_add("r", "weekly", "P1W")
_add("r", "biweekly fortnightly", "P2W")
_add("r", "monthly", "P1M")
_add("r", "quarterly", "P3M")
_add("r", "annual annually yearly", "P1Y")
_add("r", "biannual semiannual semiannually", "P6M")
_add("j", "now currently nowadays presently", "PRESENT_REF")
_add("j", "recently recent lately", "PAST_REF")
_add("X", "am pm o'clock oclock")
_add("<", "bc bce")
_add(
    "%",
    """entire whole full calendar working business trading consecutive straight fiscal
financial school academic successive""",
)


def _expressions() -> dict[str, tuple[str, object]]:
    """The expressions of several words, as `WORDS` has words; none stands for several of a unit."""
    found: dict[str, tuple[str, object]] = {}
    for heading, expressions in shipped("expressions.txt").items():
        cls, _, value = heading.partition(" ")
        told = (value, False) if cls == "U" else value or None
        found.update(dict.fromkeys(expressions, (cls, told)))
    return found


PHRASES = _expressions()
"""Expressions of several words: class and value."""
PHRASE_STARTS = frozenset(re.split(r"[ .-]", phrase)[0] for phrase in PHRASES)

TRIGGERS = frozenset(
    word for word, (cls, _) in WORDS.items() if cls in "MmWVUPSREArjH9zX<"
) | frozenset(
    {"clock", "current", "moment", "present", "future", "past", "time", "point", "predawn", "late"}
)
