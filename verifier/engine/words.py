"""Words: the content of a text, word by word, with what each counts for."""

from functools import lru_cache

import msgspec

from verifier.engine.terms import term_of
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import synonyms
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.language.phrases import Phrase, find_phrases
from verifier.sdk.language.polarity import Polarity, find_operators, polarity_at
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["LIGHT", "LIGHT_WEIGHT", "NAME_WEIGHT", "WEIGHT", "Word", "words_in", "words_of"]

LIGHT = frozenset(
    """take make get give go come put set see show tell use find have become remain begin start
    happen occur carry place number figure people person thing way time case part lot bit
    total new last first former late recent include accord member group approximately about around
    roughly nearly almost separate different fact claim statement report count record
    register document take_place base station locate lie be
    be_base be_station exist more_than less_than fewer_than ever anyone anybody everyone someone
    somebody""".split()
)
"""Verbs and nouns that carry little of what a sentence says; the rest of it decides."""
LIGHT_WEIGHT, WEIGHT, NAME_WEIGHT = 0.35, 1.0, 1.5
"""What a word counts for: one of LIGHT, any other, a name."""
_PREPOSITIONS = frozenset(
    """in at on from to against near of by for with into onto upon over under inside outside toward
    towards across between among through around after before""".split()
)
_BARE = frozenset("in at on from to of for with into by under against".split())
_NOBODY = frozenset("nobody nothing none".split())
_DETERMINERS = frozenset("the a an its his her their this that these those".split())
_JOINS = frozenset({"and", "or", "nor", "both"})
_ENDS = frozenset(".!?")
_ASSERTED = Polarity(negated=False, mood=None, operators=())


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A content word, name or fixed expression: where it stands, its lemma, its weight.

    `lemma` of a name is its id. `lead` is the preposition that leads to it, if any ("in" of "in
    Iraq", and of both names in "in Iraq and Syria"); `negated` whether the text denies it; `open`
    whether the text leaves it open (planned, possible, asked); `joined` whether it continues a
    row of names.
    """

    start: int
    end: int
    lemma: str
    weight: float
    name: Name | None
    lead: str
    negated: bool
    open: bool
    joined: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@lru_cache(maxsize=2048)
def words_in(written: str) -> tuple[Word, ...]:
    """The content words of what comes back again and again: headlines, claims."""
    return words_of(Text(written))


def words_of(text: Text) -> tuple[Word, ...]:
    """The content words of `text`, in order; a name or fixed expression is one of them."""
    tokens = text.tokens
    names = {name.start: name for name in find_names(tokens)}
    named = {index for name in names.values() for index in range(name.start, name.end)}
    terms = ["" if i in named else lemma(t.norm) for i, t in enumerate(tokens)]
    phrases = {phrase.words[0]: phrase for phrase in find_phrases(terms) if _is_fixed(phrase)}
    inside = {index for phrase in phrases.values() for index in phrase.words[1:]}
    inside |= named - names.keys()
    operators = find_operators(tokens)
    words: list[Word] = []
    lead, joined, led, front = "", False, False, False
    for index, token in enumerate(tokens):
        if index in inside:
            continue
        name, phrase = names.get(index), phrases.get(index)
        term = name.id if name else phrase.term if phrase else term_of(token)
        if term in _NOBODY:
            term = None  # heard in what it denies
        if term is None:
            if token.text == "," and front:
                lead, joined, front = "", False, False  # "In Iraq, Syria …": two things
            elif words and words[-1].name and (token.norm in _JOINS or token.text == ","):
                lead, joined = words[-1].lead, True
            elif token.norm in _PREPOSITIONS:
                lead, joined = token.norm, False
                front = front or index == 0 or tokens[index - 1].text in _ENDS
            elif token.norm in ("a", "an") and joined:
                lead, joined = "", False  # "the Red Cross, an agency": no row, another word for it
            elif token.norm not in _DETERMINERS and token.text not in "-'’":
                lead, joined = "", False
            continue
        end = name.span.end if name else tokens[phrase.words[-1]].end if phrase else token.end
        polarity = polarity_at(operators, index) if operators else _ASSERTED
        words.append(
            Word(
                token.start,
                end,
                term,
                NAME_WEIGHT if name else LIGHT_WEIGHT if term in LIGHT else WEIGHT,
                name,
                lead,
                polarity.negated,
                polarity.mood is not None,
                joined and name is not None,
            )
        )
        led = not name and bool(lead) and not led
        if not led:
            lead, joined = "", False  # but "in neighbouring Syria" is in Syria
    return tuple(words)


def _is_fixed(phrase: Phrase) -> bool:
    """Whether an expression is one: "lie in wait", but not "lie in" before a place.

    "was born" is no more than "born", and "in" after "vote" mostly leads to a place.
    """
    if phrase.term.startswith("be_") and phrase.term not in LIGHT:
        return False
    last = phrase.term.rpartition("_")[2]
    return last not in _BARE and (last not in _PREPOSITIONS or bool(synonyms(phrase.term)))
