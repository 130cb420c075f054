"""Words: the content of a text, word by word, with what each counts for."""

from functools import lru_cache

import msgspec

from verifier.engine.terms import term_of
from verifier.sdk.language.lemmas import is_known, lemma
from verifier.sdk.language.phrases import find_phrases
from verifier.sdk.language.polarity import Polarity, find_operators, polarity_at
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Word", "words_of"]

# Verbs and nouns that carry little of what a sentence says; the rest of it decides.
_LIGHT = frozenset(
    """take make get give go come put set see show tell use find have become remain begin start
    happen occur carry place number figure people person thing way time case part lot bit
    total new last first former late recent include accord member group approximately about around
    roughly nearly almost separate different fact claim statement report""".split()
)
_LIGHT_WEIGHT = 0.35
_NAME_WEIGHT = 1.5
_ASSERTED = Polarity(negated=False, mood=None, operators=())


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A content word or fixed expression: where it stands, its lemma, its weight.

    `name` is whether it is (part of) a name; `lead` the function word just before it, if any
    ("in" of "in Iraq"); `negated` whether the text denies it; `open` whether the text leaves it
    open (planned, possible, asked).
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


def words_of(text: Text) -> tuple[Word, ...]:
    """The content words of `text`, in order; an expression of several words is one of them."""
    tokens = text.tokens
    phrases = {phrase.words[0]: phrase for phrase in find_phrases([lemma(t.norm) for t in tokens])}
    inside = {index for phrase in phrases.values() for index in phrase.words[1:]}
    operators = find_operators(tokens)
    starts = {sentence.start for sentence in text.sentences}
    words: list[Word] = []
    lead = ""
    for index, token in enumerate(tokens):
        if index in inside:
            continue
        phrase = phrases.get(index)
        term = phrase.term if phrase else term_of(token)
        if term is None:
            if token.kind == "word":
                lead = token.norm
            elif token.text not in "-'’":
                lead = ""
            continue
        end = tokens[phrase.words[-1]].end if phrase else token.end
        opens = index == 0 or not starts.isdisjoint(range(token.start - 2, token.start + 1))
        name = _is_name(token, opens)
        polarity = polarity_at(operators, index) if operators else _ASSERTED
        words.append(
            Word(
                token.start,
                end,
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
