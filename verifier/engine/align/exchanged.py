"""Exchanged: a deed told from its other side, and one in which two have each other's part."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from verifier.engine.align.met import Met
from verifier.engine.meaning.meaning import MEET, TOLD, exclusive, kin
from verifier.engine.side.deeds import Deed, may_tell
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Opposition, Where
from verifier.sdk.span import Span

__all__ = ["conversely", "denies_exchanged", "exchanged", "told_from_other_side"]

_ONE_DEED = 0.7  # kinship of two verbs or nouns that tell of one deed
_BOTH = 2
_NOUN_SAID = 0.8  # of two nouns for one
_CONVERSE = 0.9  # "beat" told as "lost to"
_EXCHANGED = 0.9  # "A bought B" beside "B bought A"


def exchanged(claim: Side, passage: Side) -> Contrast | None:
    """The claim's word and the one in its place, where the passage tells the deed with both turned.

    Not where it tells it as the claim does too: of each other two may do the same.
    """
    for deed in claim.deeds:
        turned: Contrast | None = None
        for _, one, other, there, beyond in _beside(deed, claim, passage):
            if _says(claim, one, there) and _says(claim, other, beyond):
                return None
            if turned is None and _says(claim, one, beyond) and _says(claim, other, there):
                turned = Contrast(
                    kind=Opposition.NAME, claim=one.span, passage=there.span, strength=_EXCHANGED
                )
        if turned is not None:
            return turned
    return None


def denies_exchanged(claim: Side) -> bool:
    """Whether the claim denies a deed of two: who is not sued by one may well sue him."""
    return any(claim.denies(Span(deed.at, deed.at + 1)) for deed in claim.deeds)


def conversely(claim: Side, passage: Side) -> Iterator[tuple[int, int]]:
    """Where the claim tells a deed, and where the passage does from its other side.

    As in "beat" where the passage says that they "lost to" the same, or these to them.
    """
    for deed in claim.deeds:
        for told, one, other, *both in _beside(deed, claim, passage):
            same = all(any(_says(claim, w, found) for found in both) for w in (one, other))
            if same and (deed.turned is not told.turned or not exclusive(deed.told, told.told)):
                yield deed.at, told.at
                break


def told_from_other_side(
    met: Met, words: Sequence[Word], passage: Side, told: Iterable[tuple[int, int]]
) -> Met:
    """How some words of a claim are told, with the deeds that are `told` from their other side.

    Of these where the claim tells them, and where the passage does.
    """
    for start, at in told:
        index = next((n for n, word in enumerate(words) if word.start == start), None)
        if index is None or met.strengths[index] >= TOLD:
            continue
        place = next(n for n, word in enumerate(passage.words) if word.start == at)
        met.strengths[index], met.wheres[index] = _CONVERSE, Where.PASSAGE
        met.places[index] = place
    return met


def _beside(
    deed: Deed, claim: Side, passage: Side
) -> Iterator[tuple[Deed, Word, Word, Word, Word]]:
    """Two who have part in a claimed deed beside those in their parts in the passage."""
    named = claim.kindred.beside(passage.worded).told
    if sum(word.lemma in named for word in deed.parts.values()) < _BOTH:
        return  # before the deeds are looked for in the passage
    if not any(_tells(deed.event, each) for each in passage.worded.lemmas):
        return
    for told in passage.deeds:
        if kin(deed.event, told.event).same < _ONE_DEED:
            continue
        parts = [part for part in deed.parts if part in told.parts]
        for one, other in combinations(parts, 2):
            yield told, deed.parts[one], deed.parts[other], told.parts[one], told.parts[other]


@lru_cache(maxsize=16384)
def _tells(event: str, lemma: str) -> bool:
    """Whether a word may tell the deed, from whichever side."""
    return any(kin(event, each).same >= _ONE_DEED for each in may_tell(lemma))


def _says(claim: Side, word: Word, other: Word) -> bool:
    bond = claim.kindred.meet(other).get(word.lemma)
    return bond is not None and bond.same >= (MEET if word.name else _NOUN_SAID)
