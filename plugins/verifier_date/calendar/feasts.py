"""Named days: which words name them, and when they fall.

Fixed days, n-th weekdays (United States federal holidays, 5 U.S.C. 6103), days counted from
Easter (Gregorian computus after Meeus, Jones and Butcher), and the moon's (see moons).
"""

import datetime as dt
import re
from collections.abc import Callable

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.calendar.calendar import DAY, Period, months_on, nth_weekday, period_of
from verifier_date.calendar.moons import hanukkah, islamic, passover, rosh_hashanah

__all__ = ["FEAST_STARTS", "feast_at", "feast_in"]

_Rule = Callable[[int], dt.datetime | None]


def _fixed(month: int, day: int) -> _Rule:
    return lambda year: dt.datetime(year, month, day)


def _nth(month: int, weekday: int, n: int, later: int = 0) -> _Rule:
    def find(year: int) -> dt.datetime | None:
        first = dt.datetime(year, month, 1)
        day = nth_weekday(first, months_on(first, 1), weekday, n)
        return None if day is None else day + later * DAY

    return find


def _easter(later: int) -> _Rule:
    return lambda year: _easter_sunday(year) + later * DAY


def _easter_sunday(year: int) -> dt.datetime:
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return dt.datetime(year, month, (h - m + r + month + 19) % 32)


def _unknown(_: int) -> dt.datetime | None:
    """A feast whose day this module cannot tell; it is none of those it sounds like."""
    return None


