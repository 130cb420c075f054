"""Predication: a verb of a text, with whose it is, what it is done to, and by whom."""

from verifier.engine.side.syntax.chunk import Chunk

__all__ = ["Predication"]


class Predication:
    """A verb group with whose it is and what it is done to, each a row of noun groups.

    Of a passive `subjects` are those to whom it is done, and `by` who does it. `to` and `origin`
    are those to whom "to" leads, and "from". `place` is the verb's among the chunks, and `anchor`
    that of the noun which it tells more of ("the man | accused of"), `relative` that of the pronoun
    that opens its clause: -1 where there is none. `joint` is that of the conjunction with which a
    clause begins that only goes with another: "after | the firm left".
    """

    __slots__ = (
        "anchor",
        "by",
        "joint",
        "objects",
        "origin",
        "place",
        "relative",
        "subjects",
        "to",
        "verb",
    )

    def __init__(self, verb: Chunk, place: int) -> None:
        self.verb = verb
        self.place = place
        self.anchor = -1
        self.relative = -1
        self.joint = -1
        self.subjects: list[Chunk] = []
        self.objects: list[Chunk] = []
        self.by: list[Chunk] = []
        self.to: list[Chunk] = []
        self.origin: list[Chunk] = []

    @property
    def doers(self) -> list[Chunk]:
        """Who does it."""
        return self.by if self.verb.passive else self.subjects

    @property
    def done(self) -> list[Chunk]:
        """To whom it is done."""
        return self.subjects if self.verb.passive else self.objects
