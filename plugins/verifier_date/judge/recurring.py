"""Recurring: whether what two texts date differently may have been done at both times.

Who visited Lima in 2014 may have been there in 2011 too; what broke out again did so before. What
last happened in 1902 happened in 1875 as well, and not in 1911.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import SAME_FORMS, is_noun, is_verb, lemma
from verifier.sdk.language.lexicon import happens
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.language.repetition import done
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span

__all__ = ["may_be_both"]

_APART = 45
"""Days from which two times of a deed that can be done again are hardly meant to be the same."""

_AGAIN = PlainMatcher(
    r"""\b(?:again|once\smore
      |(?:for\sthe)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)
        (?!-|\s(?:time\s(?:since|in)|half|quarter|day|week|month|year)\b))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SPAN_OF_TIME = r"""(?!\s(?:half|quarter|seconds?|minutes?|hours?|days?|weeks?|weekend|months?
    |years?|decades?|century|season|spring|summer|autumn|fall|winter|night|few|two|three|ten
    |monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may
    |june|july|august|september|october|november|december|minister|lady|name|round|leg|class
    |degree|time\s(?:since|in))\b)"""
# "Is the first victim", "became the last man to": somebody is the first, and no time of something.
_NO_TITLE = "".join(
    rf"(?<!\b{be}\s{the}\s)"
    for be in ("is", "was", "are", "were", "be", "became")
    for the in ("the", "its", "his", "her", "their")
)
_FIRST = PlainMatcher(
    rf"{_NO_TITLE}\b(?<!at\s)(?:first|earliest|maiden|inaugural){_SPAN_OF_TIME}\b",
    re.IGNORECASE | re.VERBOSE,
)
_LAST = PlainMatcher(
    rf"""{_NO_TITLE}\b(?:(?<!at\s)last|latest|final(?=\s\w+)(?!\s(?:in|on|at|against|by|of|and|with|was|is)\b)
      |most\srecent(?:ly)?){_SPAN_OF_TIME}\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EDGES = frozenset(',.;:!?()"“”—–')
_JOINTS = frozenset(
    "after before since until when while as because although though who which that where".split()
)
_REPEATED = done("again")
_BEFORE_VERBS = frozenset(
    """to will would shall should can could may might must do does did not never i you we they who
    he she it""".split()
)
_BEFORE_NOUNS = frozenset(
    "the a an its his her their our my this that these those of in on at".split()
)
_TIMES = frozenset({"campaign", "season", "term"})
_BEFORE_THINGS = frozenset("the its his her their this that".split())
_ARTICLES = frozenset({"a", "an", "another"})
_OBJECT = 5  # tokens from a verb to the noun of its object


class _Deed(NamedTuple):
    """The verb that a time is told of, and the noun of any one thing that it is done to."""

    verb: str
    thing: str


def may_be_both(pair: Pair, days: float | None) -> bool:
    """Whether the passage's time of a deed leaves room for the claim's, though they differ.

    `days` run from the claim's to the passage's.
    """
    ranks = _ranks(pair.claim, pair.claim_fact), _ranks(pair.passage, pair.passage_fact)
    if ranks[0] != ranks[1]:
        return _is_room(days, *ranks)
    if ranks[0]:
        return False
    again = _says_again(pair)
    if again[0] is not again[1]:  # a further one came later
        return again[1] or days is None or days < 0
    return days is not None and abs(days) >= _APART and _is_repeated(pair)


def _is_room(days: float | None, claimed: str, evidence: str) -> bool:
    """Whether the first or last of its kind in one text leaves room for that of the other.

    `days` run from the claim's to the passage's.
    """
    if days is None or not days or (claimed and evidence):
        return True
    later = days > 0
    return later if claimed == "first" or evidence == "last" else not later


def _ranks(reading: Reading, fact: Fact) -> str:
    """Whether the clause of a time tells what was the first or the last of its kind."""
    written = _clause(reading, fact)
    first, last = _FIRST.search(written), _LAST.search(written)
    if (first is None) == (last is None):
        return ""
    return "first" if first else "last"


def _says_again(pair: Pair) -> tuple[bool, bool]:
    """Whether the claim tells of a further such deed, and whether the passage does at its time."""
    told, claimed = _clause(pair.passage, pair.passage_fact), pair.claim.text.text
    return _AGAIN.search(claimed) is not None, _AGAIN.search(told) is not None


def _clause(reading: Reading, fact: Fact) -> str:
    """What stands around a time up to the next signs."""
    tokens = reading.text.tokens
    start, end = 0, len(reading.text.text)
    for token in tokens:
        if token.text in _EDGES or token.norm in _JOINTS:
            if token.end <= fact.start:
                start = token.end
            elif token.start >= fact.end:
                end = token.start
                break
    return reading.text.text[start:end]


def _is_repeated(pair: Pair) -> bool:
    """Whether the claim's deed is one that can be done again, and nothing pins it down.

    So is what a time only tells which it is of its kind: "the 2017 strike".
    """
    if _is_pinned(pair):
        return False
    if _names(pair.claim, pair.claim_fact):
        return True
    deed = _deed(pair.claim, pair.claim_fact)
    if deed is None:
        return False
    if deed.verb in _REPEATED:
        return True
    return bool(deed.thing) and deed.thing in _any_things(pair.passage.text.tokens)


def _names(reading: Reading, fact: Fact) -> bool:
    """Whether a time stands before the noun of what it tells which it is."""
    tokens = reading.text.tokens
    at = bisect_left(tokens, fact.start, key=attrgetter("start"))
    led = at > 0 and tokens[at - 1].norm in _BEFORE_THINGS
    after = bisect_left(tokens, fact.end, key=attrgetter("start"))
    if not led or after >= len(tokens) or tokens[after].kind != "word":
        return False
    noun = lemma(tokens[after].norm)
    return happens(noun) and noun not in _TIMES


def _is_pinned(pair: Pair) -> bool:
    """Whether a figure of the claim that the passage tells too shows that the deed is the same."""
    figures = [f for f in pair.claim.facts_of("quantity") if f.terms]
    told = {term for fact in pair.passage.facts_of("quantity") for term in fact.terms}
    return bool(figures) and all(not told.isdisjoint(fact.terms) for fact in figures)


def _deed(reading: Reading, fact: Fact) -> _Deed | None:
    """What is told to have been done at a time, by the nearest verb before it, or one after."""
    text = reading.text
    sentence = next((s for s in text.sentences if s.start <= fact.start < s.end), None)
    tokens = text.tokens_in(sentence or Span(0, len(text.text)))
    verbs = [n for n, token in enumerate(tokens) if _is_verb(tokens, n)]
    before = [n for n in verbs if tokens[n].end <= fact.start]
    after = [n for n in verbs if tokens[n].start >= fact.end]
    at = before[-1] if before else after[0] if after else None
    if at is None:
        return None
    thing = _thing_at(tokens, at + 1)
    return _Deed(lemma(tokens[at].norm), thing)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands as a verb: in the past, behind an auxiliary, or behind a name."""
    token, base = tokens[at], lemma(tokens[at].norm)
    if token.kind != "word" or not token.text[0].islower() or not is_verb(base) or not at:
        return False
    before = tokens[at - 1]
    if before.norm in _BEFORE_VERBS:
        return True
    if token.norm == base:
        return base in SAME_FORMS and before.norm not in _BEFORE_NOUNS
    if token.norm.endswith("s"):
        return before.text[0].isupper()
    return before.norm not in _BEFORE_NOUNS


def _thing_at(tokens: Sequence[Token], at: int) -> str:
    """The noun of a thing that is any of its kind: "a new | factory"."""
    if at >= len(tokens) or tokens[at].norm not in _ARTICLES:
        return ""
    noun = ""
    for token in tokens[at + 1 : at + _OBJECT]:
        if token.kind != "word" or not is_noun(lemma(token.norm)):
            if noun:
                break
            continue
        noun = lemma(token.norm)
    return noun


def _any_things(tokens: Sequence[Token]) -> set[str]:
    return {_thing_at(tokens, n) for n in range(len(tokens))}
