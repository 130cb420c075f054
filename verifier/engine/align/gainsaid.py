"""Gainsaid: a word that both texts tell, and one of them denies."""

from collections.abc import Sequence

import msgspec

from verifier.engine.align.lasting import is_until_last
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.aside import is_aside
from verifier.engine.side.denial import Denial, denies
from verifier.engine.side.side import Side
from verifier.engine.wording.worded import Worded
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Match, Opposition
from verifier.sdk.language.polarity_cues import denying_verbs
from verifier.sdk.span import Span

__all__ = ["gainsaid", "is_whole"]

_DENIED = 0.9  # the same word, denied on one side
_TOLD_TOO = 0.5  # kinship from which the claim tells a word of what is denied
_ASIDE = 0.6  # what is denied is not what the claim says of its subject


def gainsaid(
    index: int,
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> Contrast | None:
    """That one side denies what the other says of a word of the claim."""
    word, place, others = claim.subject[index], places[index], passage.worded
    if place is None:
        return None
    said = claim.predicate or _told_lightly(claim)
    other = _denial(word, matches[index], place, others, said)
    if (
        other is None
        or _is_until_last(claim, passage, other, word)
        or _both_deny(claim, passage, other)
        or (word.negated and _is_denied_of(claim, places, others))
        or _by_a_verb(index, claim, matches, places, others)
        or _denied_alike(claim, index, places, others)
        or (word.negated and _is_aside_there(claim, places, passage))
        or _is_condition(claim, passage, other)
    ):
        return None
    return _widened(claim, passage, word, other, said)


def _denial(
    word: Word, match: Match, place: int, others: Worded, said: Word | None
) -> Contrast | None:
    """That one side denies what the other says. Names are not denied: "not without Leith"."""
    if word.name or others.negated(place) == word.negated:
        return None
    if kin(word.lemma, others.lemmas[place]).opposed:
        return None  # to deny the opposite says the same
    return Contrast(
        kind=Opposition.POLARITY,
        claim=match.claim,
        passage=others.span(place),
        strength=_DENIED * match.strength * (1.0 if word is said else _ASIDE),
    )


def _by_a_verb(
    index: int,
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    others: Worded,
) -> bool:
    """Whether a word is denied by a verb that both texts tell, or each has one of its own.

    "Flights were called off", "flights are suspended".
    """
    verbs = denying_verbs()
    if claim.subject[index].lemma in verbs:
        return False
    denying = [word.lemma in verbs for word in claim.subject]
    if any(denying) and not verbs.isdisjoint(others.distinct):
        return True
    return any(
        place is not None and match.strength >= TOLD and (verb or others.lemmas[place] in verbs)
        for verb, match, place in zip(denying, matches, places, strict=True)
    )


def _denied_alike(claim: Side, index: int, places: Sequence[int | None], others: Worded) -> bool:
    """Whether both sides deny the verb before a word: "reported no case" and "no report of one"."""
    if not index:
        return False
    before, place = claim.subject[index - 1], places[index - 1]
    alike = before.name is None and before.negated
    return place is not None and alike and others.negated(place)


def _is_until_last(claim: Side, passage: Side, denial: Contrast, word: Word) -> bool:
    texts = claim.reading.text.text, passage.reading.text.text
    return is_until_last(*texts, denial, denied=word.negated)


def _told_lightly(claim: Side) -> Word | None:
    """What a claim says by a verb that says little: "recorded 14 cases"."""
    if not claim.comment_at:
        return None
    first = next((w for w in claim.subject if w.start > claim.comment_at), None)
    return None if first is None or first.lead or first.name else first


def _widened(
    claim: Side, passage: Side, word: Word, denial: Contrast, said: Word | None
) -> Contrast:
    """A denial, with whether the passage denies all that the claim's main verb tells."""
    if word.negated or word is not said or not is_whole(claim, passage, denial.passage):
        return denial
    return msgspec.structs.replace(denial, whole=True)


def is_whole(claim: Side, passage: Side, denied: Span) -> bool:
    """Whether the claim tells all that the passage denies at `denied`, and of whom."""
    told = {
        place
        for places in claim.kindred.beside(passage.worded).told.values()
        for place, same in places
        if same >= _TOLD_TOO
    }
    for found in passage.denials:
        if not any(target.overlaps(denied) for target in found.targets):
            continue
        inside = [n for n, w in enumerate(passage.words) if found.scope.overlaps(w)]
        before = [n for n, w in enumerate(passage.words) if found.subject.overlaps(w)]
        whom = [n for n in before if passage.words[n].weight >= 1]
        return all(n in told or _tells_little(passage.words[n], found) for n in inside) and (
            not whom or any(n in told for n in whom)
        )
    return False


def _tells_little(word: Word, denial: Denial) -> bool:
    return word.weight < 1 or any(aside.overlaps(word) for aside in denial.asides)


def _is_condition(claim: Side, passage: Side, denial: Contrast) -> bool:
    """Whether either side tells it only as a condition: "if it does not pay", "unless it pays"."""
    return any(map(denial.claim.overlaps, claim.conditions)) or any(
        map(denial.passage.overlaps, passage.conditions)
    )


def _is_denied_of(claim: Side, places: Sequence[int | None], others: Worded) -> bool:
    """Whether the passage denies it of what the claim does, with the verb left out.

    "Coins were taken, the paintings were not."
    """
    return any(
        place is not None
        and others.negated(place)
        and not word.negated
        and any(denial.subject.overlaps(word) for denial in claim.denials)
        for word, place in zip(claim.subject, places, strict=True)
    )


def _both_deny(claim: Side, passage: Side, denial: Contrast) -> bool:
    """Whether the one that does not fall on the word itself covers it: "no report of a case"."""
    return denies(claim.denials, denial.claim) and denies(passage.denials, denial.passage)


def _is_aside_there(claim: Side, places: Sequence[int | None], passage: Side) -> bool:
    """Whether the passage sets aside of what the claim denies its verb: "instead of Weir"."""
    return bool(passage.asides) and any(
        place is not None
        and is_aside(passage.worded.span(place), passage.asides)
        and any(denial.scope.overlaps(word) for denial in claim.denials)
        for word, place in zip(claim.subject, places, strict=True)
    )
