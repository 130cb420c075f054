"""Align: a claim's words beside a passage's, and where the two exclude each other."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from verifier.engine.lasting import is_until_last
from verifier.engine.meaning import TOLD
from verifier.engine.scope import Scope
from verifier.engine.side import Side
from verifier.engine.sought import AROUND
from verifier.engine.worded import Worded
from verifier.engine.words import Word
from verifier.sdk.alignment import Alignment, Contrast, Match, Opposition, Where
from verifier.sdk.language.lemmas import is_noun, is_verb

__all__ = ["Met", "align", "comment_in", "meet"]

_BEFORE = 0.75  # found in the sentences before: what a passage leaves out is looked up there
_OTHER_SCOPE = 0.5  # a name that stands with another fact of the kind
_ELIDED = 0.9  # another word there: what a second figure counts is often left out
_DENIED = 0.9  # the same word, denied on one side
_BOUND = 0.85  # two names that hang by one preposition on one word
_NEXT = 2  # content words from a word to what hangs on it
_ASIDE = 0.6  # what is denied is not what the claim says of its subject
_NEAR = 4  # content words between neighbours that still stand in one place
_QUOTES = " \"'`“”‘’"
_PASSAGE, _NOWHERE = Where.PASSAGE, Where.NOWHERE
_ENDS = frozenset({"to", "into", "onto", "toward", "towards"})
_WAY = _ENDS | {"from"}


class Met(NamedTuple):
    """Words of a claim beside a passage: of each how surely it is told, and where.

    `places` are the numbers of their counterparts among the passage's words.
    """

    strengths: list[float]
    wheres: list[Where]
    places: list[int | None]


def align(claim: Side, passage: Side, least: float = 0.0) -> Alignment:
    """Every subject word of the claim beside its counterpart in the passage or its context.

    Where these tell less than `least` of the claim, no more than that is looked at.
    """
    words, sought, weights = claim.subject, claim.sought, claim.weights
    met = meet(words, claim, passage, None)
    matches = tuple(
        [
            sought[word.start].match(None if at is None else passage.worded.span(at), where, told)
            for word, told, where, at in zip(words, *met, strict=True)
        ]
    )
    total = claim.weight
    told = list(map(mul, weights, met.strengths))
    said = sum([each for each, at in zip(told, met.places, strict=True) if at is not None])
    found = sum(told)
    coverage = found / total if total else 1.0
    if coverage < least:
        return Alignment(matches=matches, coverage=coverage, said=said / total)
    return Alignment(
        matches=matches,
        coverage=coverage,
        said=said / total if total else 1.0,
        focus=_focus(claim, passage),
        order=_order(met.places),
        open=_left_open(words, told, met.places, passage) / total if total else 0.0,
        comment=comment_in(matches, claim.comment_at),
        predicate=_predicate(claim, matches),
        denies=claim.predicate is not None and claim.predicate.negated,
        contrasts=_contrasts(claim, matches, met.places, passage),
    )


def meet(words: Sequence[Word], claim: Side, passage: Side, scope: Scope | None) -> Met:
    """How each of `words`, which are the claim's, is told.

    With a `scope` (of a passage fact) words said of another fact of its kind count half.
    """
    strengths: list[float] = []
    wheres: list[Where] = []
    places: list[int | None] = []
    last = 0
    worded = passage.worded
    told = claim.kindred.beside(worded).told
    around = _around(claim, passage)
    for word in words:
        best, at = 0.0, None
        for index, same in told.get(word.lemma, ()):
            if word.name and word.lead in _WAY and _goes_otherwise(word, worded.word(index)):
                continue
            strength = same
            if scope is not None and not scope.holds(worded.word(index)):
                strength *= _OTHER_SCOPE if word.name is not None else _ELIDED
            if strength > best or (
                strength == best and at is not None and abs(index - last) < abs(at - last)
            ):
                best, at = strength, index
        where = _NOWHERE
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


def _around(claim: Side, passage: Side) -> Mapping[int, tuple[float, Where]]:
    """How surely what stands around the passage tells words of the claim, by their starts."""
    known = claim.surroundings.get(id(passage))
    if known is not None:
        return known[1]
    beside, starts = claim.kindred.beside, claim.starts
    found: dict[int, tuple[float, Where]] = {}
    for words in passage.before:
        for lemma, same in beside(words).said.items():
            strength = _BEFORE * same
            for start in starts[lemma]:
                if start not in found or found[start][0] < strength:
                    found[start] = strength, Where.BEFORE
    further: dict[int, float] = {}
    for lemma, same in beside(passage.heading).said.items():
        for start in starts[lemma]:
            further[start] = AROUND * same
    for term in claim.terms & passage.around:
        for start in claim.told_by[term]:
            further[start] = AROUND
    for start, strength in further.items():
        if start not in found or found[start][0] < strength:
            found[start] = strength, Where.CONTEXT
    claim.surroundings[id(passage)] = passage, found
    return found


def _goes_otherwise(word: Word, other: Word) -> bool:
    """Whether one text names as the start of a way what the other names as its end."""
    if word.lead == "from":
        return other.lead in _ENDS
    return other.lead == "from"


def _focus(claim: Side, passage: Side) -> float:
    """The weighted share of the passage's words that some word of the claim says."""
    words = passage.worded
    return claim.kindred.beside(words).shared / words.whole if words.whole else 0.0


