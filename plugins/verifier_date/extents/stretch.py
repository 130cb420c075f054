"""Stretch: what is told as so since a time, until one, or from one to another, and when it was not.

Who was mayor between 2009 and 2015 was mayor in 2012, and not in 2017; what stays shut until Friday
is shut on Thursday. That holds of states only: who has visited since 2009 need not have in 2012.
"""

import datetime as dt
import re
from typing import NamedTuple

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Pair, Reading
from verifier_date.calendar.calendar import DAY, Period
from verifier_date.extents.extent import Extent, extents

__all__ = ["bears_on_state", "is_edge", "tell_state", "told_between"]

_OTHER_EDGE = {"since": "until", "until": "since"}
_SPAN = 16  # characters between "from 2009" and "to 2015"
_NEAR = 3  # words behind "was" among which a participle tells that something was done
_BE = frozenset("is are was were be been being".split())
_STATES = frozenset(
    """stay remain live reside work serve lead head run chair hold own coach manage captain teach
    represent rule govern reign control occupy direct employ edit command preside sit belong
    keep""".split()
)
_CLOSED = frozenset({"close", "shut", "open"})  # "was closed" may tell a deed, "is still" a state
_GOING_ON = frozenset("still remain remains remained stay stays stayed will".split())
_SAME_FORMS = frozenset("cut hit hurt set put beat let bet cast cost spread".split())
_BEFORE_NOUNS = frozenset("the a an its his her their our my this that of in on at with".split())
_PARTICLES = frozenset("out off up over down away into through aside back".split())
_NOW = PlainMatcher(r"(?:\b(?:has|have|is|are)\b|['’](?:ve|s|re)\b)", re.IGNORECASE)
_THEN = PlainMatcher(r"\b(?:had|was|were)\b", re.IGNORECASE)
_AHEAD = PlainMatcher(r"\b(?:will|is|are|remains?|stays?)\b|['’]ll\b", re.IGNORECASE)
_NEVER = PlainMatcher(  # has not been so since then; is the first time, the strongest, since
    r"""\b(?:not|never|no|nor|neither|nobody|none|first|last|latest|most|least|best|worst
    |(?!west|east|test|rest|quest|guest|inter)\w{3,}est)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)


class _Stretch(NamedTuple):
    """From when until when something was so; None is unknown."""

    start: dt.datetime | None
    end: dt.datetime | None


def bears_on_state(pair: Pair, claimed: Extent) -> Relation | None:
    """How the stretch that the passage's time begins or ends bears on the claim's time.

    None where the claim tells of no state, or the stretch is not known that far.
    """
    period = claimed.period
    if claimed.role not in ("at", "during") or period is None:
        return None
    if period.start is None or period.end is None or pair.claim.facts_of("quantity"):
        return None
    if not tell_state(pair):
        return None
    stretch = _stretch(pair.passage, pair.passage_fact)
    if stretch is None:
        return None
    start, end = stretch
    if (start is not None and period.end <= start) or (end is not None and period.start >= end):
        return Relation.CONTRADICTS
    if start is not None and end is not None and start <= period.start and period.end <= end:
        return Relation.ENTAILS
    return None


def told_between(reading: Reading, fact: Fact) -> Extent | None:
    """The stretch that a time begins or ends, where both are told: "from 1839 to 1841"."""
    told = next(iter(extents(fact)), None)
    if told is None or told.period is None or told.role not in _OTHER_EDGE:
        return None
    other = _partner(reading, fact, _OTHER_EDGE[told.role])
    if other is None:
        return None
    own = _Edge(told.period.start, told.period.end)
    first, last = (own, other) if told.role == "since" else (other, own)
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    return Extent("during", Period(first.start, last.end, "range"))


def is_edge(reading: Reading, fact: Fact) -> bool:
    """Whether a time is one end of a stretch of which the other end is told beside it."""
    other = _OTHER_EDGE.get(str(fact.value.get("role")))
    return other is not None and _partner(reading, fact, other) is not None


def tell_state(pair: Pair) -> bool:
    """Whether both sides tell at their times how something was, and not what happened."""
    claim, passage = pair.claim, pair.passage
    return _tells_state(claim, pair.claim_fact) and _tells_state(passage, pair.passage_fact)


def _stretch(reading: Reading, fact: Fact) -> _Stretch | None:
    """The stretch that a time begins ("since 2009") or ends ("until 2015")."""
    told = next(iter(extents(fact)), None)
    if told is None or told.period is None:
        return None
    text = reading.text.text
    opening = max((s.start for s in reading.text.sentences if s.start <= fact.start), default=0)
    said = text[opening : fact.start]
    if _NEVER.search(said) is not None:
        return None
    if told.role == "since":
        closing = _partner(reading, fact, "until")
        if closing is not None:
            return _Stretch(told.period.start, closing.end)
        if reading.anchor is None or _THEN.search(said) or not _NOW.search(said):
            return None
        return _Stretch(told.period.start, reading.anchor.instant + DAY)
    if told.role != "until":
        return None
    begun = _partner(reading, fact, "since")
    if begun is not None:
        return _Stretch(begun.start, told.period.end)
    if reading.anchor is not None and _AHEAD.search(said) is not None:
        return _Stretch(reading.anchor.instant, told.period.start)
    return _Stretch(None, told.period.end)


class _Edge(NamedTuple):
    start: dt.datetime | None
    end: dt.datetime | None


def _partner(reading: Reading, fact: Fact, role: str) -> _Edge | None:
    """The time right beside another with which a stretch begins, or ends."""
    for other in reading.facts_of("period"):
        if other.value.get("role") != role:
            continue
        first, last = (fact, other) if role == "until" else (other, fact)
        if not first.end <= last.start <= first.end + _SPAN:
            continue
        told = next(iter(extents(other)), None)
        if told is not None and told.period is not None:
            return _Edge(told.period.start, told.period.end)
    return None


def _tells_state(reading: Reading, fact: Fact) -> bool:
    """Whether a text tells at a time how something was, and not what happened."""
    opening = max((s.start for s in reading.text.sentences if s.start <= fact.start), default=0)
    tokens = [t for t in reading.text.tokens if t.kind == "word" and t.start >= opening]
    before = [token for token in tokens if token.end <= fact.start]
    verbs = [n for n in range(len(before)) if _is_state(before, n, tokens)]
    return bool(verbs) and not any(_is_deed(before, n) for n in range(verbs[-1] + 1, len(before)))


def _is_state(tokens: list[Token], at: int, every: list[Token]) -> bool:
    norm, base = tokens[at].norm, lemma(tokens[at].norm)
    if norm not in _BE:
        led = at > 0 and tokens[at - 1].norm in _BEFORE_NOUNS
        turned = tokens[at + 1 : at + 2] and tokens[at + 1].norm in _PARTICLES  # runs out
        return base in _STATES and at > 0 and not led and not turned
    if at > 0 and tokens[at - 1].norm == "there":
        return False
    behind = [token.norm for token in tokens[at + 1 : at + 1 + _NEAR]]
    if behind[:1] == ["to"]:
        return False  # is to meet
    if any(lemma(word) in _CLOSED for word in behind) and "open" not in behind:
        return not _GOING_ON.isdisjoint(token.norm for token in every)
    return bool(behind) and not any(map(_is_participle, behind))


def _is_participle(norm: str) -> bool:
    base = lemma(norm)
    formed = is_verb(base) and norm != base and base not in _STATES | {"be"}
    return formed or norm in _SAME_FORMS


def _is_deed(tokens: list[Token], at: int) -> bool:
    """Whether another verb stands there, which the time may be told of."""
    norm, base = tokens[at].norm, lemma(tokens[at].norm)
    return is_verb(base) and norm != base and norm.endswith("ed") and base not in _CLOSED
