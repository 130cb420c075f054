"""Gate: two facts are compared only when both answer the same question."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from operator import mul

import msgspec

from verifier.engine.align import Met, meet
from verifier.engine.ends import one_end
from verifier.engine.meaning import ONE_EVENT, exclusive, kin
from verifier.engine.scope import Scope
from verifier.engine.side import Side
from verifier.engine.words import Word
from verifier.sdk.alignment import Contrast, Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.identity import Identity, name_relation
from verifier.sdk.language.lemmas import is_verb

__all__ = ["Comparison", "compare", "saying"]

_MEET = 0.5  # kinship from which two words may name one thing
_UNKNOWN = 0.75  # the passage does not tell what its figure counts
_CARRIED = 0.7  # strength from which the sentences before tell what is counted
_RELATIVES = frozenset({"who", "whose", "which", "whom"})  # "said Dr Lee, whose crew saved 46"
_PEOPLE = ("person", "troop", "crew")
_ANY_GOODS = frozenset({"unit", "copy"})  # what is made or sold may be told by these
_PERSONS = frozenset({"case", "life"})  # of an illness, or lost: each is a person
_ONE_THING = 0.9  # from which two counts are of the same things
_ONE_KIND = 0.61  # from which people counted are of one kind: "people" are not "soldiers"


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What the gate finds about two facts.

    `score` in 0..1: how surely both answer the same question. `here` in 0..1: the share of the
    question, names aside, that the passage and its context put. `known`: whether both tell what
    they are said of. `event`: whether both tell of one event; None when either does not say.
    `reason`: why they are kept apart.
    """

    score: float
    here: float
    known: bool
    event: bool | None = None
    reason: str = ""


