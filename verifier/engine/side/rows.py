"""Rows: names, or common nouns, that stand in a row: "Chad, Niger and Mali", "fraud and theft"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.engine.wording.function_words import DETERMINERS, ENDS, HELPING, OWNERS
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import SAME_FORMS, is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span

__all__ = ["Row", "Rows", "has_form_of_verb"]

_CONNECTORS = frozenset("of de la al el bin van von der den du di da dos del".split())
_AND = frozenset({"and", "&"})
_NO_ITEM = ENDS | HELPING | DETERMINERS
_LONGEST = 4  # words of a common noun with what it is like
_TITLES = 3  # words before a name that say what it is: "the former ministers"


class Row(NamedTuple):
    """The items of a row, and the tokens it begins at and ends before.

    One item is a row too; of several the last is joined by "and".
    """

    items: tuple[Span, ...]
    start: int
    end: int


class Rows:
    """The rows of a text, by where they begin; what leads to the first item belongs to its row."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word]) -> None:
        self._tokens = tokens
        self._norm = [token.norm for token in tokens]
        starts = {token.start: number for number, token in enumerate(tokens)}
        self._names: dict[int, int] = {}
        """Where each name ends, by the token it begins at."""
        for word in words:
            if word.name is not None:
                end = number = starts[word.start]
                while end < len(tokens) and tokens[end].start < word.end:
                    end += 1
                self._names[number] = end

    def __iter__(self) -> Iterator[Row]:
        for start in range(len(self._tokens)):
            row = self._row(start)
            if row is not None:
                yield row

    def _row(self, start: int) -> Row | None:
        first, named = self._first(start)
        items: list[Span] = []
        at, closed = first, False
        while True:
            end = self._name_end(at) if named else self._noun_end(at)
            if end == at:
                return None
            items.append(Span(self._tokens[at].start, self._tokens[end - 1].end))
            at = self._past_age(end)
            if closed:
                break
            following, closed = self._next(at, aged=at > end)
            if following == at:
                break
            at = following
        if (len(items) > 1 and not closed) or not OWNERS.isdisjoint(self._norm[at : at + 1]):
            return None
        return Row(tuple(items), start, at)

    def _first(self, start: int) -> tuple[int, bool]:
        """Where the first item begins, and whether it is a name."""
        first = self._past_determiners(start)
        titled = first
        while titled < first + _TITLES and self._is_small(titled):
            titled += 1
        plural = titled > first and self._norm[titled - 1].endswith("s")
        if titled == first and first not in self._names and first + 1 in self._names:
            plural = self._norm[first].endswith("s")  # it only begins a sentence: "Ministers | Ana"
            titled += plural
        named = self._is_capital(titled) and (titled == first or plural)
        return (titled, True) if named else (first, False)

    def _next(self, at: int, *, aged: bool) -> tuple[int, bool]:
        """Where the next item begins, and whether it is the last; there, where none does."""
        comma = self._norm[at : at + 1] == [","]
        closed = not _AND.isdisjoint(self._norm[at + comma : at + comma + 1])
        if not (closed or comma or aged):
            return at, False
        return self._past_determiners(at + comma + closed), closed

    def _past_age(self, at: int) -> int:
        """The token behind an age between commas: "Bell, 23, and"."""
        told = [token.kind for token in self._tokens[at : at + 3]]
        aged = told == ["sign", "number", "sign"]
        return at + 3 if aged and self._norm[at] == self._norm[at + 2] == "," else at

    def _past_determiners(self, at: int) -> int:
        while at < len(self._norm) and self._norm[at] in DETERMINERS:
            at += 1
        return at

    def _name_end(self, at: int) -> int:
        if at in self._names:
            return self._names[at]
        end = at
        while self._is_capital(end) or (
            end > at and self._norm[end : end + 1] and self._norm[end] in _CONNECTORS
            and self._is_capital(end + 1)
        ):  # fmt: skip
            end += 1
        return end

    def _noun_end(self, at: int) -> int:
        end = at
        while end < at + _LONGEST and self._is_small(end):
            end += 1
        if end == at or not is_noun(lemma(self._norm[end - 1])) or has_form_of_verb(self._norm[at]):
            return at
        does = end - at > 1 and self._norm[at] in SAME_FORMS and self._norm[at - 1] in _AND
        return at if does else end  # "killed a man and | cut power"

    def _is_capital(self, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].text[0].isupper()

    def _is_small(self, at: int) -> bool:
        """Whether a token may belong to a group of common nouns."""
        if at >= len(self._tokens):
            return False
        token = self._tokens[at]
        if token.kind != "word" or not token.text[0].islower() or is_adverb(token.norm):
            return False
        return token.norm not in _NO_ITEM


def has_form_of_verb(norm: str) -> bool:
    """Whether a word is a verb by its form.

    >>> has_form_of_verb("closed"), has_form_of_verb("close"), has_form_of_verb("schools")
    (True, False, False)
    """
    base = lemma(norm)
    return not norm.endswith("s") and not is_base(norm) and is_verb(base)
