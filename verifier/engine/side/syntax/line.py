"""Line: the chunks of a text as far as it was read, and whether its clause has its verb yet."""

from collections.abc import Sequence

from verifier.engine.side.syntax.chunk import Chunk, Kind
from verifier.engine.wording.function_words import (
    ALSO_CONJUNCTIONS,
    CLAUSES,
    DETERMINERS,
    MONEY,
    NUMBERS,
    TIMES,
)
from verifier.sdk.language.lemmas import lemma

__all__ = ["Line", "is_conjunction", "is_fronted"]

_REACH = 80  # chunks in which is looked for what a word belongs to
_AMOUNTS = NUMBERS | MONEY | frozenset({"half", "third", "quarter"})
_OPENING = (Kind.COMMA, Kind.JOIN, Kind.STOP, Kind.SUBORDINATE)


def is_conjunction(chunks: Sequence[Chunk], place: int, norm: Sequence[str]) -> bool:
    """Whether a clause may begin with the preposition at a place: no "than 40", "than a dozen"."""
    lead = norm[chunks[place].start]
    if lead not in ("than", "as") or place + 1 >= len(chunks):
        return lead in ALSO_CONJUNCTIONS
    words = norm[chunks[place + 1].start : chunks[place + 1].end]
    return not any(word[0].isdigit() or word in _AMOUNTS for word in words)


def is_fronted(chunks: Sequence[Chunk], place: int, norm: Sequence[str]) -> bool:
    """Whether a chunk is of what a preposition leads to before all else of a clause.

    "By noon | on the day | of the vote | the club had left"; not of "after", which leads to a
    clause too.
    """
    for at in range(place, max(-1, place - _REACH), -1):
        chunk = chunks[at]
        opens = at == 0 or chunks[at - 1].kind in (Kind.STOP, Kind.SUBORDINATE)
        if chunk.kind is Kind.PREPOSITION and opens:
            return norm[chunk.start] not in ALSO_CONJUNCTIONS or at < place
        if chunk.kind not in (Kind.NOUN, Kind.PREPOSITION):
            return False
    return False


class Line:
    """The chunks read so far; `finite` says whether the clause that is being read has its verb."""

    def __init__(self, norm: Sequence[str]) -> None:
        self.chunks: list[Chunk] = []
        self.finite = False
        self._norm = norm
        self._outer: list[bool] = []  # `finite` of the clauses that an insertion stands in
        self._within: bool | None = None  # the same of what a clause without commas stands in
        self._supposes = False  # whether what is read opens its sentence and belongs to another

    @property
    def last(self) -> Chunk | None:
        """The chunk that was read last."""
        return self.chunks[-1] if self.chunks else None

    def put(self, chunk: Chunk) -> None:
        """Adds a chunk; with some a new clause begins."""
        if self.begins_sentence() and chunk.kind in (Kind.SUBORDINATE, Kind.PREPOSITION):
            conjunction = self._norm[chunk.start] in ALSO_CONJUNCTIONS
            self._supposes = conjunction or chunk.kind is Kind.SUBORDINATE
        elif chunk.kind is Kind.STOP or (chunk.kind is Kind.COMMA and self._supposes):
            self.finite = self.finite and not self._supposes  # "When it fell, | Orr ran"
            self._supposes = False
        if chunk.kind is Kind.COMMA and self._outer:
            self.finite = self._outer.pop()
        elif chunk.kind is Kind.RELATIVE and self.last_is(Kind.COMMA):
            self._outer.append(self.finite)  # its clause stands apart up to the next comma
        elif chunk.kind is Kind.RELATIVE:
            self._within = self.finite
        else:
            self._within = None if chunk.kind is Kind.STOP else self._within
        if chunk.kind in (Kind.STOP, Kind.RELATIVE, Kind.SUBORDINATE):
            self.finite = False
        self.chunks.append(chunk)

    def put_pronoun(self, chunk: Chunk, *, subject: bool) -> None:
        """Adds a pronoun; that of a `subject` opens a clause: "the men | they want"."""
        if subject and self.last_is(Kind.NOUN):
            self.finite = False
        self.put(chunk)

    def put_verb(self, chunk: Chunk, *, wants: bool = False) -> None:
        """Adds a clause's verb; one of saying `wants` another, in what is said."""
        if self._within is not None:
            self.finite, self._within = self._within, None
        elif not self.opens_relative():
            self.finite = not wants
        self.chunks.append(chunk)

    def begins_sentence(self) -> bool:
        """Whether the next chunk is the first of its sentence."""
        return not self.chunks or self.last_is(Kind.STOP)

    def last_is(self, *kinds: Kind) -> bool:
        """Whether the last chunk is of one of these kinds."""
        return bool(self.chunks) and self.chunks[-1].kind in kinds

    def verb(self) -> Chunk | None:
        """The last verb group."""
        near = reversed(self.chunks[-_REACH:])
        return next((chunk for chunk in near if chunk.kind is Kind.VERB), None)

    def verb_is(self, verbs: frozenset[str]) -> bool:
        """Whether the verb of the last verb group is one of these."""
        verb = self.verb()
        return verb is not None and verb.head >= 0 and lemma(self._norm[verb.head]) in verbs

    def wants_noun(self) -> bool:
        """Whether a noun must follow: "whose | dog", "whom | guards", "in which | guards"."""
        if not self.last_is(Kind.RELATIVE):
            return False
        led = len(self.chunks) > 1 and self.chunks[-2].kind is Kind.PREPOSITION
        return led or self._norm[self.chunks[-1].start] in ("whom", "whose")

    def wants_subject(self) -> bool:
        """Whether what is read hangs on a preposition that opens a clause: "At Corby Mills"."""
        return self.last_is(Kind.PREPOSITION) and is_fronted(
            self.chunks, len(self.chunks) - 1, self._norm
        )

    def closes_insertion(self) -> bool:
        """Whether the comma that was read last closes what stands behind a noun."""
        for place in range(len(self.chunks) - 2, max(-1, len(self.chunks) - _REACH), -1):
            kind = self.chunks[place].kind
            if kind is Kind.COMMA:
                return place > 0 and self.chunks[place - 1].kind is Kind.NOUN
            if kind is Kind.STOP:
                return False
        return False

    def begins_clause(self) -> bool:
        """Whether the last noun group stands where a clause begins: behind a comma, "said"."""
        if len(self.chunks) < 2 or self.follows_conjunction():
            return True
        before = self.chunks[-2]
        if before.kind is Kind.VERB:
            return before.head >= 0 and lemma(self._norm[before.head]) in CLAUSES
        return before.kind in _OPENING

    def opens_relative(self) -> bool:
        """Whether the last noun group opens what is told of another: "whom | guards beat".

        Also without a pronoun: "the man | the police arrested".
        """
        if len(self.chunks) < 2:
            return False
        before, last = self.chunks[-2:]
        if before.kind is not Kind.NOUN:
            return before.kind is Kind.RELATIVE
        when = self._norm[before.head] in TIMES or self._norm[before.head].isdigit()
        led = self._norm[last.start] in DETERMINERS and not when
        if is_fronted(self.chunks, len(self.chunks) - 2, self._norm):
            return False
        return led and not before.pronoun and (len(self.chunks) < 3 or not self.finite)

    def follows_conjunction(self) -> bool:
        """Whether the last noun group is whom a clause tells of: "after | the operator agreed"."""
        if len(self.chunks) < 2 or self.chunks[-2].kind is not Kind.PREPOSITION:
            return False
        led = is_conjunction(self.chunks, len(self.chunks) - 2, self._norm)
        return led and self._norm[self.chunks[-1].head] not in TIMES
