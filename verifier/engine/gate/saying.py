"""Saying: which words of a passage say a word of the claim."""

from collections.abc import Sequence

from verifier.engine.meaning.meaning import MEET
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word

__all__ = ["best_told", "claimed_by", "saying", "says", "surface"]


def saying(claim: Side, word: Word, passage: Side) -> list[Word]:
    """The words of the passage that say a word of the claim."""
    words = passage.worded
    told = claim.kindred.beside(words).told.get(word.lemma, ())
    return [words.word(place) for place, same in told if same >= MEET]


def best_told(claim: Side, word: Word, passage: Side) -> list[Word]:
    """The words of the passage that say a word of the claim most surely."""
    words = passage.worded
    told = claim.kindred.beside(words).told.get(word.lemma, ())
    best = max((same for _, same in told), default=0.0)
    return [words.word(place) for place, same in told if same == best >= MEET]


def says(claim: Side, word: Word, other: Word) -> bool:
    """Whether a word of some text says a word of the claim."""
    bond = claim.kindred.meet(other).get(word.lemma)
    return bond is not None and bond.same >= MEET


def claimed_by(words: Sequence[Word], other: Word, claim: Side) -> bool:
    """Whether a word of some text says one of `words`, which are the claim's."""
    return any(says(claim, word, other) for word in words)


def surface(word: Word) -> str:
    """A word as it is shown to readers: a name as it is written, else the lemma."""
    return word.name.text if word.name else word.lemma
