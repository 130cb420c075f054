"""Roles: which name does what is told, and to which it is done."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.wording.words import Word

__all__ = ["Role", "roles_of"]


class Role(NamedTuple):
    """A name's part in an event at code point `at`: `doing` it, or having it done to itself."""

    word: Word
    event: str
    at: int
    doing: bool


def roles_of(tellings: Sequence[Deed]) -> tuple[Role, ...]:
    """The roles of the names that have part in what the verbs of a text tell, each once.

    Who does what is done to nobody may as well have it done to himself: "the film released".
    """
    found = {
        Role(word, deed.event, deed.at, part == DOER): None
        for deed in tellings
        if deed.verb and DONE in deed.parts
        for part, word in deed.parts.items()
        if word.name is not None and part in (DOER, DONE)
    }
    return tuple(found)
