"""Align: a claim's words beside a passage's, and where the two exclude each other."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from verifier.engine.meaning import Kindred
from verifier.engine.scope import Scope
from verifier.engine.side import Side
from verifier.engine.words import Word
from verifier.sdk.alignment import Alignment, Contrast, Match, Opposition, Where
from verifier.sdk.language.lemmas import lemma

__all__ = ["align", "align_words"]

_BEFORE = 0.75  # found in the sentences before: what a passage leaves out is looked up there
_DOCUMENT = 0.65  # found in the headline or elsewhere in the document
_OTHER_SCOPE = 0.5  # a name that stands with another fact of the kind
_ELIDED = 0.9  # another word there: what a second figure counts is often left out
_TOLD = 0.35  # strength from which a word counts as told
_DENIED = 0.9  # the same word, denied on one side
_BOUND = 0.85  # two names that hang by one preposition on one word
_NEXT = 2  # content words from a word to what hangs on it
_ASIDE = 0.6  # what is denied is not what the claim says of its subject
_NEAR = 4  # content words between neighbours that still stand in one place


def align(claim: Side, passage: Side) -> Alignment:
    """Every subject word of the claim beside its counterpart in the passage or its context."""
    matches, places = align_words(claim.subject, claim.kindred, passage, None)
    total = sum(match.weight for match in matches)
    said = sum(m.weight * m.strength for m in matches if m.where is Where.PASSAGE)
    found = sum(match.weight * match.strength for match in matches)
    return Alignment(
        matches=matches,
        coverage=found / total if total else 1.0,
        said=said / total if total else 1.0,
        focus=_focus(claim.kindred, passage),
        order=_order(places),
        open=_left_open(claim.subject, matches, places, passage) / total if total else 0.0,
        predicate=_predicate(claim, matches),
        denies=claim.predicate is not None and claim.predicate.negated,
        contrasts=_contrasts(claim, matches, places, passage),
    )


def align_words(
    words: Sequence[Word], kindred: Kindred, passage: Side, scope: Scope | None
) -> tuple[tuple[Match, ...], list[int | None]]:
    """A match for each of `words`, and the index of its counterpart among the passage's words.

    With a `scope` (of a passage fact) words said of another fact of its kind count half.
    """
    matches: list[Match] = []
    places: list[int | None] = []
    last = 0
    told = kindred.beside(passage.words).told
    before, heading = kindred.said_in(passage.before), kindred.said_in(passage.heading)
    for word in words:
        best, at = 0.0, None
        for index, other, same in told.get(word.lemma, ()):
            strength = same
            if scope is not None and not scope.holds(other):
                strength *= _OTHER_SCOPE if word.name else _ELIDED
            if strength > best or (
                strength == best and at is not None and abs(index - last) < abs(at - last)
            ):
                best, at = strength, index
        where = Where.NOWHERE if at is None else Where.PASSAGE
        if best < _BEFORE:  # more than that no context tells
            around = 1.0 if _tells(passage.tells_around, word) else heading.get(word.lemma, 0.0)
            for strength, place in (
                (_BEFORE * before.get(word.lemma, 0.0), Where.BEFORE),
                (_DOCUMENT * around, Where.CONTEXT),
            ):
                if best < strength:
                    best, where, at = strength, place, None
        if at is not None:
            last = at
        places.append(at)
        matches.append(
            Match(
                claim=word.span,
                passage=None if at is None else passage.words[at].span,
                where=where,
                strength=best,
                weight=word.weight,
                name=word.name is not None,
            )
        )
    return tuple(matches), places


def _tells(context: Callable[[str], bool], word: Word) -> bool:
    """Whether a context, asked for terms, tells a word: of a name, its last part or all."""
    if word.name is None:
        return context(word.lemma)
    parts = word.name.words
    return bool(parts) and (context(lemma(parts[-1])) or context(parts[-1]))


def _focus(kindred: Kindred, passage: Side) -> float:
    """The weighted share of the passage's words that some word of the claim says."""
    met = kindred.beside(passage.words).met
    total = sum(word.weight for word in passage.words)
    told = sum(
        word.weight
        for word, bonds in zip(passage.words, met, strict=True)
        if bonds and any(bond.same >= _TOLD for bond in bonds.values())
    )
    return told / total if total else 0.0


