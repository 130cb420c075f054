"""Outcomes: how those who met in a contest fared, whichever word tells it: won, lost, or neither.

"Leeds beat York", "York lost 2-0 to Leeds" and "York's defeat by Leeds" tell one outcome.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.engine.side.deeds import DOER, DONE, TO, Deed
from verifier.engine.side.parsed import Parsed
from verifier.engine.wording.words import Word

__all__ = ["ANY", "SOLE", "Outcome", "may_tell_outcome", "outcomes_in"]

_BEATING = frozenset(
    """beat defeat thrash trounce rout drub outplay overcome overpower edge hammer crush see_off
    brush_aside knock_out dump_out vanquish unseat oust win_against win_over""".split()
)
_WINNING = frozenset("win triumph prevail victory".split())
_LOSING = frozenset("lose loss defeat".split())
_SUFFERING = frozenset("suffer taste crash slump go_down".split())
_LEVEL = frozenset("draw tie stalemate".split())
SOLE = frozenset(
    """final race election by_election by-election runoff run_off run-off primary referendum contest
    cup title championship tournament league play_off play-off playoff""".split()
)
"""What one only can win."""
_CONTESTS = SOLE | frozenset(
    """semi_final semi-final semifinal quarter_final quarter-final quarterfinal match game tie leg
    derby replay vote ballot series fight bout battle war trophy seat shoot_out shoot-out
    shootout case court_case lawsuit legal_battle appeal""".split()
)
ANY = "contest"
"""What those are placed in of whom only their place is told."""
_FINISHING = frozenset("finish come place".split())
_PLACES = frozenset("second third fourth fifth sixth seventh eighth ninth tenth last".split())
_AHEAD, _BEHIND = "ahead", "behind"
_AGAINST = ("against", "over")
_REACH = 8  # tokens from "finished" to the place
_LEADS = ("with", "against", "between")  # to whom something ended level
_MARKS = frozenset(",;:.()?!")


class Outcome(NamedTuple):
    """The word that tells it, who won and who lost, or who drew, and what: "the final"."""

    told: Word
    winners: tuple[Word, ...]
    losers: tuple[Word, ...]
    level: tuple[Word, ...]
    contest: str | None


@lru_cache(maxsize=65536)
def may_tell_outcome(lemma: str) -> bool:
    """Whether a word may tell how a contest went; asked before a text is parsed.

    >>> may_tell_outcome("lose_the_final"), may_tell_outcome("open")
    (True, False)
    """
    first, _, rest = lemma.partition("_")
    last = lemma.rpartition("_")[2]
    if (
        lemma in _BEATING
        or first in _FINISHING
        or first in _WINNING | _LOSING
        or last in _LEVEL | _LOSING
    ):
        return True
    return first == "be" and rest in _BEATING


def outcomes_in(
    parsed: Parsed, words: Sequence[Word], tellings: Sequence[Deed]
) -> tuple[Outcome, ...]:
    """Every outcome that a text tells as a fact, in order."""
    by_start = {word.start: word for word in words}
    placed = {word.start: number for number, word in parsed.placed.plain}
    found: list[Outcome] = []
    for deed in tellings:
        word = by_start[deed.at]
        if not (word.negated or word.open):
            found.extend(_outcomes(word, deed, parsed, placed[deed.at]))
    marks = [token.start for token in parsed.placed.tokens if token.norm in _MARKS]
    found.extend(_levels(words, tellings, marks))
    return tuple(found)


def _outcomes(word: Word, deed: Deed, parsed: Parsed, at: int) -> Iterator[Outcome]:
    """What a deed tells of who won; of one who finished second, and behind whom, two things."""
    doer, done, to = (deed.parts.get(part) for part in (DOER, DONE, TO))
    first, _, rest = word.lemma.partition("_")
    thing = _thing(rest, done) if deed.verb else None
    by_noun = not deed.verb and word.lemma in _WINNING | _LOSING
    if deed.event in _BEATING or by_noun:
        yield from _between(word, doer, done)
    elif deed.verb and first in _WINNING | _LOSING and (thing is None or thing in _CONTESTS):
        other = done if thing is None else _led(parsed, parsed.placed.end_of(word))
        if first in _WINNING:
            yield from _between(word, doer, other, thing)
        else:
            yield from _between(word, to or other, doer, thing)
    elif deed.verb and word.lemma in _SUFFERING and done is not None and done.lemma in _LOSING:
        yield from _between(word, None, doer)
    elif deed.verb and first in _FINISHING and (not rest or rest in _PLACES):
        yield from _finished(word, doer, parsed, at)


def _finished(word: Word, doer: Word | None, parsed: Parsed, at: int) -> Iterator[Outcome]:
    """Who "finished third", or "behind" another."""
    norm, end = parsed.placed.norm, at + 1
    while end < len(norm) and end - at < _REACH and norm[end] not in _MARKS:
        if norm[end] == _BEHIND:
            yield from _between(word, parsed.behind(end + 1), doer, ANY)
        elif norm[end] == _AHEAD and norm[end + 1 : end + 2] == ["of"]:
            yield from _between(word, doer, parsed.behind(end + 2), ANY)
        elif norm[end] in _PLACES and parsed.group(end + 1) is None:
            yield from _between(word, None, doer, ANY)
        end += 1


def _between(
    told: Word, winner: Word | None, loser: Word | None, contest: str | None = None
) -> Iterator[Outcome]:
    if winner is not None or loser is not None:
        winners, losers = (() if w is None else (w,) for w in (winner, loser))
        yield Outcome(told, winners, losers, (), contest)


def _led(parsed: Parsed, at: int) -> Word | None:
    """Against whom something was won or lost."""
    found = (parsed.led(at, lead) for lead in _AGAINST)
    return next((word for word in found if word is not None), None)


def _thing(rest: str, done: Word | None) -> str | None:
    """What a verb says was won or lost, other than against whom: "won the final"."""
    if rest:
        return rest.removeprefix("the_").removeprefix("an_").removeprefix("a_")
    return done.lemma if done is not None and done.name is None else None


def _levels(
    words: Sequence[Word], tellings: Sequence[Deed], marks: Sequence[int]
) -> Iterator[Outcome]:
    """What ended level, and between whom: all whom its clause names so far, and with whom."""
    things = {deed.at for deed in tellings if DONE in deed.parts and deed.parts[DONE].name is None}
    for word in words:
        if word.lemma.rpartition("_")[2] not in _LEVEL or word.start in things:
            continue
        if word.negated or word.open:
            continue
        start = max((at for at in marks if at < word.start), default=-1)
        end = min((at for at in marks if at >= word.end), default=None)
        told = [
            other
            for other in words
            if other.name is not None
            and start < other.start
            and (
                other.start < word.end or (other.lead in _LEADS and (not end or other.start < end))
            )
        ]
        if len(told) > 1:
            yield Outcome(word, (), (), tuple(told), None)
