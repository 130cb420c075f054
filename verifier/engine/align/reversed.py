"""Reversed: that a passage tells first the deed which a claim tells to have come after another.

"Mended the clock and then sold the pier" denies that the pier was sold before the clock was mended.
"""

from collections.abc import Sequence
from itertools import product

from verifier.engine.meaning.meaning import MEET, TOLD, kin
from verifier.engine.meaning.naming import name_kin
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.sequence import InOrder
from verifier.engine.side.side import Side
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Opposition
from verifier.sdk.span import Span

__all__ = ["told_reversed"]

_STRENGTH = 0.9


def told_reversed(claim: Side, passage: Side) -> Contrast | None:
    """The contrast of two deeds that the texts tell in opposite order."""
    if not claim.sequence or not (claim.worded.asserted and passage.worded.asserted):
        return None
    for ours, theirs in product(claim.sequence, passage.sequence):
        if _one(ours.first, theirs.then, claim, passage) and _one(
            ours.then, theirs.first, claim, passage
        ):
            return Contrast(
                kind=Opposition.MEANING,
                claim=_span(ours, claim.parsed),
                passage=_span(theirs, passage.parsed),
                strength=_STRENGTH,
            )
    return None


def _span(told: InOrder, parsed: Parsed) -> Span:
    tokens = parsed.placed.tokens
    return Span(tokens[told.start].start, tokens[told.end - 1].end)


def _one(one: Predication, other: Predication, claim: Side, passage: Side) -> bool:
    """Whether two verbs tell one deed, of the same thing where both name one."""
    if kin(claim.parsed.lemma(one), passage.parsed.lemma(other)).same < TOLD:
        return False
    ours, theirs = claim.parsed.named(one.done), passage.parsed.named(other.done)
    if not (ours and theirs):
        ours, theirs = claim.parsed.named(one.doers), passage.parsed.named(other.doers)
    return not (ours and theirs) or _meet(ours, theirs)


def _meet(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    for a in ours:
        for b in theirs:
            if a.name is not None and b.name is not None:
                if name_kin(a.name, b.name).same >= MEET:
                    return True
            elif kin(a.lemma, b.lemma).same >= MEET or a.name is not None or b.name is not None:
                return True
    return False
