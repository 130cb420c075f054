"""Ends: what is over at one time, and what goes on until one, may tell of the same end.

A lease that runs until 2030 does not run out in 2028, and a road that stays closed until Monday
reopens then.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from verifier.engine.meaning.meaning import MEET, kin
from verifier.engine.side.moves import is_moved
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.placed_words import PlacedWords
from verifier.engine.wording.clause import Clause, clauses_of
from verifier.engine.wording.function_words import DETERMINERS, ENDS, HELPING, JOINS, RELATIVES
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_adjective, is_verb, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.text import Text

__all__ = ["End", "ends_in", "one_end"]

_OVER = frozenset(
    "end expire lapse run_out close finish conclude terminate cease stop shut".split()
)
_UNTIL = frozenset({"until", "till"})
_FROM_TO = {"from": {"to", "until", "till", "through"}, "between": {"and"}}
_WITHIN = frozenset(
    "the end of beginning start middle early mid late at least about midnight on this next".split()
)
_HELD = frozenset({"under"})  # "is under contract until": what is held
_RELATIVES = RELATIVES | {"that"}
_LEADING = ENDS - _HELD - JOINS - _RELATIVES
_UNREAL = Matcher(  # was to have run until, wanted it to last until
    r"""\b(?:(?:should|would|could|might|may)\s+(?:have|not)|(?:was|were|had\s+been)\s+(?:to|due|meant)
    |want(?:s|ed)?|hope[sd]?|ask(?:s|ed)?|demand(?:s|ed)?|propose[sd]?|seeks?|sought|originally
    |initially|if|unless|may|might|could)\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
_TOLD_BY = 6  # tokens from "until" to its time


class End(NamedTuple):
    """What goes on `until` a time, or is over at it: `things`, and the words it is `said` by.

    `begun` says that the time from which it goes on is told as well.
    """

    until: bool
    things: Sequence[str]
    said: Sequence[Word]
    begun: bool = False


def ends_in(
    text: Text, parsed: Parsed, words: Sequence[Word], facts: Sequence[Fact]
) -> Mapping[int, End]:
    """The ends that the times of a text tell, by the id() of their facts."""
    times = [fact for fact in facts if fact.circumstance and not fact.words]
    if not times:
        return {}
    clauses = clauses_of(text.tokens)
    begun = _begun(parsed.placed, times)
    found = {
        id(fact): _end_at(fact, text, parsed, words, clauses, begun.get(id(fact)))
        for fact in times
        if all(fact is not first for first in begun.values())
    }
    return {fact: end for fact, end in found.items() if end is not None}


def one_end(one: End, other: End) -> bool | None:
    """Whether two times are those at which one thing ends; None where that is not told.

    What closes that day is not yet closed until a later one: that is no end of it.
    """
    if not (one.until or other.until):
        return None
    opposed = any(kin(a.lemma, b.lemma).opposed >= MEET for a in one.said for b in other.said)
    if one.until and other.until:
        if opposed:
            return None
    else:
        over, lasting = (other, one) if one.until else (one, other)
        told = {word.lemma for word in over.said}
        state = [word.lemma for word in lasting.said if word.lemma not in lasting.things]
        if any(kin(a, b).same >= MEET for a in told for b in state if b != "last"):
            return None if lasting.begun else False
        if not opposed and told.isdisjoint(_OVER):
            return None
    met = any(kin(a, b).same >= MEET for a in one.things for b in other.things)
    return True if met else None


def _begun(placed: PlacedWords, times: Sequence[Fact]) -> Mapping[int, Fact]:
    """The time from which a stretch goes on, by the id() of its last: "from May to June"."""
    found: dict[int, Fact] = {}
    for first, last in pairwise(sorted(times, key=lambda fact: fact.start)):
        at, joint = placed.token(first.start), placed.token(last.start) - 1
        if joint < 1 or placed.tokens[joint - 1].end != first.end:
            continue
        if at > 0 and placed.norm[joint] in _FROM_TO.get(placed.norm[at - 1], ()):
            found[id(last)] = first
    return found


def _end_at(
    fact: Fact,
    text: Text,
    parsed: Parsed,
    words: Sequence[Word],
    clauses: Sequence[Clause],
    begun: Fact | None,
) -> End | None:
    """What a time tells to end, if anything, that may have `begun` at another."""
    placed, tokens = parsed.placed, parsed.placed.tokens
    at = placed.token(fact.start)
    lead = at - 1
    while lead > 0 and at - lead < _TOLD_BY and placed.norm[lead] in _WITHIN:
        lead -= 1
    until = lead > 0 and placed.norm[lead] in _UNTIL
    if begun is not None:
        lead = placed.token(begun.start) - 1
        until = lead > 0
    before = tokens[lead - 1].start if until else fact.start - 1
    clause = next((c for c in clauses if c.start <= before < c.end), None)
    if clause is None or _UNREAL.search(text.text, clause.start, before) is not None:
        return None
    first = placed.token(clause.start)
    told = [w for w in words if clause.start <= w.start <= before and w.name is None]
    if begun is not None and any(is_moved(word.lemma) for word in told):
        return None  # "moved from May to June"
    if until:
        kept = _kept(parsed, first, lead - _is_state(placed, lead - 1))
        return End(True, kept, told, begun is not None)
    verbs = [w for w in told if w.lemma in _OVER or parsed.acts(placed.start_of(w))]
    if not verbs:
        return None
    last = placed.start_of(verbs[-1])
    closed = parsed.behind(last + 1)
    if closed is not None and closed.start < fact.start and closed.name is None:
        return End(False, [closed.lemma], verbs[-1:])  # "closes its plant"
    return End(False, _kept(parsed, first, last)[:1], verbs[-1:])


def _is_state(placed: PlacedWords, at: int) -> bool:
    """Whether the word before "until" tells how something goes on: "runs", "stays open"."""
    base = lemma(placed.norm[at])
    if not (is_verb(base) or is_adjective(base)):
        return False
    led = placed.norm[at - 1] in DETERMINERS | _HELD
    return not led and (placed.norm[at] != base or placed.at(at - 1) is None)


def _kept(parsed: Parsed, first: int, end: int) -> list[str]:
    """What a clause is told of: its things that no preposition leads to, the head of each group.

    And what a relative clause hangs on: "a deal | that will keep him until 2028".
    """
    found: list[str] = []
    placed = parsed.placed
    if first and placed.norm[first] in _RELATIVES and first - 1 not in placed.named:
        found.append(lemma(placed.norm[first - 1]))
    led = False
    for at in range(first, end):
        norm = placed.norm[at]
        if norm in HELPING or norm in JOINS:
            led = False
        elif norm in _LEADING:
            led = True
        word = None if led else placed.at(at)
        if word is None or word.name is not None or word.weight < WEIGHT:
            continue
        if at > first and (placed.norm[at - 1] in HELPING or parsed.acts(at)):
            continue
        before_noun = at + 1 < end and placed.at(at + 1) is not None and not parsed.acts(at + 1)
        if not before_noun:  # "the museum | shop"
            found.append(word.lemma)
    return found
