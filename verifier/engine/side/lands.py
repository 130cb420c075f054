"""Lands: of whom or what a text tells the land: "a Danish painter", "the ship is Greek"."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.chunk import Chunk, Kind
from verifier.engine.wording.words import Word

__all__ = ["OfLand", "lands_in"]


class OfLand(NamedTuple):
    """The adjective or noun of a land or people, and the words that name what is of it.

    `alone` says that it is a group by itself: "is Greek", "a Dane".
    """

    land: Word
    things: tuple[Word, ...]
    alone: bool


def lands_in(parsed: Parsed, words: Sequence[Word]) -> tuple[OfLand, ...]:
    """What a text says of lands, in order; of what stands alone, nothing."""
    found: list[OfLand] = []
    for word in words:
        if word.name is None or word.name.kind != "nationality":
            continue
        group = parsed.group(parsed.placed.start_of(word))
        if group is None:
            continue
        things = _others(word, group, parsed) or _others(word, _joined(group, parsed), parsed)
        alone = parsed.placed.word(group.head) is word
        found.append(OfLand(word, tuple(things), alone))
    return tuple(found)


def _others(word: Word, group: Chunk | None, parsed: Parsed) -> list[Word]:
    """Whom or what a noun group names, but for the land."""
    return [] if group is None else [w for w in parsed.named([group]) if w is not word]


def _joined(group: Chunk, parsed: Parsed) -> Chunk | None:
    """The noun group that "and" joins to one of a land alone: "Danish | and Swedish ports"."""
    joint = parsed.following(group)
    return parsed.following(joint) if joint is not None and joint.kind is Kind.JOIN else None
