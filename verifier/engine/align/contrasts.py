"""Contrasts: what stands in a passage where a claim says something that excludes it."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from verifier.engine.align.absent import absent_doer, done_by_another
from verifier.engine.align.besides import told_besides
from verifier.engine.align.exchanged import denies_exchanged, exchanged
from verifier.engine.align.filler import says
from verifier.engine.align.gainsaid import gainsaid
from verifier.engine.align.governed import done_otherwise, to_all
from verifier.engine.align.refuted import Asserted, asserted_of
from verifier.engine.align.repeatable import is_another_deed
from verifier.engine.align.reversed import told_reversed
from verifier.engine.align.stages import are_stages
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.aside import is_aside
from verifier.engine.side.deeds import are_ends, are_sides
from verifier.engine.side.ordered import Order, order_at, says_order
from verifier.engine.side.side import Side
from verifier.engine.side.tenure import Tenure, tenure_at
from verifier.engine.wording.worded import Worded
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.alignment import Contrast, Match, Opposition, Where
from verifier.sdk.language.lemmas import is_noun, is_verb
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.span import Placed, Span

__all__ = ["WAY", "Contrasts", "contrasts_of", "goes_otherwise"]

_DENIED = 0.9  # the same word, denied on one side
_BOUND = 0.85  # two names that hang by one preposition on one word
_ONE_DEED = 0.85  # kinship of two verbs that tell of one deed
_IN_PART = 0.6  # strength to which a text tells no more than a word of an expression
_NEXT = 2  # content words from a word to what hangs on it
_NEAR = 4  # content words between neighbours that still stand in one place
_STANDS = frozenset("stand lie locate situate base sit be_base stay remain live exist find".split())
"""Verbs by which a thing is only somewhere: a text may say "the tower in Leith"."""
_OWN = frozenset("his her its their my our your".split())
_OWNER = 40  # characters before a noun in which somebody is named whose it is
_QUOTES = " \"'`“”‘’"
# Before Python 3.12 to look a member up takes as long as a call.
_PASSAGE, _NOWHERE = Where.PASSAGE, Where.NOWHERE
_NAME, _MEANING = Opposition.NAME, Opposition.MEANING
_ENDS = frozenset({"to", "into", "onto", "toward", "towards"})
WAY = _ENDS | {"from"}
"""Prepositions that tell which end of a way a name is."""


class Contrasts(NamedTuple):
    """The contrasts, strongest first, and whether the passage leaves open what the claim denies."""

    found: tuple[Contrast, ...]
    left_open: bool


_NO_CONTRASTS = Contrasts((), left_open=False)


def contrasts_of(
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> Contrasts:
    """What stands in the passage where the claim says a word that the passage does not."""
    others = passage.worded
    opposed = claim.kindred.beside(others).opposed
    found: list[Contrast] = []
    denied = not (others.asserted and claim.asserted)
    ordered, aside = claim.orders, claim.asides or passage.asides
    tenure = None if claim.office is None else _tenure(claim.office, claim, passage)
    left_open = tenure is not None and tenure[0] is Tenure.OPEN
    turned = told_reversed(claim, passage) or told_besides(claim, passage)
    if not (
        opposed or denied or ordered or aside or tenure or claim.roles or claim.deeds or turned
    ):
        return _NO_CONTRASTS
    if claim.office is not None and tenure is not None and not left_open:
        found.append(
            Contrast(kind=_MEANING, claim=claim.office.span, passage=tenure[1], strength=_BOUND)
        )
    if turned is not None:
        found.append(turned)
    for index, match in enumerate(matches):
        if match.where is _PASSAGE and match.strength >= TOLD:
            other, unsure = _of_told(index, claim, matches, places, passage)
            left_open = left_open or unsure
        else:
            other = _of_untold(index, claim, matches, places, passage)
            if other is not None and _is_untold_title(index, claim, places):
                left_open, other = True, None
        if other is not None:
            found.append(other)
    found = [each for each in found if not _is_by_another(each, claim, matches, passage)]
    found, untold = _with_exchanged(found, claim, passage)
    if len(found) > 1:
        found.sort(key=lambda c: (-c.strength, c.claim))
    return Contrasts(tuple(found), left_open or untold)


def _is_by_another(
    contrast: Contrast, claim: Side, matches: Sequence[Match], passage: Side
) -> bool:
    """Whether the opposite of the claim's deed is told of another: of two, each may do his."""
    said = claim.predicate
    if contrast.kind is not _MEANING or said is None or contrast.claim != said.span:
        return False
    doer = absent_doer(claim, matches)
    return doer is not None and (
        done_by_another(doer, claim, passage, contrast.passage) is not None
    )


