"""Align: a claim's words beside a passage's, and where the two exclude each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter, mul
from typing import NamedTuple

from verifier.engine.absent import told_by_another
from verifier.engine.contrasts import WAY, contrasts_of, goes_otherwise
from verifier.engine.ends import one_end
from verifier.engine.exchanged import conversely
from verifier.engine.filler import Filler, other_filler
from verifier.engine.gainsaid import is_whole
from verifier.engine.incumbent import other_incumbent
from verifier.engine.instead import told_instead
from verifier.engine.kinds import other_kind
from verifier.engine.lone import tells_otherwise
from verifier.engine.meaning import TOLD, denied_in, has_middle, only_asks
from verifier.engine.myself import told_of_another
from verifier.engine.partly import complements_among, tells_share
from verifier.engine.possessed import told_of_change, told_of_old
from verifier.engine.posts import heads_another
from verifier.engine.repeatable import is_another_deed
from verifier.engine.scope import Scope
from verifier.engine.side import Side
from verifier.engine.sought import AROUND
from verifier.engine.stages import tells_other_stage
from verifier.engine.tied import tied_otherwise
from verifier.engine.within import told_within
from verifier.engine.worded import Worded
from verifier.engine.words import WEIGHT, Word
from verifier.sdk.alignment import Alignment, Contrast, Match, Opposition, Where
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.passage import CONTEXT
from verifier.sdk.span import Span

__all__ = ["Met", "align", "comment_in", "meet"]

_BEFORE = 0.75  # found in the sentences before: what a passage leaves out is looked up there
_SURELY_BEFORE = 0.65  # strength from which the sentences before tell all that a claim says
_OTHER_SCOPE = 0.5  # a name that stands with another fact of the kind
_ELIDED = 0.9  # another word there: what a second figure counts is often left out
_NEAR = 4  # content words between neighbours that still stand in one place
_RULED_OUT = 0.9  # what the claim denies, where the passage tells the opposite
_LEFT = 0.7  # what the claim tells, where the passage denies the opposite
_TAKEN = 0.85  # another name has the part that the claim gives to one
_HALF = 0.5  # of its meaning, with which a word is told by itself
_LIKELY = 0.5  # share of the claim told, from which it may pass as supported
_THING = 0.5  # of what a deed counts for, what it is done to
_CONVERSE = 0.9  # "beat" told as "lost to"
_first = itemgetter(0)
_PASSAGE, _NOWHERE = Where.PASSAGE, Where.NOWHERE
_AROUND = (Where.CONTEXT, Where.NOWHERE)


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
    words, weights = claim.subject, claim.weights
    ended = tuple(_ended(claim, passage))
    told_so = (*conversely(claim, passage), *ended)
    met = _from_other_side(claim, passage, meet(words, claim, passage, None), told_so)
    matches = _matches(claim, passage, met)
    total = claim.weight
    told = list(map(mul, weights, met.strengths))
    said = sum([each for each, at in zip(told, met.places, strict=True) if at is not None])
    found = sum(told)
    coverage = found / total if total else 1.0
    if coverage < least:
        return Alignment(matches=matches, coverage=coverage, said=said / total)
    filler: Filler | None = None
    if coverage >= _LIKELY:
        filler = tied_otherwise(claim, passage) or other_filler(claim, passage, met.places)
        filler = filler or heads_another(claim, passage) or other_incumbent(claim, passage)
        if filler is not None and is_another_deed(filler.claimed, claim, matches, passage):
            filler = filler._replace(excludes=False)
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
    likely = coverage >= _LIKELY and not ended
    other = _another(filler, claim, passage, matches) if likely else None
    excluding = [each for each in contrasts.found if each not in complements]
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
        or (not ended and _unasserted(claim, passage, met))
        or _denies_untold(claim, passage, met)
        or _tells_names_only(claim, met)
        or _leaves_lone(claim, passage, met)
        or _tells_other_stage(claim, passage, met)
        or _leaves_what(claim, met)
        or _tells_one_of_two(claim, passage, met),
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


def _another(
    filler: Filler | None, claim: Side, passage: Side, matches: Sequence[Match]
) -> Span | None:
    """Who else has the part that the claim gives to one, or what else he does."""
    if filler is not None:
        return filler.found.span
    return (
        told_instead(claim, passage)
        or told_of_another(claim, passage, matches)
        or _of_another_kind(claim, passage)
        or told_by_another(claim, matches, passage)
        or told_within(claim, passage)
        or told_of_change(claim, passage)
        or told_of_old(claim, passage)
    )


def _of_another_kind(claim: Side, passage: Side) -> Span | None:
    """The noun by which the passage tells of another kind of what the claim tells of."""
    if claim.kinds.keys().isdisjoint(passage.kinds):
        return None
    texts = claim.reading.text, passage.reading.text
    around = (words.distinct for words in (passage.worded, *passage.before, passage.heading))
    lemmas = sorted({lemma(token.norm) for token in texts[1].tokens}.union(*around))
    return other_kind(claim.kinds, texts[0].text, passage.kinds, texts[1].text, lemmas)


def _with(filler: Filler | None, contrasts: Sequence[Contrast]) -> tuple[Contrast, ...]:
    """The contrasts, with the one by who else has a part in what is told."""
    if filler is None or not filler.excludes:
        return tuple(contrasts)
    claimed = filler.claimed.span
    kind = Opposition.MEANING if filler.claimed.name is None else Opposition.NAME
    other = Contrast(kind=kind, claim=claimed, passage=filler.found.span, strength=_TAKEN)
    found = [other, *(each for each in contrasts if each.claim != claimed)]
    return tuple(sorted(found, key=lambda c: (-c.strength, c.claim)))


def _from_other_side(claim: Side, passage: Side, met: Met, told: Sequence[tuple[int, int]]) -> Met:
    """What the passage tells, with the deeds of the claim that it tells from their other side."""
    for start, at in told:
        index = next((n for n, word in enumerate(claim.subject) if word.start == start), None)
        if index is None or met.strengths[index] >= TOLD:
            continue
        place = next(n for n, word in enumerate(passage.words) if word.start == at)
        met.strengths[index], met.wheres[index], met.places[index] = _CONVERSE, _PASSAGE, place
    return met


def _ended(claim: Side, passage: Side) -> Iterator[tuple[int, int]]:
    """What the claim says by "expires in June", beside what the passage does by "until June"."""
    if not claim.ends or not (claim.lasts or passage.lasts):
        return
    for ours in claim.ends.values():
        for theirs in passage.ends.values():
            if theirs.said and one_end(ours, theirs):
                told = [word for word in ours.said if word.lemma not in ours.things]
                yield from [(word.start, theirs.said[-1].start) for word in told]


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


def _unasserted(claim: Side, passage: Side, met: Met) -> bool:
    """Whether what the claim says was done is only planned, tried or supposed in the passage."""
    at, words = claim.predicate_at, passage.worded
    if at is None or words.certain or not claim.tells_deed:
        return False
    if met.places[at] is None:
        return _only_asked(claim.subject[at].lemma, words.distinct) or _figures_open(claim, passage)
    if only_asks(claim.subject[at].lemma):
        return False  # "was ordered to pay", of whom "a court ordered to pay"
    told = claim.kindred.beside(words).told.get(claim.subject[at].lemma, ())
    best = max((same for _, same in told), default=0.0)
    deeds = [place for place, same in told if same == best >= TOLD]
    return bool(deeds) and all(words.left_open(place) for place in deeds)


def _figures_open(claim: Side, passage: Side) -> bool:
    """Whether all that the claim's figures count is only expected, feared or asked for there."""
    words = passage.worded
    told = claim.kindred.beside(words).told
    figures = (f for f in claim.reading.facts if not (f.words or f.circumstance))
    things = [span for figure in figures for span in figure.about]
    counted = [w for w in claim.subject if not w.open and any(s.overlaps(w) for s in things)]
    places = [place for w in counted for place, same in told.get(w.lemma, ()) if same >= TOLD]
    return bool(places) and all(words.left_open(place) for place in places)