# The words (a pattern), and the rule. Longer names before those they begin with.
_FEASTS: tuple[tuple[str, str, _Rule], ...] = (
    (
        "lunar new year",
        r"(?:(?:chinese|lunar|tet|persian|jewish)\ )+new\ year['’]?s?['’]?(?:\ (?:day|eve))?",
        _unknown,
    ),
    ("diwali", r"diwali|deepavali", _unknown),
    ("rosh hashanah", r"rosh\ ha-?shanah?", rosh_hashanah),
    ("yom kippur", r"yom\ kippur", lambda year: rosh_hashanah(year, 9)),
    ("sukkot", r"sukkoth?", lambda year: rosh_hashanah(year, 14)),
    ("hanukkah", r"c?hann?ukk?ah", hanukkah),
    ("passover", r"passover", passover),
    ("ramadan", r"ramadan", lambda year: islamic(year, 9, 1)),
    ("eid al-fitr", r"eid[\ -][au]l[\ -]fitr", lambda year: islamic(year, 10, 1)),
    ("eid al-adha", r"eid[\ -][au]l[\ -]adha", lambda year: islamic(year, 12, 10)),
    ("ashura", r"ashura", lambda year: islamic(year, 1, 10)),
    ("christmas eve", r"christmas\ eve|xmas\ eve", _fixed(12, 24)),
    ("christmas", r"(?:christmas|xmas)(?:\ day)?", _fixed(12, 25)),
    ("boxing day", r"boxing\ day", _fixed(12, 26)),
    ("new year's eve", r"new\ year['’]?s?['’]?\ eve", _fixed(12, 31)),
    ("new year's day", r"new\ year(?:['’]?s?['’]?\ day|['’]s)?", _fixed(1, 1)),
    ("epiphany", r"epiphany", _fixed(1, 6)),
    (
        "martin luther king day",
        r"(?:martin\ luther\ king|mlk)(?:['’]?s)?(?:\ jr\.?)?\ day",
        _nth(1, 0, 3),
    ),
    ("groundhog day", r"groundhog\ day", _fixed(2, 2)),
    ("valentine's day", r"valentine['’]?s?['’]?\ day", _fixed(2, 14)),
    ("presidents' day", r"president['’]?s?['’]?\ day", _nth(2, 0, 3)),
    ("st patrick's day", r"(?:st|saint)\.?\ patrick(?:['’]?s)?(?:\ day)?", _fixed(3, 17)),
    ("april fools' day", r"april\ fools?['’]?s?['’]?(?:\ day)?", _fixed(4, 1)),
    ("palm sunday", r"palm\ sunday", _easter(-7)),
    ("mardi gras", r"mardi\ gras|shrove\ tuesday", _easter(-47)),
    ("ash wednesday", r"ash\ wednesday", _easter(-46)),
    ("maundy thursday", r"maundy\ thursday", _easter(-3)),
    ("good friday", r"good\ friday", _easter(-2)),
    ("easter monday", r"easter\ monday", _easter(1)),
    ("easter", r"easter(?:\ sunday)?", _easter(0)),
    ("ascension day", r"ascension\ day", _easter(39)),
    ("pentecost", r"pentecost|whit\ sunday", _easter(49)),
    ("earth day", r"earth\ day", _fixed(4, 22)),
    ("anzac day", r"anzac\ day", _fixed(4, 25)),
    ("may day", r"may\ day|international\ workers['’]?\ day", _fixed(5, 1)),
    ("victory day", r"victory\ day", _fixed(5, 9)),
    ("mother's day", r"mother['’]?s['’]?\ day", _nth(5, 6, 2)),
    ("memorial day", r"memorial\ day", _nth(5, 0, -1)),
    ("juneteenth", r"juneteenth|freedom\ day|jubilee\ day", _fixed(6, 19)),
    ("father's day", r"father['’]?s['’]?\ day", _nth(6, 6, 3)),
    ("independence day", r"independence\ day", _fixed(7, 4)),
    ("bastille day", r"bastille\ day", _fixed(7, 14)),
    ("labor day", r"labou?r\ day", _nth(9, 0, 1)),
    ("columbus day", r"columbus\ day|indigenous\ peoples?['’]?\ day", _nth(10, 0, 2)),
    ("halloween", r"hallowe['’]?en(?:\ day)?", _fixed(10, 31)),
    ("all saints' day", r"all\ saints['’]?\ day", _fixed(11, 1)),
    ("guy fawkes night", r"guy\ fawkes\ night|bonfire\ night", _fixed(11, 5)),
    ("election day", r"election\ day", _nth(11, 0, 1, 1)),
    ("veterans day", r"veterans?['’]?s?['’]?\ day|armistice\ day|remembrance\ day", _fixed(11, 11)),
    ("thanksgiving", r"thanksgiving(?:\ day)?", _nth(11, 3, 4)),
    ("black friday", r"black\ friday", _nth(11, 3, 4, 1)),
    ("cyber monday", r"cyber\ monday", _nth(11, 3, 4, 4)),
)
_DAYS_KEPT = {"rosh hashanah": 2, "sukkot": 7, "hanukkah": 8, "passover": 8, "ramadan": 30}
_RULES = {name: rule for name, _, rule in _FEASTS}
_PATTERN = PlainMatcher(
    r"\b(?:" + "|".join(f"(?P<f{i}>{words})" for i, (_, words, _) in enumerate(_FEASTS)) + r")\b",
    re.IGNORECASE | re.VERBOSE,
)
FEAST_STARTS = frozenset(
    """chinese lunar tet persian jewish diwali deepavali rosh yom sukkot sukkoth hanukkah
    chanukah hannukkah hannukah chanukkah passover ramadan eid ashura christmas xmas
    boxing new epiphany martin mlk groundhog valentine valentines president presidents
    st saint april palm mardi shrove ash maundy good easter ascension pentecost whit
    earth anzac may international victory mother mothers memorial juneteenth freedom
    jubilee father fathers independence bastille labor labour columbus indigenous
    halloween all guy bonfire election veterans veteran armistice remembrance
    thanksgiving black cyber""".split()
)


def feast_at(text: str, start: int) -> tuple[str, int] | None:
    """The feast named at `start`, capitalised as a name is, and where its name ends."""
    found = _PATTERN.match(text, start)
    if found is None or found.lastgroup is None:
        return None
    name = _FEASTS[int(found.lastgroup[1:])][0]
    return name, found.end()


def feast_in(name: str, year: int) -> Period | None:
    """The day the feast falls on in a year, or the days where it is kept for several."""
    day = _RULES[name](year)
    if day is None:
        return None
    days = _DAYS_KEPT.get(name)
    return period_of(day, "day") if days is None else Period(day, day + days * DAY, "range")