def _order(places: Sequence[int | None]) -> float:
    if len(places) < 2:
        return 1.0
    near = 0
    for a, b in pairwise(places):
        if a is not None and b is not None and -_NEAR <= a - b <= _NEAR:
            near += 1
    return near / (len(places) - 1)


def _left_open(
    words: Sequence[Word], told: Sequence[float], places: Sequence[int | None], passage: Side
) -> float:
    """The weight of what the claim asserts and the passage does not, by what is told of it."""
    found = passage.worded
    return sum(
        [
            each
            for word, each, place in zip(words, told, places, strict=True)
            if place is not None and found.left_open(place) and not word.open
        ]
    )


def comment_in(matches: Sequence[Match], start: int) -> float:
    """The share of the matches from `start` on that the passage tells; 1 if there are none."""
    comment = [match for match in matches if match.claim.start >= start]
    told = sum([m.weight * m.strength for m in comment if m.where is _PASSAGE])
    weight = sum([m.weight for m in comment])
    return told / weight if weight else 1.0


def _predicate(claim: Side, matches: Sequence[Match]) -> float:
    """How surely the passage itself says what the claim's main verb says; 1 when it has none."""
    at = claim.predicate_at
    if at is None:
        return 1.0
    return matches[at].strength if matches[at].where is _PASSAGE else 0.0


