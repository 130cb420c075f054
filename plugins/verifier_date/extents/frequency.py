"""Frequency: how often something is: once a day, three times a week, every month, on Sundays."""

import re
from decimal import Decimal

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair, Reading
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
# What comes round by its name: on Mondays, every May, each spring, in the mornings.
_NAMED = tuple(
    PlainMatcher(rf"\b({names})s?\b", re.IGNORECASE)
    for names in (
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
        "january|february|march|april|may|june|july|august|september|october|november|december",
        "spring|summer|autumn|winter",
        "morning|afternoon|evening|night",
    )
)
_RANKED = PlainMatcher(
    r"\b((?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
# What names its part beside a time that comes again: in May each year, the last Monday of a month.
_PART_BEFORE = PlainMatcher(
    r"\b(?:(?:in|on|during)\s(?:the\s)?\w+|(?:first|second|third|fourth|last)\s\w+day\sof)\s$",
    re.IGNORECASE,
)
_PART_BEHIND = PlainMatcher(r"\s(?:(?:in|on|during)\s(?:the\s)?)?\w+", re.IGNORECASE)
_NEAR = 24  # characters


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
    named = _named_alike(pair)
    counted = "times" in claim.notes, "times" in found.notes
    if named is not None:
        same = named
    elif ours is None or theirs is None or (claim.value == found.value and not all(counted)):
        if claim.value != found.value:
            return None
        same = True
    else:
        daily = theirs == 1 and _NAMED[0].search(claim.surface) is not None
        same = daily or abs(ours - theirs) <= _ALIKE * ours
        by_number = counted[0] and "rate" in claim.notes  # of "three times" the number says it
        if not same and counted[1] and (by_number or theirs > ours):
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


def _named_alike(pair: Pair) -> bool | None:
    """Whether both come round on the same days, months or parts; None where not both name any."""
    claim, found = _round(pair.claim, pair.claim_fact), _round(pair.passage, pair.passage_fact)
    alike: bool | None = None
    for names in (*_NAMED, _RANKED):
        ours = frozenset(name.lower() for name in names.findall(claim))
        theirs = frozenset(name.lower() for name in names.findall(found))
        if ours and theirs and not ours <= theirs:
            return False
        if ours and theirs:
            alike = True
    if alike and _RANKED.search(found) is not None and _RANKED.search(claim) is None:
        return False  # not every Friday, but the last one of a month
    return alike


def _round(reading: Reading, fact: Fact) -> str:
    """A time that comes again with what names its part: "in May | each year", "yearly | in May"."""
    text = reading.text.text
    before = _PART_BEFORE.search(text, max(0, fact.start - _NEAR), fact.start)
    behind = _PART_BEHIND.match(text, fact.end, fact.end + _NEAR)
    return text[before.start() if before else fact.start : behind.end() if behind else fact.end]
