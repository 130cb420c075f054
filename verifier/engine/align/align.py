"""Align: a claim's words beside a passage's, and where the two exclude each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import mul

from verifier.engine.align.another import another, another_filler, other_occasion
from verifier.engine.align.contrasts import contrasts_of
from verifier.engine.align.exchanged import told_from_other_side
from verifier.engine.align.fared import fared, from_other_side
from verifier.engine.align.filler import Filler
from verifier.engine.align.gainsaid import is_whole
from verifier.engine.align.measures import shown_alike
from verifier.engine.align.met import Met, meet
from verifier.engine.align.mutually import told_mutually
from verifier.engine.align.partly import complements_among, tells_share
from verifier.engine.align.untold import leaves_untold, only_supposes
from verifier.engine.align.valued import valuation
from verifier.engine.meaning.expression import denied_in
from verifier.engine.side.ends import one_end
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Alignment, Contrast, Match, Opposition, Where

__all__ = ["align", "comment_in"]

_NEAR = 4  # content words between neighbours that still stand in one place
_TAKEN = 0.85  # another name has the part that the claim gives to one
_LIKELY = 0.5  # share of the claim told, from which it may pass as supported
_THING = 0.5  # of what a deed counts for, what it is done to
_PASSAGE = Where.PASSAGE


def align(claim: Side, passage: Side, least: float) -> Alignment:
    """Every subject word of the claim beside its counterpart in the passage or its context.

    Where these tell less than `least` of the claim, no more than that is looked at.
    """
    words, weights = claim.subject, claim.weights
    ended = tuple(_ended(claim, passage))
    valued = tuple(_valued(claim, passage))
    told_so = (*from_other_side(claim, passage), *ended, *valued, *_measured(claim, passage))
    met = told_from_other_side(meet(words, claim, passage, None), words, passage, told_so)
    matches = _matches(claim, passage, met)
    total = claim.weight
    told = list(map(mul, weights, met.strengths))
    said = sum([each for each, at in zip(told, met.places, strict=True) if at is not None])
    found = sum(told)
    coverage = found / total if total else 1.0
    if coverage < least:
        return Alignment(matches=matches, coverage=coverage, said=said / total)
    filler: Filler | None = None
    mutual = told_mutually(claim, passage)
    fared_so = _has_outcome(claim, passage)
    otherwise = bool(valued) or fared_so  # one thing told by other words
    if coverage >= _LIKELY and mutual is None and not valued:
        asked = other_occasion if fared_so else another_filler
        filler = asked(claim, passage, matches, met.places)
    along = _denied_along(claim, passage, met.places, told) + _turned(claim, passage, met.places)
    said, coverage = said + along, (found + along) / total if total else 1.0
    contrasts = contrasts_of(claim, matches, met.places, passage)
    complements, shared = tuple[Contrast, ...](), True
    if contrasts.found:
        told_by = passage.reading.text
        complements = complements_among(contrasts.found, claim.reading.text, told_by)
        shared = all(tells_share(told_by, each.passage.start) for each in complements)
    if complements and shared:
        met, more = _with_complements(complements, claim, passage, met)
        matches, told = _matches(claim, passage, met), list(map(mul, weights, met.strengths))
        said, coverage = said + more, coverage + more / total if total else 1.0
    other = None
    if coverage >= _LIKELY and not ended and not otherwise:
        other = another(claim, passage, matches) if filler is None else filler.found.span
    excluding = [
        each
        for each in contrasts.found
        if each not in complements and not (mutual and each.claim == mutual.span)
    ]
    return Alignment(
        matches=matches,
        coverage=coverage,
        said=said / total if total else 1.0,
        focus=_focus(claim, passage),
        order=_order(met.places),
        open=_left_open(words, told, met.places, passage) / total if total else 0.0,
        comment=_comment(claim, told, met.places),
        predicate=_predicate(claim, matches),
        denies=_denies(claim.predicate),
        unasserted=(contrasts.left_open and not complements)
        or not shared
        or (not ended and only_supposes(claim, passage, met))
        or leaves_untold(claim, passage, met),
        another=other,
        contrasts=_with(filler, excluding),
        complements=complements,
    )


def _matches(claim: Side, passage: Side, met: Met) -> tuple[Match, ...]:
    return tuple(
        [
            claim.sought[word.start].match(
                None if at is None else passage.worded.span(at), where, told
            )
            for word, told, where, at in zip(claim.subject, *met, strict=True)
        ]
    )


def _with_complements(
    complements: Sequence[Contrast], claim: Side, passage: Side, met: Met
) -> tuple[Met, float]:
    """What is told, with what is told of the others, and what that adds by weight.

    How many of several have died tells how many are alive.
    """
    strengths, wheres, places = list(met.strengths), list(met.wheres), list(met.places)
    more = 0.0
    for each in complements:
        for index, word in enumerate(claim.subject):
            if word.span == each.claim and strengths[index] < each.strength:
                more += claim.weights[index] * (each.strength - strengths[index])
                strengths[index], wheres[index] = each.strength, _PASSAGE
                places[index] = next(
                    at for at, other in enumerate(passage.words) if other.span == each.passage
                )
    return Met(strengths, wheres, places), more


def _denies(said: Word | None) -> bool:
    """Whether a verb is denied, or an expression that denies: "did not attend"."""
    return said is not None and (said.negated or bool(denied_in(said.lemma)))


def _with(filler: Filler | None, contrasts: Sequence[Contrast]) -> tuple[Contrast, ...]:
    """The contrasts, with the one by who else has a part in what is told."""
    if filler is None or not filler.excludes:
        return tuple(contrasts)
    claimed = filler.claimed.span
    kind = Opposition.MEANING if filler.claimed.name is None else Opposition.NAME
    other = Contrast(kind=kind, claim=claimed, passage=filler.found.span, strength=_TAKEN)
    found = [other, *(each for each in contrasts if each.claim != claimed)]
    return tuple(sorted(found, key=lambda c: (-c.strength, c.claim)))


def _ended(claim: Side, passage: Side) -> Iterator[tuple[int, int]]:
    """What the claim says by "expires in June", beside what the passage does by "until June"."""
    if not claim.ends or not (claim.lasts or passage.lasts):
        return
    for ours in claim.ends.values():
        for theirs in passage.ends.values():
            if theirs.said and one_end(ours, theirs):
                told = [word for word in ours.said if word.lemma not in ours.things]
                yield from [(word.start, theirs.said[-1].start) for word in told]


def _measured(claim: Side, passage: Side) -> Iterator[tuple[int, int]]:
    """What the claim says by "cost" of a price, beside what the passage does by "sold for"."""
    for fact in claim.reading.facts:
        if claim.measured(fact) is not None:
            for other in passage.reading.facts_of(fact.kind):
                yield from shown_alike(claim, passage, fact, other)


def _valued(claim: Side, passage: Side) -> Iterator[tuple[int, int]]:
    """What the claim says by "criticized", beside what the passage does by "a disgrace"."""
    found = valuation(claim, passage)
    if found is not None and found.same:
        yield found.ours.told.start, found.theirs.told.start


def _has_outcome(claim: Side, passage: Side) -> bool:
    outcome = fared(claim, passage)
    return outcome is not None and outcome.same


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
    if found.certain:  # most are
        return 0
    return sum(
        [
            each
            for word, each, place in zip(words, told, places, strict=True)
            if place is not None and found.left_open(place) and not word.open
        ]
    )


def _denied_along(
    claim: Side, passage: Side, places: Sequence[int | None], told: Sequence[float]
) -> float:
    """The weight of what the claim says more closely of what the passage denies altogether.

    "She was never arrested" denies that she was for fraud, in May, or by whomever.
    """
    at = claim.predicate_at
    place = None if at is None else places[at]
    if at is None or place is None or not passage.worded.negated(place):
        return 0.0
    if not is_whole(claim, passage, passage.worded.span(place)):
        return 0.0
    closer = range(at + 1, len(told))
    return sum(claim.weights[n] - told[n] for n in closer if not claim.subject[n].name)


def _turned(claim: Side, passage: Side, places: Sequence[int | None]) -> float:
    """The weight of what the claim's deeds are done to, where the passage tells other deeds of it.

    "Accepted the offer" beside "rejected the offer".
    """
    turned = claim.kindred.beside(passage.worded).turned
    if not turned:
        return 0.0
    return sum(
        _THING * word.weight
        for word, place in zip(claim.subject, places, strict=True)
        if place is None and word.lemma in turned
    )


def _comment(claim: Side, told: Sequence[float], places: Sequence[int | None]) -> float:
    """As `comment_in`, by what each of the claim's words counts for as it is told."""
    first, weight = claim.comment
    if not weight:
        return 1.0
    pairs = zip(told[first:], places[first:], strict=True)
    return sum([each for each, place in pairs if place is not None]) / weight


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
