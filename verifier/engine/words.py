"""Words: the content of a text, word by word, with what each counts for."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from verifier.engine.terms import term_of
from verifier.sdk.language.lemmas import is_known
from verifier.sdk.language.polarity import Polarity, find_operators, polarity_at
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Word", "words_of"]

# Verbs and nouns that carry little of what a sentence says; the rest of it decides.
_LIGHT = frozenset(
    """take make get give go come put set see show tell use find have become remain begin start
    happen occur carry place number figure people person thing way time case part part lot bit
    total new last first former late recent include accord member group approximately about around
    roughly nearly almost separate different fact claim statement report""".split()
)
_ASSERTED = Polarity(negated=False, mood=None, operators=())
_LIGHT_WEIGHT = 0.35
_NAME_WEIGHT = 1.5


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A content word: where it stands, its lemma, its weight, whether it is (part of) a name.

    `lead` is the function word just before it, if any ("in" of "in Iraq"); `negated` whether the
    text denies it; `open` whether the text leaves it open (planned, possible, asked).
    """

    start: int
    end: int
    lemma: str
    weight: float
    name: bool
    lead: str
    negated: bool
    open: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def words_of(text: Text, without: Iterable[Span] = ()) -> tuple[Word, ...]:
    """The content words of `text` that touch none of the spans in `without`."""
    excluded = tuple(without)
    starts = {sentence.start for sentence in text.sentences}
    words: list[Word] = []
    operators = find_operators(text.tokens)
    lead = ""
    for index, token in enumerate(text.tokens):
        term = term_of(token)
        if term is None:
            if token.kind == "word":
                lead = token.norm
            elif token.text not in "-'’":
                lead = ""
            continue
        span = Span(token.start, token.end)
        if not any(span.overlaps(other) for other in excluded):
            opens = index == 0 or any(token.start - k in starts for k in range(3))
            name = _is_name(token, opens)
            polarity = polarity_at(operators, index) if operators else _ASSERTED
            words.append(
                Word(
                    token.start,
                    token.end,
                    term,
                    _weight(term, name),
                    name,
                    lead,
                    polarity.negated,
                    polarity.mood is not None,
                )
            )
        lead = ""
    return tuple(words)


def _is_name(token: Token, opens: bool) -> bool:
    if token.kind != "word" or not token.text[0].isupper():
        return False
    return not opens or not _in_dictionary(token.norm) or token.text.isupper()


@lru_cache(maxsize=65536)
def _in_dictionary(norm: str) -> bool:
    return is_known(norm)


def _weight(term: str, name: bool) -> float:
    if name:
        return _NAME_WEIGHT
    return _LIGHT_WEIGHT if term in _LIGHT else 1.0
