"""Clause: the chunks of a text with the verbs that were read in it, and what belongs together."""

from collections.abc import Callable, Collection, Sequence

from verifier.engine.side.syntax.chunk import Chunk, Form, Kind
from verifier.engine.side.syntax.line import is_conjunction, is_fronted
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.function_words import CLAUSES, DETERMINERS, TIMES
from verifier.sdk.language.lemmas import lemma

__all__ = ["REACH", "Clause"]

_MARGINS = TIMES | frozenset(
    """vote votes point points goal goals run runs seat seats shot shots stroke strokes length
    lengths mile miles metre metres meter meters percent percentage margin wicket wickets""".split()
)
_YEAR = 4  # digits
_ROW = 8  # noun groups of a row that are told
REACH = 80
"""Chunks in which is looked for what something belongs to."""


class Clause:
    """The chunks of a text, and by their place the predications of the verbs read so far.

    `ends_at` tells of a verb's token behind which token its expression ends; `persons` are the
    heads that name a person, `titles` the articles with which a name begins.
    """

    def __init__(
        self,
        norm: Sequence[str],
        chunks: Sequence[Chunk],
        ends_at: Callable[[int], int],
        persons: Collection[int],
        titles: Collection[int],
    ) -> None:
        self.norm = norm
        self.persons = persons
        self._titles = titles
        self.chunks = chunks
        self.told: dict[int, Predication] = {}
        self._places = {chunk: place for place, chunk in enumerate(chunks)}
        self._ends_at = ends_at

    def at(self, place: int) -> Chunk | None:
        """The chunk at a place, if there is one."""
        return self.chunks[place] if 0 <= place < len(self.chunks) else None

    def place(self, chunk: Chunk) -> int:
        """The place of a chunk."""
        return self._places[chunk]

    def joint(self, place: int) -> int:
        """The conjunction right before a place with which a clause begins; -1 for none."""
        joins = self.leads_to_clause(place - 1) or self.is_kind(place - 1, Kind.SUBORDINATE)
        return place - 1 if joins else -1

    def leads_to_clause(self, place: int) -> bool:
        """Whether a preposition stands at a place with which a clause may begin: no "than 40"."""
        if not self.is_kind(place, Kind.PREPOSITION):
            return False
        return is_conjunction(self.chunks, place, self.norm)

    def is_kind(self, place: int, *kinds: Kind) -> bool:
        """Whether a chunk of one of these kinds stands at a place."""
        return 0 <= place < len(self.chunks) and self.chunks[place].kind in kinds

    def opens(self, place: int) -> bool:
        """Whether a sentence or clause begins at a place."""
        return place <= 0 or self.is_kind(place - 1, Kind.STOP, Kind.SUBORDINATE)

    def lead(self, place: int) -> str:
        """The word at a place, of what is no group."""
        return self.norm[self.chunks[place].start] if 0 <= place < len(self.chunks) else ""

    def verb(self, told: Predication) -> str:
        """The lemma of a predication's verb; none where it is "be"."""
        return lemma(self.norm[told.verb.head]) if told.verb.head >= 0 else ""

    def is_time(self, place: int) -> bool:
        """Whether a noun group tells when: "last week", "2023"."""
        chunk = self.chunks[place]
        norm = self.norm[chunk.head]
        return not chunk.pronoun and (norm in TIMES or (norm.isdigit() and len(norm) == _YEAR))

    def is_margin(self, place: int) -> bool:
        """Whether a noun group tells by how much: "by | 312 votes"."""
        chunk = self.chunks[place]
        return self.norm[chunk.head] in _MARGINS or not self.norm[chunk.head].isalpha()

    def is_finite(self, place: int) -> bool:
        """Whether a clause's own verb stands at a place."""
        chunk = self.at(place)
        return chunk is not None and chunk.kind is Kind.VERB and chunk.form is Form.FINITE

    def governor(self, place: int) -> Predication | None:
        """The verb before a place on which what stands there hangs."""
        for at in range(place - 1, max(-1, place - REACH), -1):
            if self.chunks[at].kind is Kind.STOP:
                return None
            if self.chunks[at].kind is Kind.VERB:
                return self.told[at]
        return None

    def relative(self, place: int) -> int:
        """The relative pronoun that opens the clause of a verb; -1 for none."""
        for at in range(place - 1, max(-1, place - REACH), -1):
            if self.is_kind(at, Kind.RELATIVE):
                return at
            if self.is_kind(at, Kind.STOP, Kind.SUBORDINATE, Kind.COMMA):
                return -1
            if self.is_finite(at):
                return self.told[at].relative if self.is_kind(place - 1, Kind.JOIN) else -1
        return -1

    def antecedent(self, relative: int) -> int:
        """The noun of which a relative pronoun tells more; -1 for none."""
        at = relative - 1
        if self.is_kind(at, Kind.PREPOSITION):
            at -= 1  # "in which"
        if self.is_kind(at, Kind.COMMA):
            at -= 1
        while self.is_kind(at, Kind.NOUN) and self.is_time(at):
            at -= 2 if self.is_kind(at - 1, Kind.PREPOSITION) else 1
        return at if self.is_kind(at, Kind.NOUN) else -1

    def opens_bare_relative(self, at: int) -> bool:
        """Whether what a noun group opens tells of the one before: "the man | they arrested"."""
        if not self.is_kind(at - 1, Kind.NOUN) or self.is_time(at - 1):
            return False
        if self.chunks[at - 1].head in self.persons or self.chunks[at].start in self._titles:
            return False  # "Orr | the baker", "the play | The Crucible"
        before = self.chunks[at - 1]
        if before.end - before.start == 1 and not self.norm[before.head].endswith("s"):
            return False  # "Bandit | the otter"
        if is_fronted(self.chunks, at - 1, self.norm) and not self.is_kind(at + 2, Kind.COMMA):
            return False
        led = self.norm[self.chunks[at].start] in DETERMINERS and not self.chunks[at - 1].pronoun
        return led and not self.is_kind(at - 2, Kind.VERB)

    def row_from(self, at: int) -> list[Chunk]:
        """A noun group and those behind it that commas and "and" join to it."""
        found = [self.chunks[at]]
        while len(found) < _ROW:
            joint = self.at(at + 1)
            if self.is_kind(at + 1, Kind.COMMA) and self.is_kind(at + 2, Kind.JOIN):
                at, joint = at + 1, self.at(at + 2)  # "Orr, Lind, and Veld"
            following = self.is_kind(at + 2, Kind.NOUN) and not self.is_finite(at + 3)
            if joint is None or joint.kind not in (Kind.COMMA, Kind.JOIN) or not following:
                break  # "sued Leeds and | Halden won"
            found.append(self.chunks[at + 2])
            at += 2
        return found

    def row_to(self, at: int) -> list[Chunk]:
        """A noun group and those before it that commas and "and" join to it."""
        found, joint = [self.chunks[at]], Kind.JOIN
        while self.is_kind(at - 1, joint) and len(found) < _ROW:
            before = at - 2
            if joint is Kind.JOIN and self.is_kind(before, Kind.COMMA):
                before -= 1
                if not self.is_kind(before - 1, Kind.COMMA):
                    break  # "He left, and Orr stayed"
            if self.norm[self.chunks[at].start] in DETERMINERS:
                before = self._head(before)
            led = self.is_kind(before - 1, Kind.VERB, Kind.PREPOSITION)
            if led or not self.is_kind(before, Kind.NOUN):
                break
            found.append(self.chunks[before])
            at, joint = before, Kind.COMMA
        return found

    def _head(self, at: int) -> int:
        """From a noun group to the one that "of" ties it to: "the captain | of the Orla"."""
        while self.lead(at - 1) == "of" and self.is_kind(at - 2, Kind.NOUN):
            at -= 2
        return at

    def behind(self, told: Predication) -> int:
        """The place of the noun group right behind a verb and its expression; -1 for none."""
        head = told.verb.head
        end = self._ends_at(head) if head >= 0 else told.verb.end
        at = told.place + 1
        while at < len(self.chunks) and self.chunks[at].end <= end:
            at += 1
        if not self.is_kind(at, Kind.NOUN) or self.is_time(at):
            return -1
        says = self.verb(told) in CLAUSES  # "said | the man had fled", "arrived | Orr had left"
        return -1 if (says or told.anchor < 0) and self.is_finite(at + 1) else at
