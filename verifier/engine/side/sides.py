"""Sides: a claim or a passage made a side of; those of passages read lately are kept."""

from collections.abc import Sequence
from functools import partial
from threading import Lock

from verifier.engine.side.side import Side
from verifier.engine.wording.wording import unpack
from verifier.sdk.fact import Fact
from verifier.sdk.passage import Passage
from verifier.sdk.rule import Reading
from verifier.sdk.text import Text

__all__ = ["before_side", "claim_side", "passage_side"]

_MOST = 4096  # sides, some 10 kB each
_sides: dict[int, tuple[Passage, Side]] = {}
_turn = Lock()


def claim_side(text: Text, facts: Sequence[Fact]) -> Side:
    """A claim, ready to be aligned."""
    return Side(partial(Reading, text=text, facts=tuple(facts), anchor=text.anchor))


def passage_side(passage: Passage) -> Side:
    """A passage, ready to be aligned; kept for the next claim, if the passage itself is."""
    known = _sides.get(id(passage))
    if known is not None and known[0] is passage:
        return known[1]
    side = _side_of(passage)
    with _turn:
        _sides[id(passage)] = passage, side
        if len(_sides) > _MOST:  # the one made first goes: to note which are looked at costs more
            del _sides[next(iter(_sides))]
    return side


def _side_of(passage: Passage) -> Side:
    stored = unpack(passage.wording) if passage.wording else None
    read = partial(_reading_of, passage)
    return Side(read, passage.terms, passage.preceding, stored)


def _reading_of(passage: Passage) -> Reading:
    anchor = passage.document.anchor
    text = Text(passage.text, anchor=anchor, title=passage.document.title)
    return Reading(text=text, facts=tuple(passage.facts), anchor=anchor)


def before_side(passage: Passage) -> Side:
    """The sentences before a passage, with the passage itself as their context."""
    anchor = passage.document.anchor
    text = Text(passage.before, anchor=anchor)
    reading = Reading(text=text, facts=passage.before_facts, anchor=anchor)
    return Side(lambda: reading, passage.terms)
