"""Behind: another name or noun behind the same word and preposition."""

from collections.abc import Sequence
from itertools import pairwise

from verifier.engine.align.filler import Filler, is_thing, row
from verifier.engine.align.standing_for import exclude, is_around, may_be_of_a_kind, says
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.deeds import DOER
from verifier.engine.side.side import Side
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.language.lemmas import is_noun, is_verb

__all__ = ["other_behind"]

_WHEN = frozenset({"after", "before"})
_OF_WEIGHT = 0.12  # share of the claim from which one noun of it matters so much


def other_behind(claim: Side, passage: Side, places: Sequence[int | None]) -> Filler | None:
    """Another name or noun behind the same word and preposition as in the claim.

    `places` are where the claim's subject words are told.
    """
    return _elsewhere(claim, passage, places) or _behind_preposition(claim, passage, places)


def _behind_preposition(claim: Side, passage: Side, places: Sequence[int | None]) -> Filler | None:
    """Another common noun behind the same word and preposition: "found in bats" and "in pigs"."""
    others = passage.worded
    for (_, word), place in zip(pairwise(claim.subject), places, strict=False):
        if place is None or place + 1 == len(others.lemmas) or not _hangs(word):
            continue
        other = others.word(place + 1)
        alike = other.lead == word.lead and _hangs(other) and is_thing(other, passage)
        alike = alike and place + 1 not in places
        alike = alike and word.weight >= _OF_WEIGHT * claim.weight
        if not alike or says(claim, word, other):
            continue
        if not is_around(claim, word, passage) or _is_of_other_verb(word, place, claim, passage):
            return Filler(word, other, exclude(word, other))
    return None


def _elsewhere(claim: Side, passage: Side, places: Sequence[int | None]) -> Filler | None:
    """Another name behind the same word and preposition, and the claim's with another verb.

    "Bound for Boston, it landed in Halifax".
    """
    others = passage.worded
    for (verb, word), head in zip(pairwise(claim.subject), places, strict=False):
        if head is None or head + 1 == len(others.lemmas) or not (word.name and word.lead):
            continue
        if verb is not claim.predicate or others.lemmas[head] != verb.lemma:
            continue  # there may be strikes in Syria and in Iraq
        other = others.word(head + 1)
        if other.lead != word.lead or not may_be_of_a_kind(word, other):
            continue
        if any(says(claim, word, each) for each in row(other, passage)):
            continue
        told = claim.kindred.beside(others).told.get(word.lemma, ())
        own = [place for place, same in told if same >= TOLD]
        if own and all(_is_parted(head, place, passage) for place in own):
            return Filler(word, other, True)
    return None


def _is_of_other_verb(word: Word, head: int, claim: Side, passage: Side) -> bool:
    """Whether a noun is told only behind another verb, which no such preposition leads to it.

    "Convicted of arson after the judge threw out a murder charge".
    """
    others = passage.worded
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    own = [place for place, same in told if same >= TOLD]
    return bool(own) and all(
        others.word(place).lead != word.lead and _is_parted(head, place, passage) for place in own
    )


def _is_parted(head: int, place: int, side: Side) -> bool:
    """Whether another verb stands between a word and one behind it, or that stands before it."""
    between = [side.worded.word(n) for n in range(head + 1, place)]
    start = side.worded.span(place).start
    doers = [d.parts[DOER].start for d in side.tellings if d.verb and DOER in d.parts]
    return (
        place < head
        or start in doers
        or any(_is_past(word, side) or _is_then(word, side) for word in between)
    )


def _is_past(word: Word, side: Side) -> bool:
    """Whether a word has the form of a past verb."""
    form = side.reading.text.text[word.start : word.end].lower()
    past = form.replace(" ", "_") != word.lemma and not form.endswith(("s", "ing"))
    return past and is_verb(word.lemma.partition("_")[0])


def _is_then(word: Word, side: Side) -> bool:
    """Whether a word tells what was done before or after: "after leaving"."""
    return word.lead in _WHEN and side.parsed.acts(side.parsed.placed.start_of(word))


def _hangs(word: Word) -> bool:
    """Whether a preposition leads to a common noun; "to fuel" may be no noun."""
    if word.lead == "to" and is_verb(word.lemma):
        return False
    if not word.lead or word.name is not None or word.weight < WEIGHT:
        return False
    head = word.lemma.rpartition("_")[2]  # "semi_final", but not "how_die"
    return is_noun(word.lemma) or (is_noun(head) and not is_verb(head))