def _with_exchanged(
    found: list[Contrast], claim: Side, passage: Side
) -> tuple[list[Contrast], bool]:
    """The contrasts with that of two who have each other's part, and whether those leave it open.

    "Ann did not sue Bo" is neither denied nor told by "Bo sued Ann".
    """
    turned = exchanged(claim, passage)
    if turned is None:
        return found, False
    if denies_exchanged(claim):
        return [each for each in found if each.kind is not Opposition.POLARITY], True
    return [*found, turned], False


def _of_told(
    index: int,
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> tuple[Contrast | None, bool]:
    """What excludes a word that the passage tells, and whether it leaves open what is denied."""
    word, match = claim.subject[index], matches[index]
    denied = not (passage.worded.asserted and claim.asserted)
    other = gainsaid(index, claim, matches, places, passage) if denied else None
    left_open = False
    if other is not None and word.negated:
        disputed = any(map(word.span.overlaps, claim.disputed))
        if _is_told_in_part(word, match) or (disputed and not _is_admitted(claim, passage)):
            left_open, other = True, None  # what somebody denies may be so
        else:
            asserted = asserted_of(claim, passage, word, matches, places)
            left_open = asserted is not Asserted.OTHER  # to tell it never bears out its denial
            other = other if asserted is Asserted.ALL else None
    if other is not None and not word.negated and _denies_like(claim, word, other, passage):
        left_open, other = True, None
    if other is None and word.start in claim.orders and not claim.denies(word):
        other = _in_order(word, claim.orders[word.start], match, claim, matches, passage)
    if other is None and claim.kindred.beside(passage.worded).opposed.get(word.lemma):
        other = done_otherwise(index, claim, passage)
    return other or _set_aside(word, match, claim, passage), left_open


def _is_told_in_part(word: Word, match: Match) -> bool:
    """Whether only some of an expression is told: of "did not win the race", the race.

    A verb tells what it says with a preposition: who "died" may have "died of" it.
    """
    told = STOPWORDS.issuperset(word.lemma.split("_")[1:])
    return not told and match.strength <= _IN_PART


def _is_admitted(claim: Side, passage: Side) -> bool:
    """Whether the passage tells the opposite of a verb of the claim: who admits denies nothing."""
    opposed = claim.kindred.beside(passage.worded).opposed
    verbs = (word.lemma for word in claim.subject if is_verb(word.lemma.partition("_")[0]))
    return any(against >= _BOUND for verb in verbs for _, against in opposed.get(verb, ()))


def _denies_like(claim: Side, word: Word, denial: Contrast, passage: Side) -> bool:
    """Whether the claim itself denies the like, maybe of another: "she left, though he did not"."""
    places = (n for n, w in enumerate(passage.words) if denial.passage.overlaps(w))
    denied = [passage.worded.lemmas[place] for place in places]
    return any(
        each.negated and each is not word and kin(each.lemma, lemma).same >= TOLD
        for each in claim.subject
        for lemma in denied
    )


def _of_untold(
    index: int,
    claim: Side,
    matches: Sequence[Match],
    places: Sequence[int | None],
    passage: Side,
) -> Contrast | None:
    """What stands in the passage where the claim says a word that it does not tell."""
    word, match, other = claim.subject[index], matches[index], None
    excluding = claim.kindred.beside(passage.worded).opposed.get(word.lemma)
    if excluding is not None:
        other = _another(index, match, excluding, places, claim, passage)
    if other is None and word.name and match.where is not _PASSAGE:
        other = _other_in_role(claim, passage, word, match, places)
    if other is None or not (word.name or _is_of_its_kind(word, other, passage)):
        whole = other is not None and word is claim.predicate and to_all(other, passage)
        return msgspec.structs.replace(other, whole=True) if other and whole else other
    return None if is_another_deed(word, claim, matches, passage) else other


def _is_untold_title(index: int, claim: Side, places: Sequence[int | None]) -> bool:
    """Whether a noun is but the title of one whom the passage does not name: "Mayor Ann Orr"."""
    word, following = claim.subject[index], claim.subject[index + 1 : index + 2]
    if word.name is not None or not following or following[0].name is None:
        return False
    titled = not following[0].lead and _follows(word, following[0], claim)
    return titled and following[0].name.kind in ("person", "unknown") and places[index + 1] is None


def _is_of_its_kind(word: Word, contrast: Contrast, passage: Side) -> bool:
    """Whether a noun is contrasted with another kind of the same: a school with a church."""
    others = (each.lemma for each in passage.words if each.start == contrast.passage.start)
    kinds = (relation(word.lemma, other).kind for other in others)
    return is_noun(word.lemma) and any(kind is Kinship.SIBLING for kind in kinds)


def _tenure(office: Word, claim: Side, passage: Side) -> tuple[Tenure, Span] | None:
    """How the passage tells of an office that the claim says is held, where not as held."""
    told = claim.kindred.beside(passage.worded).told.get(office.lemma, ())
    spans = [passage.worded.span(place) for place, same in told if same >= _ONE_DEED]
    found = tenure_at(passage.reading.text.text, spans)
    if found is not None and found[0] is Tenure.LEFT:
        who = passage.parsed.subject(passage.parsed.placed.token(found[1].start))
        if who is None or not any(says(claim, word, who) for word in claim.subject if word.name):
            return None
    return found


def _in_order(
    word: Word,
    order: Order,
    match: Match,
    claim: Side,
    matches: Sequence[Match],
    passage: Side,
) -> Contrast | None:
    """That the passage tells as after a thing what the claim tells as before it, or the reverse."""
    text, worded = passage.reading.text.text, passage.worded
    if says_order(text, before=order.before):
        return None
    at = claim.predicate_at
    heads = [m for m in matches if m.claim.end <= order.start] if at is None else [matches[at]]
    if heads and not any(head.where is _PASSAGE and head.strength >= TOLD for head in heads):
        return None
    for place, same in claim.kindred.beside(worded).told.get(word.lemma, ()):
        span = worded.span(place)
        other = order_at(text, span.start) if same >= TOLD else None
        if other is not None:
            return Contrast(
                kind=_MEANING,
                claim=Span(order.start, match.claim.end),
                passage=Span(other.start, span.end),
                strength=_DENIED * match.strength,
            )
    return None


def _another(
    index: int,
    match: Match,
    excluding: Sequence[tuple[int, float]],
    places: Sequence[int | None],
    claim: Side,
    passage: Side,
) -> Contrast | None:
    """The word that the passage has instead of one of the claim, if the two exclude each other."""
    word, others = claim.subject[index], passage.worded
    turned = word.lead in WAY and _is_turned(word, claim, others)
    if word.name and claim.kindred.beside(passage.heading).said.get(word.lemma, 0.0) >= TOLD:
        return None
    best: Contrast | None = None
    least = 0.1
    for place, against in excluding:
        if place in places and "_" not in others.lemmas[place]:
            continue  # but "lost the fight" tells of the fight, and that it was not won
        if not word.name and others.negated(place) != word.negated:
            continue
        if claim.denies(word) and not others.negated(place):
            continue  # what excludes what is denied bears that out
        other = others.word(place)
        if _is_beside(index, place, claim, passage):
            continue
        kind, strength = _exclusion(word, other, against, match.where)
        alike = kind is _NAME and word.lead == other.lead
        if not word.lead and match.where is not _NOWHERE:
            alike = False
        if strength <= least and not alike:
            continue
        strength *= _same_slot(index, place, places)
        if alike and (turned or _bound(claim, index, place, places, passage)):
            strength = max(strength, _BOUND)
        if strength > least:
            least = strength
            best = Contrast(kind=kind, claim=match.claim, passage=other.span, strength=strength)
    return best


def _other_in_role(
    claim: Side, passage: Side, word: Word, match: Match, places: Sequence[int | None]
) -> Contrast | None:
    """Another name that does, or has done to it, what the claim says of this one.

    Where the passage tells of one such deed only.
    """
    for role in claim.roles:
        if role.word is not word:
            continue
        lemmas = passage.worded.lemmas
        deeds = sum(kin(role.event, lemma).same >= _ONE_DEED for lemma in lemmas)
        for other in passage.roles if deeds == 1 else ():
            place = next(n for n, w in enumerate(passage.words) if w is other.word)
            if place in places or other.doing is not role.doing or not _of_a_kind(word, other.word):
                continue
            if kin(role.event, other.event).same >= _ONE_DEED:
                return Contrast(
                    kind=Opposition.NAME,
                    claim=match.claim,
                    passage=other.word.span,
                    strength=_BOUND,
                )
    return None


def _of_a_kind(word: Word, other: Word) -> bool:
    return bool(word.name and other.name and word.name.kind == other.name.kind)


def _is_beside(index: int, place: int, claim: Side, passage: Side) -> bool:
    """Whether two words that may exclude each other do not in their places."""
    word, other = claim.subject[index], passage.worded.word(place)
    if word.name:
        return _are_unlike(word, other) or _of_other_deeds(index, place, claim, passage)
    if are_ends(word.lemma, other.lemma) and _owned(other, passage):
        return True  # "her mother, the novelist", who appeals for "her daughter"
    if are_sides(word.lemma, other.lemma):
        return True  # the sale of what somebody bought: who did which, the deeds tell
    return are_stages(word, claim.reading.text.text, other, passage.reading.text.text)


def _are_unlike(word: Word, other: Word) -> bool:
    """Whether one name tells where something is, and the other of which land: "in Dutch art"."""
    return (word.name is not None and word.name.kind == "nationality") is not (
        other.name is not None and other.name.kind == "nationality"
    )


def _of_other_deeds(index: int, place: int, claim: Side, passage: Side) -> bool:
    """Whether two did other things: "written by" and "directed by"."""
    word, other = claim.subject[index], passage.worded.word(place)
    if not index or not place or word.lead != "by" or other.lead != "by":
        return False
    deed, told = claim.subject[index - 1], passage.worded.word(place - 1)
    verbs = (is_verb(each.lemma) and not each.name for each in (deed, told))
    return all(verbs) and kin(deed.lemma, told.lemma).same < TOLD


def _is_turned(word: Word, claim: Side, others: Worded) -> bool:
    """Whether the passage goes from where the claim goes to, or the other way round."""
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    return any(goes_otherwise(word, others.word(place)) for place, _ in told)


def _set_aside(word: Word, match: Match, claim: Side, passage: Side) -> Contrast | None:
    """That one side names only as what is not meant what the other says it is."""
    if word.weight < WEIGHT or not (claim.asides or passage.asides):
        return None
    others = passage.worded
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    best = max((same for _, same in told), default=0.0)
    spans = [others.span(place) for place, same in told if same == best >= TOLD]
    if is_aside(word, claim.asides):
        agrees = any(_is_left_out(passage, span, claim, word) for span in spans)
    else:
        aside = [span for span in spans if is_aside(span, passage.asides)]
        agrees = len(aside) < len(spans) or any(
            _is_left_out(claim, word, passage, span) for span in aside
        )
    if agrees or not spans:
        return None
    return Contrast(
        kind=Opposition.POLARITY,
        claim=match.claim,
        passage=spans[0],
        strength=_DENIED * match.strength,
    )


def _is_left_out(side: Side, placed: Placed, other: Side, there: Placed) -> bool:
    """Whether a text sets aside what stands there, or alone denies what is said of it.

    Of "cancelled", which denies by itself, both texts tell.
    """
    if is_aside(placed, side.asides):
        return True
    return _covers(side, placed) and not _covers(other, there)


def _covers(side: Side, placed: Placed) -> bool:
    """Whether a denial covers what stands there, other than by setting it aside."""
    asides = [aside for aside in side.asides if aside.overlaps(placed)]
    return any(
        denial.scope.overlaps(placed)
        and all(a.start != denial.scope.start and not a.contains(denial.scope) for a in asides)
        for denial in side.denials
    )


def _exclusion(word: Word, other: Word, opposed: float, where: Where) -> tuple[Opposition, float]:
    if word.name and other.name:
        if word.lead and word.lead == other.lead:
            return _NAME, opposed * 1.5
        # Elsewhere in the document the claim's name stands; here another thing is spoken of.
        return _NAME, opposed if where is _NOWHERE else 0.0
    return _MEANING, opposed


def _bound(
    claim: Side, index: int, place: int, places: Sequence[int | None], passage: Side
) -> bool:
    """Whether two names led by the same hang on one word.

    By one preposition ("landed in", "bought from"), as what a verb is done to ("married Ann Lee"),
    or as what kind of thing a noun names ("an Irish band").
    """
    words, others = claim.subject, passage.worded
    word, other = words[index], others.word(place)
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
            and _follows(others.word(before), other, passage)
        )
    near = [w for w in words[max(0, index - _NEXT) : index] if w.lemma not in _STANDS][-1:]
    heads = (claim.predicate, *(w for w in near if not w.name))
    return any(
        head in heads and before is not None and 0 < _distance(before, place, passage) <= _NEXT
        for head, before in zip(words[:index], places[:index], strict=True)
    )