def _only_asked(verb: str, lemmas: Iterable[str]) -> bool:
    """Whether an expression of the passage tells of a deed as asked for: "was told to leave"."""
    return any(only_asks(each) and verb in each.split("_") for each in lemmas if "_to_" in each)


def _denies_untold(claim: Side, passage: Side, met: Met) -> bool:
    """Whether of all that the claim denies only what stands around the passage tells."""
    said = claim.predicate
    if claim.asserted or not passage.worded.asserted or (said is not None and not said.negated):
        return False
    targets = [target for denial in claim.denials for target in denial.targets]
    denied = [
        at
        for at, word in enumerate(claim.subject)
        if word.weight >= WEIGHT and any(map(word.span.overlaps, targets))
    ]
    things = [at for at in denied if claim.subject[at].name is None]
    if denied and not things:
        return True  # "has never been to Leith"
    return bool(denied) and all(met.places[at] is None for at in denied)


def _tells_names_only(claim: Side, met: Met) -> bool:
    """Whether of all that the claim says of its topic only names are told: no deed, no thing."""
    at = claim.predicate_at
    if at is None or met.strengths[at] >= TOLD:
        return False
    said = [n for n in range(at, len(claim.subject)) if claim.subject[n].weight == WEIGHT]
    return len(said) > 1 and all(met.strengths[n] < _HALF for n in said)


def _leaves_lone(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the one verb by which the claim says anything of its topic is not told."""
    said = claim.lone
    if said is None:
        return False
    at = next(n for n, word in enumerate(claim.subject) if word is said)
    needed = TOLD if met.wheres[at] is _PASSAGE else _SURELY_BEFORE
    if met.strengths[at] >= needed and met.wheres[at] not in _AROUND:
        return False
    told = [passage.worded.span(place) for place in met.places if place is not None]
    lemmas = passage.worded.distinct
    return not tells_otherwise(said, claim.reading.text, passage.reading, lemmas, told)


def _tells_other_stage(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the passage tells only how that began of which the claim says that it ended."""
    at = claim.predicate_at
    if at is None or met.strengths[at] >= TOLD:
        return False
    return tells_other_stage(claim.subject[at].lemma, passage.worded.distinct)


def _tells_one_of_two(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the passage says of a word of the claim only that it or another is so."""
    if not passage.alternatives or not passage.worded.asserted:
        return False
    if "or" in claim.reading.text.text.casefold().split():
        return False
    told = claim.kindred.beside(passage.worded).told
    for word, at in zip(claim.subject, met.places, strict=True):
        if at is None or word.weight < WEIGHT:
            continue
        spans = [passage.worded.span(n) for n, same in told.get(word.lemma, ()) if same >= TOLD]
        if spans and all(any(a.overlaps(s) for a in passage.alternatives) for s in spans):
            return True
    return False


def _leaves_what(claim: Side, met: Met) -> bool:
    """Whether what the claim says that somebody is is told nowhere near: only elsewhere."""
    said = claim.called
    if said is None or said.what.weight < WEIGHT:
        return False
    at = next((n for n, word in enumerate(claim.subject) if word is said.what), None)
    return at is not None and (met.strengths[at] < TOLD or met.wheres[at] in _AROUND)


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