def _contrasts(
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> tuple[Contrast, ...]:
    """What stands in the passage where the claim says a word that the passage does not."""
    others, said = passage.worded, claim.predicate
    opposed = claim.kindred.beside(others).opposed
    found: list[Contrast] = []
    if not opposed and others.asserted and claim.asserted:
        return ()
    for index, (word, match) in enumerate(zip(claim.subject, matches, strict=True)):
        if match.where is _PASSAGE and match.strength >= TOLD:
            place = places[index]
            denial = None if place is None else _denial(word, match, place, others, said)
            if denial is not None and not _is_until_last(claim, passage, denial, word):
                found.append(denial)
            continue
        turned = word.lead in _WAY and _is_turned(word, claim, others)
        best: Contrast | None = None
        least = 0.1
        for place, against in opposed.get(word.lemma, ()):
            other = others.word(place)
            kind, strength = _exclusion(word, other, against, match.where)
            alike = kind is Opposition.NAME and word.lead == other.lead
            if not word.lead and match.where is not Where.NOWHERE:
                alike = False
            if (strength <= least and not alike) or place in places:
                continue
            strength *= _same_slot(index, place, places)
            if alike and (turned or _bound(claim, index, place, places, passage)):
                strength = max(strength, _BOUND)
            if strength > least:
                least = strength
                best = Contrast(kind=kind, claim=match.claim, passage=other.span, strength=strength)
        if best is not None:
            found.append(best)
    if len(found) > 1:
        found.sort(key=lambda c: (-c.strength, c.claim))
    return tuple(found)


def _is_turned(word: Word, claim: Side, others: Worded) -> bool:
    """Whether the passage goes from where the claim goes to, or the other way round."""
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    return any(_goes_otherwise(word, others.word(place)) for place, _ in told)


def _denial(
    word: Word, match: Match, place: int, others: Worded, said: Word | None
) -> Contrast | None:
    """That one side denies what the other says. Names are not denied: "not without Leith"."""
    if word.name or others.negated(place) == word.negated:
        return None
    return Contrast(
        kind=Opposition.POLARITY,
        claim=match.claim,
        passage=others.span(place),
        strength=_DENIED * match.strength * (1.0 if word is said else _ASIDE),
    )


def _is_until_last(claim: Side, passage: Side, denial: Contrast, word: Word) -> bool:
    texts = claim.reading.text.text, passage.reading.text.text
    return is_until_last(*texts, denial, denied=word.negated)


def _exclusion(word: Word, other: Word, opposed: float, where: Where) -> tuple[Opposition, float]:
    if word.name and other.name:
        if word.lead and word.lead == other.lead:
            return Opposition.NAME, opposed * 1.5
        # Elsewhere in the document the claim's name stands; here another thing is spoken of.
        return Opposition.NAME, opposed if where is Where.NOWHERE else 0.0
    return Opposition.MEANING, opposed


def _bound(
    claim: Side, index: int, place: int, places: Sequence[int | None], passage: Side
) -> bool:
    """Whether two names led by the same hang on one word.

    By one preposition ("landed in", "bought from"), as what a verb is done to ("married Ann Lee"),
    or as what kind of thing a noun names ("an Irish band").
    """
    words, others = claim.subject, passage.words
    word, other = words[index], others[place]
    if not word.lead:
        after = index + 1 < len(words) and _hangs(word, words[index + 1], claim)
        behind = places[index + 1] if after else None
        if behind is not None and place < behind:
            return _distance(place, behind, passage) <= _NEXT and _are_demonyms(word, other)
        before = places[index - 1] if index and words[index - 1] is claim.predicate else None
        return (
            before is not None
            and before + 1 == place
            and _follows(words[index - 1], word, claim)
            and _follows(others[before], other, passage)
        )
    heads = (claim.predicate, words[index - 1] if index and not words[index - 1].name else None)
    return any(
        head in heads and before is not None and 0 < _distance(before, place, passage) <= _NEXT
        for head, before in zip(words[:index], places[:index], strict=True)
    )


def _are_demonyms(*words: Word) -> bool:
    return all(word.name is not None and word.name.kind == "nationality" for word in words)


def _hangs(word: Word, head: Word, side: Side) -> bool:
    """Whether a name stands right before the noun it belongs to."""
    return not head.name and _follows(word, head, side)


def _follows(word: Word, other: Word, side: Side) -> bool:
    """Whether nothing but an article stands between two words."""
    between = side.reading.text.text[word.end : other.start].strip(_QUOTES).lower()
    return between in ("", "a", "an", "the")


def _distance(before: int, after: int, passage: Side) -> int:
    """How many words a place lies behind another, but for times; far past a verb."""
    if after <= before:
        return after - before
    times = [fact.span for fact in passage.reading.facts if fact.circumstance]
    between = passage.words[before + 1 : after]
    if any(is_verb(word.lemma) and not is_noun(word.lemma) for word in between):
        return len(passage.words)  # "was born in 1961 and has lived in Dundee"
    return 1 + sum(not any(span.overlaps(word) for span in times) for word in between)


def _same_slot(index: int, place: int, places: Sequence[int | None]) -> float:
    """1 when a neighbour of the claim word has its counterpart close to `place`, less further."""
    nearest = _NEAR * 3
    for neighbour in (*places[max(0, index - 2) : index], *places[index + 1 : index + 3]):
        if neighbour is not None:
            nearest = min(nearest, abs(neighbour - place))
    return 1.0 if nearest <= 2 else 0.8 if nearest <= _NEAR else 0.4
