"""Contrasts: what stands in a passage where a claim says something that excludes it."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from verifier.engine.align.absent import absent_doer, done_by_another
from verifier.engine.align.besides import told_besides
from verifier.engine.align.exchanged import denies_exchanged, exchanged
from verifier.engine.align.excluding import BOUND, excluding, stands_before
from verifier.engine.align.fared import Fared, fared
from verifier.engine.align.gainsaid import gainsaid
from verifier.engine.align.governed import done_otherwise, to_all
from verifier.engine.align.left_office import tenure_told
from verifier.engine.align.refuted import Asserted, asserted_of
from verifier.engine.align.repeatable import is_another_deed
from verifier.engine.align.reversed import told_reversed
from verifier.engine.align.set_aside import set_aside
from verifier.engine.align.standing_for import of_one_kind
from verifier.engine.align.valued import valuation
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.doubt import is_foretold
from verifier.engine.side.ordered import Order, order_at, says_order
from verifier.engine.side.side import Side
from verifier.engine.side.tenure import Tenure
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Match, Opposition, Where
from verifier.sdk.language.lemmas import is_noun, is_verb
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.span import Span

__all__ = ["Contrasts", "contrasts_of"]

_DENIED = 0.9  # the same word, denied on one side
_ONE_DEED = 0.85  # kinship of two verbs that tell of one deed
_WISHING = ("want_to_", "hope_to_", "keen_to_", "eager_to_", "wish_to_")
_IN_PART = 0.6  # strength to which a text tells no more than a word of an expression
# Before Python 3.12 to look a member up takes as long as a call.
_PASSAGE = Where.PASSAGE
_MEANING = Opposition.MEANING


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
    tenure = None if claim.office is None else tenure_told(claim.office, claim, passage)
    left_open = tenure is not None and tenure[0] is Tenure.OPEN
    outcome = fared(claim, passage)
    turned = _told_otherwise(claim, passage, outcome)
    if not (
        opposed or denied or ordered or aside or tenure or claim.roles or claim.deeds or turned
    ):
        return _NO_CONTRASTS
    if claim.office is not None and tenure is not None and not left_open:
        found.append(
            Contrast(kind=_MEANING, claim=claim.office.span, passage=tenure[1], strength=BOUND)
        )
    if turned is not None:
        found.append(turned)
    for index, match in enumerate(matches):
        if match.where is _PASSAGE and match.strength >= TOLD:
            other, unsure = _of_told(index, claim, matches, places, passage)
            left_open = left_open or unsure
        else:
            other = _of_untold(index, claim, matches, places, passage)
            if other is not None and (
                _is_untold_title(index, claim, places) or _only_may_be(index, other, claim, passage)
            ):
                left_open, other = True, None
        if other is not None:
            found.append(other)
    found = [each for each in found if not _is_by_another(each, claim, matches, passage)]
    if outcome is not None and outcome.same:
        found = [each for each in found if each.claim != outcome.ours.told.span]
    untold = False
    if outcome is None or outcome.same:
        found, untold = _with_exchanged(found, claim, passage)
    if len(found) > 1:
        found.sort(key=lambda c: (-c.strength, c.claim))
    return Contrasts(tuple(found), left_open or untold)


def _told_otherwise(claim: Side, passage: Side, outcome: Fared | None) -> Contrast | None:
    """What excludes the claim as a whole: another order, others besides, another outcome."""
    turned = told_reversed(claim, passage) or told_besides(claim, passage)
    if turned is None and outcome is not None:
        turned = outcome.contrast
    if turned is None and (valued := valuation(claim, passage)) is not None:
        turned = valued.contrast
    return turned


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
    return other or set_aside(word, match, claim, passage), left_open


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
    return any(against >= BOUND for verb in verbs for _, against in opposed.get(verb, ()))


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
    opposed = claim.kindred.beside(passage.worded).opposed.get(word.lemma)
    if opposed is not None:
        other = excluding(index, match, opposed, places, claim, passage)
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
    titled = not following[0].lead and stands_before(word, following[0], claim)
    return titled and following[0].name.kind in ("person", "unknown") and places[index + 1] is None


def _only_may_be(index: int, contrast: Contrast, claim: Side, passage: Side) -> bool:
    """Whether the passage leaves open what would exclude a word: who hopes to win may have lost."""
    word, worded = claim.subject[index], passage.worded
    if word.name is not None or word.open:
        return False
    told = [n for n, other in enumerate(passage.words) if contrast.passage.overlaps(other)]
    if told and all(worded.lemmas[n].startswith(_WISHING) for n in told):
        return True  # who "wants to sign" him has not yet, and may
    if worded.certain:
        return False
    if is_foretold(passage.reading.text, contrast.passage):
        return False  # what will go on is not over
    return all(map(worded.left_open, told))


def _is_of_its_kind(word: Word, contrast: Contrast, passage: Side) -> bool:
    """Whether a noun is contrasted with another kind of the same: a school with a church."""
    others = (each.lemma for each in passage.words if each.start == contrast.passage.start)
    kinds = (relation(word.lemma, other).kind for other in others)
    return is_noun(word.lemma) and any(kind is Kinship.SIBLING for kind in kinds)


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
            if (
                place in places
                or other.doing is not role.doing
                or not of_one_kind(word, other.word)
            ):
                continue
            if kin(role.event, other.event).same >= _ONE_DEED:
                return Contrast(
                    kind=Opposition.NAME,
                    claim=match.claim,
                    passage=other.word.span,
                    strength=BOUND,
                )
    return None