def _order(places: Sequence[int | None]) -> float:
    pairs = list(pairwise(places))
    if not pairs:
        return 1.0
    near = sum(1 for a, b in pairs if a is not None and b is not None and abs(a - b) <= _NEAR)
    return near / len(pairs)


def _left_open(
    words: Sequence[Word],
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> float:
    """The weight of what the claim asserts and the passage does not."""
    return sum(
        match.weight * match.strength
        for word, match, place in zip(words, matches, places, strict=True)
        if place is not None and passage.words[place].open and not word.open
    )


def _predicate(claim: Side, matches: Sequence[Match]) -> float:
    """How surely the passage itself says what the claim's main verb says; 1 when it has none."""
    if claim.predicate is None:
        return 1.0
    return next(
        (
            match.strength if match.where is Where.PASSAGE else 0.0
            for match in matches
            if match.claim == claim.predicate.span
        ),
        1.0,
    )


def _contrasts(
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> tuple[Contrast, ...]:
    """What stands in the passage where the claim says a word that the passage does not."""
    beside, said = claim.kindred.beside(passage.words), claim.predicate
    used = {place for place in places if place is not None}
    found: list[Contrast] = []
    for index, (word, match) in enumerate(zip(claim.subject, matches, strict=True)):
        if match.where is Where.PASSAGE and match.strength >= _TOLD:
            place = places[index]
            if place is not None and passage.words[place].negated != word.negated:
                found.append(
                    Contrast(
                        kind=Opposition.POLARITY,
                        claim=word.span,
                        passage=passage.words[place].span,
                        strength=_DENIED * match.strength * (1.0 if word is said else _ASIDE),
                    )
                )
            continue
        best: Contrast | None = None
        for place, other, opposed in beside.opposed.get(word.lemma, ()):
            if place in used:
                continue
            kind, strength = _exclusion(word, other, opposed, match.where)
            strength *= _same_slot(index, place, places)
            if kind is Opposition.NAME and _bound(claim, index, place, places, other):
                strength = max(strength, _BOUND)
            if strength > (best.strength if best else 0.1):
                best = Contrast(kind=kind, claim=word.span, passage=other.span, strength=strength)
        if best is not None:
            found.append(best)
    return tuple(sorted(found, key=lambda c: (-c.strength, c.claim)))


def _exclusion(word: Word, other: Word, opposed: float, where: Where) -> tuple[Opposition, float]:
    if word.name and other.name:
        if word.lead and word.lead == other.lead:
            return Opposition.NAME, opposed * 1.5
        # Elsewhere in the document the claim's name stands; here another thing is spoken of.
        return Opposition.NAME, opposed if where is Where.NOWHERE else 0.0
    return Opposition.MEANING, opposed


def _bound(claim: Side, index: int, place: int, places: Sequence[int | None], other: Word) -> bool:
    """Whether two names hang by one preposition on one word: "landed in", "bought it from"."""
    words = claim.subject
    if not words[index].lead or words[index].lead != other.lead:
        return False
    heads = (claim.predicate, words[index - 1] if index and not words[index - 1].name else None)
    return any(
        word in heads and before is not None and 0 < place - before <= _NEXT
        for word, before in zip(words[:index], places[:index], strict=True)
    )


def _same_slot(index: int, place: int, places: Sequence[int | None]) -> float:
    """1 when a neighbour of the claim word has its counterpart close to `place`, less further."""
    gaps: Iterable[int] = (
        abs(neighbour - place)
        for step in (-2, -1, 1, 2)
        if 0 <= index + step < len(places) and (neighbour := places[index + step]) is not None
    )
    nearest = min(gaps, default=_NEAR * 3)
    return 1.0 if nearest <= 2 else 0.8 if nearest <= _NEAR else 0.4
