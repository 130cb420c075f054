"""Met: the words of a claim beside those of a passage, and how surely each is told."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from verifier.engine.align.excluding import WAY, goes_otherwise
from verifier.engine.meaning.meaning import TOLD, has_middle
from verifier.engine.side.side import Side
from verifier.engine.side.sought import AROUND
from verifier.engine.wording.scope import Scope
from verifier.engine.wording.worded import Worded
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Where
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.passage import CONTEXT

__all__ = ["Met", "meet"]

_BEFORE = 0.75  # found in the sentences before: what a passage leaves out is looked up there
_OTHER_SCOPE = 0.5  # a name that stands with another fact of the kind
_ELIDED = 0.9  # another word there: what a second figure counts is often left out
_RULED_OUT = 0.9  # what the claim denies, where the passage tells the opposite
_LEFT = 0.7  # what the claim tells, where the passage denies the opposite
_first = itemgetter(0)
_PASSAGE, _NOWHERE = Where.PASSAGE, Where.NOWHERE


class Met(NamedTuple):
    """Words of a claim beside a passage: of each how surely it is told, and where.

    `places` are the numbers of their counterparts among the passage's words.
    """

    strengths: list[float]
    wheres: list[Where]
    places: list[int | None]


def meet(words: Sequence[Word], claim: Side, passage: Side, scope: Scope | None) -> Met:
    """How each of `words`, which are the claim's, is told.

    With a `scope` (of a passage fact) words said of another fact of its kind count half.
    """
    strengths: list[float] = []
    wheres: list[Where] = []
    places: list[int | None] = []
    last = 0
    worded = passage.worded
    beside = claim.kindred.beside(worded)
    told, opposed = beside.told, beside.opposed
    around = _around(claim, passage)
    for word in words:
        best, at = 0.0, None
        for index, same in told.get(word.lemma, ()):
            if word.name and word.lead in WAY and goes_otherwise(word, worded.word(index)):
                continue
            strength = same
            if scope is not None and not scope.holds(worded.word(index)):
                strength *= _OTHER_SCOPE if word.name is not None else _ELIDED
            if strength > best or (
                strength == best and at is not None and _is_nearer(index, at, last, worded)
            ):
                best, at = strength, index
        where = _NOWHERE
        denied = word.negated or claim.denies(word)
        if best < TOLD and word.lemma in opposed and not (denied and claim.says_never):
            ruled = _by_opposite(word, opposed[word.lemma], worded, denied=denied)
            best, at = max((best, at), ruled, key=_first)
        context = around.get(word.start)
        if context is not None and best < context[0]:
            best, where = context
            at = None
        elif at is not None:
            last, where = at, _PASSAGE
        strengths.append(best)
        wheres.append(where)
        places.append(at)
    return Met(strengths, wheres, places)


def _is_nearer(index: int, at: int, last: int, worded: Worded) -> bool:
    """Whether of two words that say the same one is so, and the other may be; else the nearer."""
    one, other = worded.left_open(index), worded.left_open(at)
    return abs(index - last) < abs(at - last) if one is other else other


def _by_opposite(
    word: Word, opposed: Sequence[tuple[int, float]], worded: Worded, *, denied: bool
) -> tuple[float, int | None]:
    """How surely the passage says a word by its opposite, denied on one side only, and where.

    What "fell" did not rise; what did not stop may well go on, but what did not rise need not fall.
    """
    best, at = 0.0, None
    for place, against in opposed:
        if worded.negated(place) is denied or word.name is not None:
            continue
        if relation(word.lemma, worded.lemmas[place]).kind is Kinship.SIBLING:
            continue
        if not denied and has_middle(word.lemma):
            continue
        strength = against * (_RULED_OUT if denied else _LEFT)
        if strength > best:
            best, at = strength, place
    return best, at


def _around(claim: Side, passage: Side) -> Mapping[int, tuple[float, Where]]:
    """How surely what stands around the passage tells words of the claim, by their starts."""
    known = claim.surroundings.get(id(passage))
    if known is not None:
        return known[1]
    beside, starts = claim.kindred.beside, claim.starts
    found: dict[int, tuple[float, Where]] = {}
    for words in passage.before:
        for term, same in beside(words).said.items():
            strength = _BEFORE * same
            for start in starts[term]:
                if start not in found or found[start][0] < strength:
                    found[start] = strength, Where.BEFORE
    further: dict[int, float] = {}
    for term, same in beside(passage.heading).said.items():
        for start in starts[term]:
            further[start] = AROUND * same
    for term in claim.terms.intersection(passage.around):
        further.update(dict.fromkeys(_told_by(term, claim, passage), AROUND))
    for start, strength in further.items():
        if start not in found or found[start][0] < strength:
            found[start] = strength, Where.CONTEXT
    claim.surroundings[id(passage)] = passage, found
    return found


def _told_by(term: str, claim: Side, passage: Side) -> Sequence[int]:
    """Where the claim's words start that a term of the passage or its document tells."""
    starts = claim.told_by[term]
    if term[:1] == CONTEXT:
        return starts
    return [start for start in starts if not _is_of_another(start, term, claim, passage)]


def _is_of_another(start: int, term: str, claim: Side, passage: Side) -> bool:
    """Whether a term that tells a known name is, in the passage, the end of another known one.

    "North Korean" tells of no South Korean; unknown names may be of one person.
    """
    opposed = claim.kindred.beside(passage.worded).opposed
    if not opposed or not claim.sought[start].name:
        return False
    name = next(word for word in claim.words if word.start == start)
    if name.name is None or not name.name.ids:
        return False
    others = [passage.worded.word(place).name for place, _ in opposed.get(name.lemma, ())]
    return any(other is not None and other.ids and term in other.words[-1:] for other in others)
