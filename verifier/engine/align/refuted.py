"""Refuted: how much a passage asserts of what a claim denies.

A denial is refuted only by what implies all that it covers: "no civilian was hurt in the raid" by
a text in which a civilian was hurt in it, not by one in which somebody was; and "has not worked in
Leith since 2019" not by one in which she worked there before.
"""

from collections.abc import Sequence
from enum import Enum, auto

import regex

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.denial import Denial
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Match
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.matcher import Matcher

__all__ = ["Asserted", "asserted_of"]

_LIMIT = Matcher(r"(?<!\w)(?:since|after|before|until|till)(?!\w)", regex.IGNORECASE)


class Asserted(Enum):
    """What a passage asserts of what is denied."""

    ALL = auto()
    SOME = auto()
    """It leaves open what is denied: somebody was hurt, maybe a civilian."""
    OTHER = auto()
    """It says something in its place that excludes it: the damage was minor, and not major."""


def asserted_of(
    claim: Side, passage: Side, word: Word, matches: Sequence[Match], places: Sequence[int | None]
) -> Asserted:
    """What a passage that asserts `word` asserts of all that is denied with it."""
    found = Asserted.ALL
    opposed = claim.kindred.beside(passage.worded).opposed
    for denial in claim.denials:
        if not denial.scope.overlaps(word) and not any(t.overlaps(word) for t in denial.targets):
            continue
        for each, match, place in zip(claim.subject, matches, places, strict=True):
            if not _is_denied(each, denial):
                continue
            if any(at == place for at, _ in opposed.get(each.lemma, ())):
                return Asserted.OTHER
            if not _implied(each, match, place, passage) or (
                place is not None and passage.worded.left_open(place) and not each.open
            ):
                found = Asserted.SOME  # "hopes to win" is no word of having won
        if not _at_that_time(claim, passage, denial):
            found = Asserted.SOME
    return found


def _is_denied(word: Word, denial: Denial) -> bool:
    """Whether a word tells what is denied; names are compared by themselves."""
    inside = denial.scope.overlaps(word) or any(t.overlaps(word) for t in denial.targets)
    aside = any(each.overlaps(word) for each in denial.asides)
    return inside and not aside and word.weight >= 1 and not word.name


def _implied(word: Word, match: Match, place: int | None, passage: Side) -> bool:
    """Whether the passage tells it, and not only what it is a kind of."""
    if match.strength < TOLD:
        return False
    return (
        place is None
        or relation(word.lemma, passage.worded.lemmas[place]).kind is not Kinship.NARROWER
    )


def _at_that_time(claim: Side, passage: Side, denial: Denial) -> bool:
    """Whether what is denied of a time is told of it; the date rule judges the times it reads."""
    limit = _LIMIT.search(denial.scope.of(claim.reading.text.text))
    if limit is None:
        return True
    start = denial.scope.start + limit.start()
    behind = start + len(limit[0]) + len(" ")
    dated = any(
        fact.circumstance and not fact.words and fact.start <= behind and start < fact.end
        for fact in claim.reading.facts
    )
    return dated or limit[0].lower() in passage.reading.text.text.lower()
