"""Parsed: a text in its clauses, with the words that name who has part in them."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from verifier.engine.lazy import lazy
from verifier.engine.side.placed_words import PlacedWords
from verifier.engine.side.syntax.chunk import Chunk, Form, Kind
from verifier.engine.side.syntax.chunks import chunks_of
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.side.syntax.predications import predications_of
from verifier.engine.wording.function_words import BRACKETS, DETERMINERS, OWNERS, TIMES
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.language.tokens import Token
from verifier.sdk.text import Text

__all__ = ["Parsed"]

_STANDING_FOR = frozenset("other others one ones those these".split())  # another noun
_BECOMING = frozenset("become becomes became remain remains remained".split())
_OWN_PARTS = frozenset({"to", "from", "by"})  # of an expression: what it leads to is no object
_ENDS = (Kind.COMMA, Kind.STOP, Kind.RELATIVE, Kind.JOIN)
_REACH = 12  # tokens from a verb or noun to its preposition
_NEAR = 6  # the same of a noun right before it
_end = attrgetter("end")


def _is_proper(word: Word) -> bool:
    """Whether a word is a name, and not of what land somebody is: "the cook, a | Dane"."""
    return word.name is not None and word.name.kind != "nationality"


def _opens_title(token: Token) -> bool:
    """Whether a name begins with an article, within a sentence: "the play | The Crucible"."""
    return token.text[0].isupper() and token.norm in DETERMINERS


class Parsed:
    """The chunks and predications of a text, and the words that are their heads."""

    def __init__(self, text: Text, words: Sequence[Word]) -> None:
        placed = self.placed = PlacedWords(text.tokens, words)
        ends = {
            number: placed.end_of(word)
            for number, word in placed.plain
            if word.lemma.rpartition("_")[2] not in _OWN_PARTS
        }
        persons = {at for at, w in placed.named.items() if w.name and w.name.kind == "person"}
        titles = {n for n, token in enumerate(text.tokens) if n and _opens_title(token)}
        self._chunks = chunks_of(text.tokens, placed.names)
        self.predications = predications_of(
            text.tokens, self._chunks, lambda at: ends.get(at, at + 1), persons, titles
        )
        self._heads = self._headed()

    def named(self, chunks: Iterable[Chunk]) -> list[Word]:
        """Who or what noun groups name."""
        return [word for each in chunks for word in self._heads.get(each, ())]

    def verb(self, at: int) -> Predication | None:
        """The predication whose verb group covers a token."""
        return self._verbs.get(at)

    def acts(self, at: int) -> bool:
        """Whether the verb that tells a deed stands at a token, in any form: no auxiliary."""
        told = self._verbs.get(at)
        return told is not None and told.verb.head == at

    def lemma(self, told: Predication) -> str:
        """What a verb group tells, as one word or expression; as it is written if it says none."""
        word = self.placed.word(told.verb.head)
        return self.placed.norm[told.verb.head] if word is None else word.lemma

    def is_finite(self, at: int) -> bool:
        """Whether that of a clause does, with what helps it."""
        return self.acts(at) and self._verbs[at].verb.form is Form.FINITE

    def anchor(self, told: Predication) -> Word | None:
        """The noun of which a verb tells more: "the man | who was shot"."""
        noun = self.noun_of(told)
        return None if noun is None else self.placed.word(noun.head)

    def noun_of(self, told: Predication) -> Chunk | None:
        """The group of that noun."""
        return None if told.anchor < 0 else self._chunks[told.anchor]

    def tells_more_of(self, told: Predication, group: Chunk) -> bool:
        """Whether a verb tells more of a noun group."""
        return told.anchor >= 0 and self._chunks[told.anchor] is group

    def joint(self, told: Predication) -> str:
        """The conjunction with which a verb's clause begins, if it only goes with another."""
        return "" if told.joint < 0 else self.placed.norm[self._chunks[told.joint].start]

    def subject(self, at: int) -> Word | None:
        """Of whom the verb at a token is told: the first of a row."""
        told = self.verb(at)
        return None if told is None else next(iter(self.named(told.subjects)), None)

    def behind(self, at: int) -> Word | None:
        """What heads the noun group that stands at a token, or begins there; none of a time."""
        chunk = self.group(at)
        if chunk is None or self.placed.norm[chunk.head] in TIMES:
            return None
        return next(iter(self._heads.get(chunk, ())), None)

    def led(self, at: int, lead: str, *, near: bool = False) -> Word | None:
        """What a preposition leads to, from a token on and before a mark or another clause.

        With `near` the preposition hangs on a noun right before.
        """
        first = bisect_right(self._chunks, at, key=_end)
        for place in range(first, len(self._chunks) - 1):
            chunk = self._chunks[place]
            if chunk.kind in _ENDS or chunk.start - at >= (_NEAR if near else _REACH):
                return None
            if near and not OWNERS.isdisjoint(self.placed.norm[chunk.start : chunk.end]):
                return None
            if chunk.kind is Kind.PREPOSITION and self.placed.norm[chunk.start] == lead:
                return self.behind(chunk.end)
        return None

    def group(self, at: int) -> Chunk | None:
        """The noun group that covers a token, or comes next; None where another chunk does."""
        place = bisect_right(self._chunks, at, key=_end)
        chunk = self._chunks[place] if place < len(self._chunks) else None
        return None if chunk is None or chunk.kind is not Kind.NOUN else chunk

    def following(self, chunk: Chunk) -> Chunk | None:
        """The chunk behind one."""
        place = bisect_right(self._chunks, chunk.start, key=_end) + 1
        return self._chunks[place] if place < len(self._chunks) else None

    @lazy
    def _verbs(self) -> Mapping[int, Predication]:
        """The predications, by each token of their verb groups."""
        return {
            at: told for told in self.predications for at in range(told.verb.start, told.verb.end)
        }

    def _headed(self) -> dict[Chunk, tuple[Word, ...]]:
        """Who or what the noun groups name; none for one of a light word, or in an expression.

        What stands beside another group, and what one is said to be, names the same: "the mayor, |
        Ada Veld,", "Ada Veld, | a doctor who", "Ada Veld was | the doctor who".
        """
        placed, chunks = self.placed, self._chunks
        alone = {each: (word,) for each in chunks if (word := self._head(each)) is not None}
        found: dict[Chunk, tuple[Word, ...]] = dict(alone)
        for at, (one, joint, other) in enumerate(zip(chunks, chunks[1:], chunks[2:], strict=False)):
            if joint.kind is not Kind.COMMA or one not in alone or other not in alone:
                continue
            behind = chunks[at + 3 : at + 4]
            closed = bool(behind) and behind[0].kind in (Kind.COMMA, Kind.STOP)
            if placed.norm[joint.start] in BRACKETS:
                found[one] += alone[other]  # "the Harbour Board | (HB)"
            elif _is_proper(alone[other][0]) and alone[one][0].name is None and closed:
                found[one] += alone[other]
            elif placed.norm[other.start] in DETERMINERS:
                found[other] += alone[one]
        for told in self.predications:
            what = chunks[told.place + 1] if told.place + 1 < len(chunks) else told.verb
            is_so = told.verb.head < 0 or placed.norm[told.verb.head] in _BECOMING
            if what in alone and is_so:
                found[what] += tuple(w for each in told.subjects for w in alone.get(each, ()))
        return found

    def _head(self, chunk: Chunk) -> Word | None:
        """The word that a noun group is of, if it is no light one."""
        placed = self.placed
        if chunk.kind is not Kind.NOUN or chunk.pronoun:
            return None
        word = placed.word(chunk.head)
        if word is None or word.weight < WEIGHT or placed.norm[chunk.head] in _STANDING_FOR:
            return None
        if word.name is None and placed.tokens[chunk.head].kind != "word":
            return None
        return word if placed.start_of(word) >= chunk.start else None
