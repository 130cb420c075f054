"""Standing for: whether a word of a passage may stand for one of a claim's, or excludes it."""

from verifier.engine.align.stages import tells_other_stage
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.language.names import Name

__all__ = ["exclude", "is_around", "may_be_of_a_kind", "of_a_kind", "of_one_kind", "says"]

_STEM = 5  # letters that two words of one stem begin with
_EXCLUSIVE = 0.6  # how surely two nouns do as the project's own lists have it
_KINDS = ({"person", "unknown"}, {"organisation", "unknown"}, {"place", "nationality"})


def says(claim: Side, word: Word, other: Word) -> bool:
    """Whether a word of the passage may stand for one of the claim's."""
    if word.name is None and word.lemma[:_STEM] == other.lemma[:_STEM]:
        return True  # councillors and their council
    if word.name is not None and other.name is not None and _is_shorter(word.name, other.name):
        return True
    bond = claim.kindred.meet(other).get(word.lemma)
    return bond is not None and bond.same > 0


def _is_shorter(name: Name, other: Name) -> bool:
    """Whether of two names of no known thing one is the other's beginning: "Northwind Foods"."""
    begins = name.words[: len(other.words)] == other.words[: len(name.words)]
    bodies = {name.kind, other.kind} <= {"organisation", "unknown"}
    return begins and bodies and not name.ids and not other.ids


def is_around(claim: Side, word: Word, passage: Side) -> bool:
    """Whether the passage or the sentences before it tell a noun anywhere."""
    sides = (passage.worded, passage.heading, *passage.before)
    return any(claim.kindred.beside(each).said.get(word.lemma, 0.0) >= TOLD for each in sides)


def exclude(word: Word, other: Word) -> bool:
    """Whether two names, or two nouns as the word lists know, cannot be of one thing."""
    if word.name is not None:
        return True
    stages = tells_other_stage(word.lemma, [other.lemma])
    return not stages and kin(word.lemma, other.lemma).opposed >= _EXCLUSIVE


def of_one_kind(word: Word, other: Word) -> bool:
    """Whether both are names, and of the very same kind."""
    return word.name is not None and other.name is not None and word.name.kind == other.name.kind


def of_a_kind(word: Word, other: Word) -> bool:
    """Whether two names are known to be of one kind, or neither word is a name."""
    if word.name is None or other.name is None:
        return word.name is other.name
    return any({word.name.kind, other.name.kind} <= kinds for kinds in _KINDS)


def may_be_of_a_kind(word: Word, other: Word) -> bool:
    """Whether two names may be of one kind: also where nobody knows of which one is."""
    names = word.name, other.name
    unknown = any(name is not None and name.kind == "unknown" for name in names)
    return of_a_kind(word, other) or (None not in names and unknown)
