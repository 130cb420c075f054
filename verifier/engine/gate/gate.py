"""Gate: two facts are compared only when both answer the same question."""

from collections.abc import Sequence
from operator import mul

import msgspec
import regex

from verifier.engine.align.exchanged import told_from_other_side
from verifier.engine.align.fared import from_other_side
from verifier.engine.align.measures import measured_alike, shown_alike
from verifier.engine.align.met import Met, meet
from verifier.engine.align.standing_for import says
from verifier.engine.gate.apart import why_apart
from verifier.engine.gate.counting import are_people, of_one_count, tell
from verifier.engine.meaning.meaning import ONE_EVENT, kin
from verifier.engine.side.deeds import DOER, Deed, may_tell
from verifier.engine.side.ends import one_end
from verifier.engine.side.moves import takes_place
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Comparison", "compare"]

_UNKNOWN = 0.75  # the passage does not tell what its figure counts
_THE_REST = Matcher(
    r"""(?r)(?<!\w)(?:the[ ](?:rest|remainder|other(?:s|[ ]\w++)))[ ](?:(?:was|were|is|are)[ ])?""",
    regex.VERBOSE | regex.IGNORECASE,
)
_THEM = frozenset("it them all both".split())
_CARRIED = 0.7  # strength from which the sentences before tell what is counted


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What the gate finds about two facts.

    `score` in 0..1: how surely both answer the same question. `here` in 0..1: the share of the
    question, names aside, that the passage and its context put. `known`: whether both tell what
    they are said of. `event`: whether both tell of one event; None when either does not say.
    `reason`: why they are kept apart. `apart`: whether the passage tells the claim's event besides.
    """

    score: float
    here: float
    known: bool
    event: bool | None = None
    reason: str = ""
    apart: bool = False


def compare(
    claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact, taken: Contrast | None = None
) -> Comparison:
    """Whether the two facts, of one kind, are said of the same subject.

    What the passage tells, all else alike, of the one who has `taken` another's part is the same.
    """
    found = passage.scope(passage_fact)
    about = claim.about(claim_fact)
    words = claim.question(claim_fact)
    alike = measured_alike(claim, passage, claim_fact, passage_fact)
    if not claim_fact.words:
        refusal = why_apart(claim, passage, claim_fact, passage_fact, taken, measured=alike)
        if refusal:
            return Comparison(score=0.0, here=0.0, known=False, reason=refusal)
    met = meet(words, claim, passage, found)
    if claim.deeds or claim.outcomes:
        met = told_from_other_side(met, words, passage, from_other_side(claim, passage))
    if alike:
        shown = shown_alike(claim, passage, claim_fact, passage_fact)
        met = told_from_other_side(met, words, passage, shown)
    asked = claim.asked(claim_fact)
    each = list(map(mul, asked.weights, met.strengths))
    told, total = sum(each), asked.total
    here, weight = sum([each[place] for place in asked.plain]), asked.weight
    known = (
        bool(claim_fact.words)
        or alike
        or not about
        or bool(passage.about(passage_fact))
        or _carries_on(about, words, met, Where.BEFORE)
        or (claim_fact.kind != passage_fact.kind and _carries_on(about, words, met, Where.PASSAGE))
    )
    score = told / total if total else 1.0
    event = None if claim_fact.words else _one_event(claim, passage, claim_fact, passage_fact)
    return Comparison(
        score=score if known else score * _UNKNOWN,
        here=here / weight if weight else 1.0,
        known=known,
        event=event,
        apart=event is False and _is_besides(claim, passage, claim_fact, passage_fact),
    )


def _carries_on(about: Sequence[Word], words: Sequence[Word], met: Met, where: Where) -> bool:
    """Whether a figure may leave out what it counts: the sentences before tell it.

    What is compared by a noun need not count it: the sentence itself tells "£265 in compensation".
    """
    counted = {word.start for word in about}
    return any(
        strength >= _CARRIED and at is where and word.start in counted
        for word, strength, at in zip(words, met.strengths, met.wheres, strict=True)
    )


def _one_event(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool | None:
    """Whether two facts may be of one event; None when either text does not tell."""
    claimed, found = claim.events(claim_fact), passage.events(passage_fact)
    besides = claimed.isdisjoint(found) and not claimed.isdisjoint(passage.worded.distinct)
    if not (found and besides) and measured_alike(claim, passage, claim_fact, passage_fact):
        return True
    counted, others = claim.about(claim_fact)[-1:], passage.about(passage_fact)[-1:]
    if (others and tell(claimed, others[0].lemma)) or (counted and tell(found, counted[0].lemma)):
        return True  # "tested 900 people", "carried out 900 tests"
    if found and not claimed and counted and are_people(counted[0].lemma):
        return False  # "there were 231 people on board", "21 people were injured"
    end = _one_end(claim, passage, claim_fact, passage_fact)
    if end is not None:
        return end
    if passage_fact.circumstance and id(passage_fact) in passage.moves:
        things = passage.moves[id(passage_fact)]
        if takes_place(things, claim.words, claimed):
            return True
    if not claimed or not found:
        return None
    if any(_tell_one(a, b, claim, passage) for a in claimed for b in found):
        return None if of_one_count(claim, passage, claim_fact, passage_fact) else True
    if of_one_count(claim, passage, claim_fact, passage_fact):
        # "owned 300 shops and closed two": so many were not closed
        own = _has_own(claim, passage, claim_fact, passage_fact)
        return False if own or _is_besides(claim, passage, claim_fact, passage_fact) else None
    return False


def _is_besides(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool:
    """Whether who did with so many what the passage tells did what the claim tells besides.

    "Who bought 40 cows, sold a farm"; "three were acquitted and the others convicted".
    """
    said, claimed = claim.predicate, claim.events(claim_fact)
    if claim_fact.circumstance or said is None or said.lemma not in claimed:
        return False
    found = passage.events(passage_fact)
    if not claimed.isdisjoint(found):
        return False
    deeds = [deed for deed in passage.tellings if deed.verb]
    doers = {_doer(deed) for deed in deeds if deed.told in found} - {None}
    text = passage.reading.text
    starts = [word.start for word in passage.words if word.lemma == said.lemma]
    if any(_THE_REST.match(text.text, 0, start) for start in starts):
        return True
    return any(
        deed.told == said.lemma and _doer(deed) in doers and not _is_of_them(deed.at, text)
        for deed in deeds
    )


def _doer(deed: Deed) -> int | None:
    """Where the one stands of whom a verb tells that he does it."""
    word = deed.parts.get("from" if deed.turned else DOER)
    return None if word is None else word.start


def _is_of_them(at: int, text: Text) -> bool:
    """Whether the verb that stands there is done to what was told before: "sold them"."""
    behind = text.tokens_in(Span(at, len(text.text)))[1:2]
    return bool(behind) and behind[0].norm in _THEM


def _has_own(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool:
    """Whether the passage gives the claim's event another figure of what the two count."""
    claimed = claim.events(claim_fact)
    return any(
        other is not passage_fact
        and not other.circumstance
        and of_one_count(claim, passage, claim_fact, other)
        and any(_tell_one(a, b, claim, passage) for a in claimed for b in passage.events(other))
        for other in passage.reading.facts_of(passage_fact.kind)
    )


def _tell_one(event: str, other: str, claim: Side, passage: Side) -> bool:
    """Whether two words may tell one event, if from its two sides: lent, borrowed."""
    if kin(event, other).same >= ONE_EVENT:
        return True
    if event not in may_tell(other) and other not in may_tell(event):
        return False
    if event in passage.worded.distinct:
        return False  # "sold its stake, bought for £5m": the one is told besides the other
    return not _by_one(event, other, claim, passage)


def _by_one(event: str, other: str, claim: Side, passage: Side) -> bool:
    """Whether one has another part in each: who sold 40 cows and who bought them are two."""
    ours = [d for d in claim.tellings if d.told == event]
    theirs = [d for d in passage.tellings if d.told == other]
    return any(
        part != name and says(claim, word, found)
        for deed in ours
        for told in theirs
        for part, word in deed.parts.items()
        for name, found in told.parts.items()
    )


def _one_end(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool | None:
    """Whether two times tell when one thing ends; None where they tell of none, or not of one."""
    if not (claim.lasts or passage.lasts):
        return None
    ours, theirs = claim.ends.get(id(claim_fact)), passage.ends.get(id(passage_fact))
    return None if ours is None or theirs is None else one_end(ours, theirs)
