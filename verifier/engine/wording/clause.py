"""Clause: a piece of a text between signs and joints ("and", "who", "after")."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.sdk.language.tokens import Token

__all__ = ["Clause", "clauses_around", "clauses_of"]

_STOPS = frozenset(',;:()"“”—–.!?')
_DASHES = frozenset("—–")
_ENDS = frozenset(".!?")
_CLOSERS = frozenset(")—–.!?")
_JOINTS = frozenset(
    """and but or while whereas after before until when as because although though if unless once
    following during despite who whom whose which where that""".split()
)


class Clause(NamedTuple):
    """Code points `start`..`end`; `joint` is the word that joins it to those before, or "".

    `insert` numbers the brackets or dashes it stands between, 0 for none.
    """

    start: int
    end: int
    joint: str
    insert: int


def clauses_around(at: int, clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Those of a text's `clauses` that code point `at` has to do with.

    Inserts it is not in are left out.
    """
    if not any(clause.insert for clause in clauses):
        return clauses
    home = next((c.insert for c in clauses if c.start <= at < c.end), 0)
    return [clause for clause in clauses if clause.insert in (0, home)]


def clauses_of(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a text, in order; signs belong to none."""
    found: list[Clause] = []
    start: int | None = None
    end, joint, insert, inserts = 0, "", 0, 0
    for at, token in enumerate(tokens):
        if token.kind == "word":
            join = token.norm if token.norm in _JOINTS else ""
            if start is None:
                start, joint = token.start, join
            elif join:
                found.append(Clause(start, end, joint, insert))
                start, joint = token.start, join
        elif token.text in _STOPS:
            if start is not None:
                found.append(Clause(start, end, joint, insert))
                start = None
            if not insert and _opens(tokens, at):
                inserts += 1
                insert = inserts
            elif token.text in _CLOSERS:
                insert = 0
        elif start is None:
            start, joint = token.start, ""
        end = token.end
    if start is not None:
        found.append(Clause(start, end, joint, insert))
    return found


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket or the first of two dashes in a sentence stands here."""
    if tokens[at].text == "(":
        return True
    if tokens[at].text not in _DASHES:
        return False
    rest = (token.text for token in tokens[at + 1 :])
    return next((text in _DASHES for text in rest if text in _DASHES | _ENDS), False)
