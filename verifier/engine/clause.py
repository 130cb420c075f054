"""Clause: a piece of a text between signs and joints ("and", "who", "after")."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.sdk.language.tokens import Token

__all__ = ["Clause", "clauses_of"]

_STOPS = frozenset(',;:()"“”—–.!?')
_JOINTS = frozenset(
    """and but or while whereas after before until when as because although though if once
    following during despite who whom whose which where that""".split()
)


class Clause(NamedTuple):
    """Code points `start`..`end`; `joint` is the word that joins it to those before, or ""."""

    start: int
    end: int
    joint: str


def clauses_of(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a text, in order; signs belong to none."""
    found: list[Clause] = []
    start: int | None = None
    end, joint = 0, ""
    for token in tokens:
        sign = token.text in _STOPS
        if start is not None and (sign or token.norm in _JOINTS):
            found.append(Clause(start, end, joint))
            start = None
        if start is None and not sign:
            start, joint = token.start, token.norm if token.norm in _JOINTS else ""
        end = token.end
    if start is not None:
        found.append(Clause(start, end, joint))
    return found
