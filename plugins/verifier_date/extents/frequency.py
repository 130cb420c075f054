"""Frequency: how often something is: once a day, three times a week, every month, on Sundays."""

import re
from decimal import Decimal

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair
from verifier_date.extents.relating import FITTED

__all__ = ["compare_frequencies", "times_before"]

_NUMBERS = {
    "once": 1, "twice": 2, "thrice": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_TIMES = PlainMatcher(
    r"\b(?P<times>once|twice|thrice|(?:\d{1,2}|[a-z]{3,6})(?=\stimes))(?:\stimes)?\s$",
    re.IGNORECASE,
)
_REACH = 16
_EVERY = PlainMatcher(r"P(\d+)([DWMY])|PT(\d+)H")
_DAYS = {"D": Decimal(1), "W": Decimal(7), "M": Decimal("30.44"), "Y": Decimal("365.25")}
_HOURS = Decimal(24)
_ALIKE = Decimal("0.05")  # a month is four weeks and some
_WEEKDAY = PlainMatcher(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)


def times_before(text: str, start: int) -> int | None:
    """How many times in a stretch that starts at `start`: three times a day."""
    found = _TIMES.search(text, max(0, start - _REACH), start)
    if found is None:
        return None
    told = found["times"].lower()
    return int(told) if told.isdecimal() else _NUMBERS.get(told)


def compare_frequencies(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of two times that come again and again.

    Who comes three times a day comes every day; 300 a day are 2,100 a week, as the amounts say.
    """
    claim, found = pair.claim_fact, pair.passage_fact
    ours, theirs = _a_day(claim), _a_day(found)
    days, others = _weekdays(claim), _weekdays(found)
    counted = "times" in claim.notes, "times" in found.notes
    if days and others:
        same = days <= others
    elif ours is None or theirs is None or (claim.value == found.value and not all(counted)):
        if claim.value != found.value:
            return None
        same = True
    else:
        same = abs(ours - theirs) <= _ALIKE * ours
        by_number = counted[0] and "rate" in claim.notes  # of "three times" the number says it
        if not same and (by_number or (counted[1] and theirs > ours)):
            return None
    relation = Relation.ENTAILS if same else Relation.CONTRADICTS
    words = "as often as" if same else "not as often as"
    return pair.judged(rule, relation, FITTED, f"“{found.surface}” is {words} “{claim.surface}”")


def _a_day(fact: Fact) -> Decimal | None:
    """How many times a day; None of an amount a day, and where the text does not say."""
    every = _EVERY.fullmatch(str(fact.value.get("every")))
    times = fact.notes.get("times", 0 if fact.notes.get("rate") else 1)
    if every is None or not isinstance(times, int) or not times:
        return None
    length = Decimal(every[1]) * _DAYS[every[2]] if every[2] else Decimal(every[3]) / _HOURS
    return Decimal(times) / length if length else None


def _weekdays(fact: Fact) -> frozenset[str]:
    return frozenset(day.lower() for day in _WEEKDAY.findall(fact.surface))
