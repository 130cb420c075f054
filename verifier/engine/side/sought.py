"""Sought: a word of a claim as it is looked for, made once for all passages."""

from collections.abc import Sequence

from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Match, Where
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.passage import CONTEXT
from verifier.sdk.span import Span

__all__ = ["AROUND", "Sought", "sought"]

AROUND = 0.65
"""How surely a word is told that stands in the headline or elsewhere in the document."""


class Sought:
    """A word of a claim; `terms` are those by which a document around a passage tells it."""

    __slots__ = ("_nowhere", "name", "span", "terms", "weight")

    def __init__(self, word: Word) -> None:
        self.span = word.span
        self.weight = word.weight
        self.name = word.name is not None
        terms = _terms(word)
        self.terms = (*terms, *(CONTEXT + term for term in terms))
        self._nowhere = self._match(None, Where.NOWHERE, 0.0)

    def match(self, passage: Span | None, where: Where, strength: float) -> Match:
        """That it is told, how surely, and where."""
        if where is Where.NOWHERE:  # most are
            return self._nowhere
        return self._match(passage, where, strength)

    def _match(self, passage: Span | None, where: Where, strength: float) -> Match:
        return Match(
            claim=self.span,
            passage=passage,
            where=where,
            strength=strength,
            weight=self.weight,
            name=self.name,
        )


def sought(words: Sequence[Word]) -> dict[int, Sought]:
    """Each of `words`, by where it starts."""
    return {word.start: Sought(word) for word in words}


def _terms(word: Word) -> tuple[str, ...]:
    """Those that tell a word: of a name, its last part."""
    if word.name is None:
        return (word.lemma,)
    parts = word.name.words
    return (lemma(parts[-1]), parts[-1]) if parts else ()
