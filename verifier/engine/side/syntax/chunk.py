"""Chunk: one piece of a text as its clauses are made of: a noun group, a verb group, a joint."""

from enum import Enum, auto

__all__ = ["Chunk", "Form", "Kind"]


class Kind(Enum):
    """What a chunk is."""

    NOUN = auto()
    VERB = auto()
    PREPOSITION = auto()
    COMMA = auto()
    JOIN = auto()
    RELATIVE = auto()
    SUBORDINATE = auto()
    STOP = auto()


class Form(Enum):
    """What form a verb group has: "sold", "to sell", "selling", "sold by"."""

    FINITE = auto()
    INFINITIVE = auto()
    DOING = auto()
    DONE = auto()


class Chunk:
    """Tokens `start`..`end` of a text, of one `kind`.

    `head` is the token of a noun group's head, and of a verb group's main verb: -1 where that is
    "be" or an auxiliary alone. `pronoun` says of a noun group whether it is one; `form` and
    `passive` are a verb group's.
    """

    __slots__ = ("end", "form", "head", "kind", "passive", "pronoun", "start")

    def __init__(self, kind: Kind, start: int, end: int, head: int = -1) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.head = head
        self.form = Form.FINITE
        self.passive = False
        self.pronoun = False