def compare(
    claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact, taken: Contrast | None = None
) -> Comparison:
    """Whether the two facts, of one kind, are said of the same subject.

    What the passage tells, all else alike, of the one who has `taken` another's part is the same.
    """
    found = passage.scope(passage_fact)
    about = claim.about(claim_fact)
    words = claim.question(claim_fact)
    if not claim_fact.words:
        named = [word for word in words if taken is None or word.span != taken.claim]
        refusal = (
            _other_side(claim, passage, claim_fact, passage_fact)
            or _other_name(named, claim, passage, found)
            or _other_owner(words, claim, passage, claim_fact, passage_fact, taken)
            or _crossed(claim, passage, claim_fact, passage_fact)
            or _other_subject(claim, passage, claim_fact, passage_fact)
            or _other_place(named, claim, passage, passage_fact)
            or _other_likened(named, claim, passage, passage_fact)
            or _other_thing(claim, passage, claim_fact, passage_fact)
            or _other_measure(words, claim, passage, passage_fact, found)
            or _other_role(claim, passage, passage_fact)
        )
        if refusal:
            return Comparison(score=0.0, here=0.0, known=False, reason=refusal)
    met = meet(words, claim, passage, found)
    asked = claim.asked(claim_fact)
    each = list(map(mul, asked.weights, met.strengths))
    told, total = sum(each), asked.total
    here, weight = sum([each[place] for place in asked.plain]), asked.weight
    known = (
        bool(claim_fact.words)
        or not about
        or bool(passage.about(passage_fact))
        or _carries_on(about, words, met, Where.BEFORE)
        or (claim_fact.kind != passage_fact.kind and _carries_on(about, words, met, Where.PASSAGE))
    )
    score = told / total if total else 1.0
    return Comparison(
        score=score if known else score * _UNKNOWN,
        here=here / weight if weight else 1.0,
        known=known,
        event=None if claim_fact.words else _one_event(claim, passage, claim_fact, passage_fact),
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
    counted, others = claim.about(claim_fact)[-1:], passage.about(passage_fact)[-1:]
    if (others and _tell(claimed, others[0].lemma)) or (counted and _tell(found, counted[0].lemma)):
        return True  # "tested 900 people", "carried out 900 tests"
    if found and not claimed and counted and _are_people(counted[0].lemma):
        return False  # "there were 231 people on board", "21 people were injured"
    end = _one_end(claim, passage, claim_fact, passage_fact)
    if end is not None:
        return end
    if not claimed or not found or _of_one_count(claim, passage, claim_fact, passage_fact):
        return None
    return any(kin(a, b).same >= ONE_EVENT for a in claimed for b in found)


def _one_end(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool | None:
    """Whether two times tell when one thing ends; None where they tell of none, or not of one."""
    if not (claim.lasts or passage.lasts):
        return None
    ours, theirs = claim.ends.get(id(claim_fact)), passage.ends.get(id(passage_fact))
    return None if ours is None or theirs is None else one_end(ours, theirs)


def _of_one_count(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool:
    """Whether both count the same things. People do much; of things it says what they are for."""
    ours, theirs = claim.about(claim_fact)[-1:], passage.about(passage_fact)[-1:]
    if not ours or not theirs or ours[0].weight < 1:
        return False
    counted = ours[0].lemma
    return not _are_people(counted) and kin(counted, theirs[0].lemma).same >= _ONE_THING


@lru_cache(maxsize=4096)
def _are_people(counted: str) -> bool:
    return counted == "people" or any(kin(group, counted).same >= _MEET for group in _PEOPLE)


def _other_side(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why one fact tells who speaks, the other what is said: "two officials said"."""
    if claim_fact.circumstance or _of_source(claim, claim_fact):
        return ""
    return "tells who speaks, not what is said" if _of_source(passage, passage_fact) else ""


def _of_source(side: Side, fact: Fact) -> bool:
    """Whether a fact stands in the words that name a source, and not in what is told of it."""
    for span in side.sourcing:
        if span.start <= fact.start and fact.end <= span.end:
            before = side.reading.text.text[span.start : fact.start].lower().split()
            return _RELATIVES.isdisjoint(before)
    return False


def _other_name(words: Sequence[Word], claim: Side, passage: Side, scope: Scope) -> str:
    """Why the passage's names in some role are not the claim's: others, a part, or the whole.

    Names joined by "and" stand in one role together; the group nearest to the fact counts.
    """
    for claimed in _groups([word for word in words if word.lead]):
        near = [w for w in passage.led if scope.own.overlaps(w) and scope.holds(w)]
        groups = [
            group
            for group in _groups(near)
            if group[0].lead == claimed[0].lead and not _only_tells_whence(group, claimed)
        ]
        if not groups:
            continue
        verdicts = [_beside(claimed, told, words, claim) for told in groups]
        if "" not in verdicts and not _stands_otherwise(claimed, groups, claim, passage, scope):
            return verdicts[0]
    return ""


def _stands_otherwise(
    claimed: Sequence[Word], groups: Sequence[Sequence[Word]], claim: Side, passage: Side,
    scope: Scope,
) -> bool:  # fmt: skip
    """Whether the passage says the claim's names of the fact too, and the others of a mere noun.

    "From the Varn youth team he went to the Cup, and scored 24" is told of the Cup.
    """
    led = [word for group in groups for word in group]
    return all(_is_before_noun(word, passage) for word in led) and all(
        any(w not in led and scope.holds(w) for w in _best_told(claim, each, passage))
        for each in claimed
    )


def _is_before_noun(name: Word, side: Side) -> bool:
    """Whether a name only tells which thing the noun after it means."""
    after = next((w for w in side.words if w.start >= name.end), None)
    return (
        after is not None
        and after.name is None
        and side.reading.text.text[name.end : after.start].isspace()
        and not is_verb(after.lemma)
    )


def _only_tells_whence(group: Sequence[Word], claimed: Sequence[Word]) -> bool:
    """Whether names only say whence somebody is: "by American singer" beside "by Ann Lee"."""
    return all(_is_demonym(word) for word in group) and not any(
        word.name and word.name.kind in ("place", "nationality") for word in claimed
    )


def _is_demonym(word: Word) -> bool:
    return word.name is not None and word.name.kind == "nationality"


def _other_owner(
    words: Sequence[Word],
    claim: Side,
    passage: Side,
    claim_fact: Fact,
    passage_fact: Fact,
    taken: Contrast | None,
) -> str:
    """Why a fact belongs to somebody else, whom the claim does not speak of."""
    claimed, found = claim.owner(claim_fact), passage.owner(passage_fact)
    if claimed is None or found is None:
        return ""
    if taken is not None and (claimed.span, found.span) == (taken.claim, taken.passage):
        return ""
    told = saying(claim, claimed, passage)
    scope = passage.scope(passage_fact)
    if any(scope.owns(other) for other in told):
        return ""
    if not told and not _of_one_kind(claimed, found):
        return ""
    if _claimed(words, found, claim) or _says(claim, claimed, found):
        return ""
    return f"said of {_surface(found)}, not of {_surface(claimed)}"


def _crossed(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why what stands with two facts of a kind is exchanged: "six of theft and 21 of extortion"."""
    claimed, found = claim.scope(claim_fact), passage.scope(passage_fact)
    if not claimed.siblings or not found.siblings:
        return ""
    moved = [
        word
        for word in claim.subject
        if word.weight >= 1 and claimed.owns(word) and _told_by(claim, word, passage, found)
    ]
    for word in moved:
        for other in passage.words:
            if not found.owns(other):
                continue
            saying_it = [w for w in claim.subject if _says(claim, w, other)]
            if any(claimed.siblings_own(w) for w in saying_it) and not any(
                claimed.owns(w) for w in saying_it
            ):
                return f"said of “{_surface(other)}”, not of “{_surface(word)}”"
    return ""


def _other_subject(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why a clause beside the fact's own tells of the claim's subject, the fact's of another.

    "The hostel has 40 rooms and the hotel has 65."
    """
    found = passage.scope(passage_fact)
    if not found.siblings:
        return ""
    question = claim.question(claim_fact)
    topic = [w for w in question if w.start < claim.comment_at and w.weight >= 1]
    for word in topic:
        told = _best_told(claim, word, passage)
        if not told or not all(found.siblings_own(w) and passage.opens(w) for w in told):
            continue
        said = {w for each in claim.subject for w in _best_told(claim, each, passage)}
        for other in passage.words:
            if (
                other.start < passage_fact.start
                and bool(other.name) is bool(word.name)
                and other not in said
                and found.holds(other)
                and passage.opens(other)
            ):
                return f"said of {_surface(other)}, not of {_surface(word)}"
    return ""


def _other_place(words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why what the claim says with a preposition is told of another figure, of this something else.

    "£9 for adults and £4 for children": £9 is not for children.
    """
    scope = passage.scope(passage_fact)
    for word in words if scope.siblings and not passage_fact.circumstance else ():
        if not word.lead or word.weight < 1:
            continue
        told = _best_told(claim, word, passage)
        if not told or any(scope.own.overlaps(w) or w.lead != word.lead for w in told):
            continue
        if not all(_stands_alike(w, passage, passage_fact) for w in told):
            continue
        for other in passage.words:
            if (
                other.lead == word.lead
                and bool(other.name) is bool(word.name)
                and other.weight >= 1
                and scope.owns(other)
                and not _claimed(words, other, claim)
            ):
                return f"said of {_surface(other)}, not of {_surface(word)}"
    return ""


def _other_likened(words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why a passage names whom the claim tells of only to compare another with it.

    "The Pell hospital has 240 beds, 60 fewer than the Lorn one."
    """
    facts = passage.reading.facts_of(passage_fact.kind)
    likened = [s for s in passage.likened if not any(s.overlaps(fact.span) for fact in facts)]
    if not likened or passage_fact.circumstance:
        return ""
    scope, beside = passage.scope(passage_fact), claim.kindred.beside(passage.worded)
    for word in words:
        if any(span.overlaps(word) for span in claim.likened):
            continue
        told = _best_told(claim, word, passage)
        if not told or not all(any(span.overlaps(w) for span in likened) for w in told):
            continue
        opposed = {place for place, _ in beside.opposed.get(word.lemma, ())}
        for place, other in enumerate(passage.words):
            instead = place in opposed or (word.name and other.name and other.lead == word.lead)
            before = instead and other.start < told[0].start and scope.holds(other)
            if before and not _claimed(words, other, claim):
                return f"said of {_surface(other)}, not of {_surface(word)}"
    return ""


def _stands_alike(word: Word, passage: Side, passage_fact: Fact) -> bool:
    """Whether a word stands with another figure of the same things."""
    counted = [w.lemma for w in passage.about(passage_fact)[-1:]]
    return any(
        other is not passage_fact
        and passage.scope(other).owns(word)
        and [w.lemma for w in passage.about(other)[-1:]] == counted
        for other in passage.reading.facts_of(passage_fact.kind)
    )


def _best_told(claim: Side, word: Word, passage: Side) -> list[Word]:
    """The words of the passage that say a word of the claim most surely."""
    words = passage.worded
    told = claim.kindred.beside(words).told.get(word.lemma, ())
    best = max((same for _, same in told), default=0.0)
    return [words.word(place) for place, same in told if same == best >= _MEET]


def _told_by(claim: Side, word: Word, passage: Side, scope: Scope) -> bool:
    """Whether the passage says a word of the claim with the fact's siblings only."""
    told = saying(claim, word, passage)
    return bool(told) and all(scope.siblings_own(other) for other in told)


def _of_one_kind(word: Word, other: Word) -> bool:
    """Whether two names stand for things of one kind."""
    return bool(word.name and other.name and word.name.kind == other.name.kind)


def _claimed(words: Sequence[Word], other: Word, claim: Side) -> bool:
    return any(_says(claim, word, other) for word in words)


def _groups(words: Sequence[Word]) -> list[list[Word]]:
    """Rows of neighbouring names with one lead, that is, joined by commas or conjunctions."""
    groups: list[list[Word]] = []
    for word in words:
        if word.name and word.lead:
            if word.joined and groups and groups[-1][0].lead == word.lead:
                if not _lies_in(groups[-1][-1], word):
                    groups[-1].append(word)
            else:
                groups.append([word])
    return groups


def _lies_in(word: Word, other: Word) -> bool:
    """Whether a name only says where the one before it lies: "Dunedin, New Zealand"."""
    if word.name is None or other.name is None:
        return False
    return name_relation(word.name, other.name).kind is Identity.PART


def _beside(
    claimed: Sequence[Word], told: Sequence[Word], words: Sequence[Word], claim: Side
) -> str:
    met = [w for w in claimed if any(_says(claim, w, other) for other in told)]
    more = [w for w in told if not any(_says(claim, word, w) for word in words if word.name)]
    shown = " and ".join(_surface(w) for w in told)
    wanted = " and ".join(_surface(w) for w in claimed)
    if len(met) == len(claimed):
        return f"said of the whole, {shown}, not of the part, {wanted}" if more else ""
    if met and not more:
        return f"said of a part, {shown}, not of the whole, {wanted}"
    return f"said of {shown}, not of {wanted}" if more else ""


def saying(claim: Side, word: Word, passage: Side) -> list[Word]:
    """The words of the passage that say a word of the claim."""
    words = passage.worded
    told = claim.kindred.beside(words).told.get(word.lemma, ())
    return [words.word(place) for place, same in told if same >= _MEET]


def _says(claim: Side, word: Word, other: Word) -> bool:
    bond = claim.kindred.meet(other).get(word.lemma)
    return bond is not None and bond.same >= _MEET


def _surface(word: Word) -> str:
    return word.name.text if word.name else word.lemma


def _other_thing(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why what the passage's fact is said of is not what the claim's is; unknown is no reason."""
    counted, others = claim.about(claim_fact)[-1:], passage.about(passage_fact)[-1:]
    if not counted or not others:
        return ""
    head, other = counted[0].lemma, others[0].lemma
    needed = _ONE_KIND if _are_people(head) else _MEET
    if kin(head, other).same >= needed:
        return ""
    if {head, other} & _ANY_GOODS and _share_event(claim, passage, claim_fact, passage_fact):
        return ""  # "sold 90,000 copies" and "90,000 units have been sold"
    if head in _PERSONS and _are_people(other):
        return ""  # "505 persons have recovered" of the cases of an illness
    people = _are_people(head), _are_people(other)
    if people == (True, False) and _tell(claim.events(claim_fact), other):
        return ""  # "tested 900 people" and "900 tests"
    if people == (False, True) and _tell(passage.events(passage_fact), head):
        return ""
    return f"not said of “{head}”"


def _share_event(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool:
    events = passage.events(passage_fact)
    return any(kin(a, b).same >= _ONE_THING for a in claim.events(claim_fact) for b in events)


def _other_measure(
    words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact, scope: Scope
) -> str:
    """Why a figure is of another thing than the claim's, of which it can be of one only.

    "Net profit rose to 184 million" is told of no revenue, "six died in the flood" of no fire.
    """
    opposed = claim.kindred.beside(passage.worded).opposed
    for word in words:
        if word.name or word.lemma not in opposed:
            continue
        if any(scope.holds(each) for each in saying(claim, word, passage)):
            continue
        for place, _ in opposed[word.lemma]:
            other = passage.worded.word(place)
            if (
                scope.holds(other)
                and bool(other.lead) is bool(word.lead)
                and exclusive(word.lemma, other.lemma)
            ):
                return f"said of “{other.lemma}”, not of “{word.lemma}”"
    return ""


def _tell(events: Collection[str], counted: str) -> bool:
    """Whether what is counted is what happened, and nothing else did, told as a thing."""
    return bool(events) and all(kin(counted, event).same >= _ONE_THING for event in events)


def _other_role(claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why what one text says somebody did, the other says was done to them."""
    for role in claim.roles:
        if not saying(claim, role.word, passage):
            continue  # before the roles are looked for in the passage
        same = [
            other
            for other in passage.roles
            if _says(claim, role.word, other.word) and kin(role.event, other.event).same >= _MEET
        ]
        nearest = min(same, key=lambda other: abs(other.at - passage_fact.start), default=None)
        if nearest is not None and nearest.doing != role.doing:
            return f"said with the role of {_surface(role.word)} exchanged"
    return ""