def _owned(word: Word, side: Side) -> bool:
    """Whether somebody's is named before a noun: "her daughter", "Renn's eldest daughter"."""
    text = side.reading.text.text
    before = text[max(0, word.start - _OWNER) : word.start].casefold().replace("’", "'").split()
    return any(norm in _OWN or norm.endswith(("'s", "s'")) for norm in before[-2:])


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
    between = [passage.worded.word(place) for place in range(before + 1, after)]
    if not between:
        return 1
    if any(is_verb(word.lemma) and not is_noun(word.lemma) for word in between):
        return len(passage.worded.lemmas)  # "was born in 1961 and has lived in Dundee"
    times = [fact.span for fact in passage.reading.facts if fact.circumstance]
    return 1 + sum(not any(span.overlaps(word) for span in times) for word in between)


def _same_slot(index: int, place: int, places: Sequence[int | None]) -> float:
    """1 when a neighbour of the claim word has its counterpart close to `place`, less further."""
    nearest = _NEAR * 3
    for neighbour in (*places[max(0, index - 2) : index], *places[index + 1 : index + 3]):
        if neighbour is not None:
            nearest = min(nearest, abs(neighbour - place))
    return 1.0 if nearest <= 2 else 0.8 if nearest <= _NEAR else 0.4


def goes_otherwise(word: Word, other: Word) -> bool:
    """Whether one text names as the start of a way what the other names as its end."""
    if word.lead == "from":
        return other.lead in _ENDS
    return other.lead == "from"
