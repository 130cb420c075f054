"""Moves: what is put off, brought forward or fixed anew, with the time to which it is.

"The derby was rescheduled for Sunday" tells when it will be played, and not when that was decided.
"""

from collections.abc import Mapping, Sequence
from itertools import product

from verifier.engine.meaning.meaning import MEET, kin
from verifier.engine.side.parsed import Parsed
from verifier.engine.wording.words import Word
from verifier.sdk.fact import Fact

__all__ = ["is_moved", "moves_in", "takes_place"]

_MOVING = frozenset(
    """reschedule rearrange postpone defer delay move shift put_off put_back push_back
    set_back bring_forward push hold_over""".split()
)
"""What is done to what takes place at another time than was meant."""
_TO = frozenset({"to", "until", "till", "for"})
_FOR = frozenset({"reschedule", "rearrange"})  # "postponed for" tells how long
_WITHIN = frozenset("the end of beginning start middle early mid late at least next".split())
_BACK = 6  # tokens from the preposition to its time
_TAKING_PLACE = frozenset(
    """be play hold open begin start take_place go_ahead resume happen launch stage kick_off occur
    run convene due schedule set""".split()
)
_STOPS = frozenset(".;:!?")
_IS = 0.9  # kinship from which a verb tells of the deed that a noun names


def is_moved(term: str) -> bool:
    """Whether a term tells that something is moved to another time, or that a thing of it is.

    >>> is_moved("put_off"), is_moved("postpone_election"), is_moved("put")
    (True, True, False)
    """
    return term in _MOVING or term.partition("_")[0] in _MOVING


def moves_in(
    parsed: Parsed, words: Sequence[Word], facts: Sequence[Fact]
) -> Mapping[int, Sequence[str]]:
    """What is moved to each time to which something is, by the id() of its fact."""
    moving = [word for word in words if word.name is None and is_moved(word.lemma)]
    times = [fact for fact in facts if fact.circumstance and not fact.words]
    found = {id(fact): _moved_to(fact, parsed, moving) for fact in times}
    return {fact: things for fact, things in found.items() if things}


def _moved_to(fact: Fact, parsed: Parsed, moving: Sequence[Word]) -> Sequence[str]:
    placed = parsed.placed
    at = placed.token(fact.start)
    lead = at - 1
    while lead > 0 and at - lead < _BACK and placed.norm[lead] in _WITHIN:
        lead -= 1
    word = next((w for w in reversed(moving) if w.end <= fact.start), None)
    if word is None or lead < 0 or placed.norm[lead] not in _TO:
        return ()
    if placed.norm[lead] == "for" and word.lemma not in _FOR:
        return ()
    told = parsed.verb(placed.start_of(word))
    if told is None or not _STOPS.isdisjoint(placed.norm[told.verb.end : lead]):
        return ()
    if word.lemma not in _MOVING:
        return [word.lemma.rpartition("_")[2]]  # "postponed its election"
    return [each.lemma for each in parsed.named(told.done) if each.name is None]


def takes_place(things: Sequence[str], words: Sequence[Word], events: frozenset[str]) -> bool:
    """Whether a claim with these `words` and `events` tells when one of `things` takes place."""
    deeds = events - _TAKING_PLACE
    if any(kin(deed, thing).same >= _IS for deed, thing in product(deeds, things)):
        return True
    if not events <= _TAKING_PLACE:
        return False
    told = [w.lemma for w in words if w.name is None and not w.lead and w.lemma not in events]
    return any(kin(term, thing).same >= MEET for term, thing in product(told, things))
