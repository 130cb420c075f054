"""Judge: every rule's judgements of one passage, each pair first past the gate."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from verifier.engine.align.align import align
from verifier.engine.gate.gate import Comparison, compare
from verifier.engine.gate.saying import saying
from verifier.engine.judge.moment import is_of_another
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.aside import is_aside
from verifier.engine.side.side import Side, before_side, passage_side
from verifier.sdk.alignment import Alignment, Contrast, Opposition
from verifier.sdk.corpus import Hit
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.passage import Passage
from verifier.sdk.rule import Pair, Rule
from verifier.sdk.span import Span

__all__ = ["FRAME", "GATE", "HEARD", "SAME_EVENT", "SOME_EVENT", "Finding", "Part", "judge"]

HEARD = 0.3
"""Share of the claim's subject that a passage with its context must tell to take a side.

Of the passages found, two in five tell less; on development claims none of those took a side."""

GATE = 0.4
"""Share of a claim fact's subject a passage must tell before the two facts are compared at all."""

FRAME = 0.25
"""The same for a fact that frames a statement (who said it): its rule weighs the words itself."""
SAME_EVENT = 0.45
"""Share of the claim's question, names aside, that a passage must put to contradict it: a
contradiction is another answer to the same question."""

SOME_EVENT = 0.25
"""The same, to entail it."""
_TOLD_ALL = 0.75
"""Share of the claim that a passage itself tells, from which it hardly tells of another event, if
it says what the claim's verb says or little else."""
_LITTLE_ELSE = 0.33
_AS_WELL = 0.2  # difference in the gate's score below which two pairs meet about as well
_TAKEN = 0.85  # strength of a contrast of two names that surely have one part
_ALIKE = Comparison(score=1.0, here=1.0, known=True)  # plain facts: the rule reads the alignment
_CONTEXT = 0.8  # a fact that stands in the sentences before, not in the passage itself


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What a passage says of one claim fact, with the gate's findings `same` and `here`.

    `of_event` is whether the passage tells it of the claim's event, `another` whether it does so
    of another; `turned` whether the claim denies the fact, so that what excludes it bears it out.
    """

    fact: Fact
    judgement: Judgement
    same: float
    here: float
    of_event: bool = False
    another: bool = False
    turned: bool = False


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A passage, how it aligns with the claim, and what the rules make of it.

    One that is not `heard` tells too little of the claim to take a side, and is not judged unless
    it is shown for want of nearer ones. `titled` are the claim's facts, by id(), that only belong
    to the name of what the document tells of, or that its title tells where the passage is silent.
    `otherwise` are the times and places of the claim, by id(), for which the passage tells its own,
    though neither excludes the other. `sent` says that the document came along with the claim.
    """

    passage: Passage
    relevance: float
    alignment: Alignment
    parts: tuple[Part, ...]
    heard: bool = True
    titled: frozenset[int] = frozenset()
    otherwise: frozenset[int] = frozenset()
    sent: bool = False


def judge(
    claim: Side,
    hit: Hit,
    rules: RuleSet,
    isolation: Isolation,
    least: float = HEARD,
    *,
    sent: bool = False,
) -> Finding:
    """The best comparable pair of each claim fact, judged by its rule.

    Nothing is judged where the passage tells less than `least` of the claim.

    A circumstance of the claim that the passage itself does not state is looked up in the sentences
    before it. There it may be entailed, never contradicted: what those say against it, they say
    themselves.
    """
    passage = passage_side(hit.passage)
    alignment = align(claim, passage, least)
    met: list[Part] = []
    titled = claim.titled(hit.passage.document.title)
    found: dict[str, list[list[_Met]]] = {}
    otherwise: set[int] = set()
    for rule in rules if alignment.coverage >= least else ():
        theirs = passage.by_rule.get(rule.id, ())
        ours = [f for f in claim.by_rule.get(rule.id, ()) if id(f) not in titled]
        found[rule.id] = [
            _parts(rule, f, theirs, claim, passage, alignment, isolation, otherwise) for f in ours
        ]
    _keep_apart(found.values(), passage)
    for rule in rules:
        if not found.get(rule.id):
            continue
        theirs = passage.by_rule.get(rule.id, ())
        chosen, taken = _chosen(found[rule.id])
        ours = [f for f in claim.by_rule.get(rule.id, ()) if id(f) not in titled]
        for fact, best in zip(ours, chosen, strict=True):
            part = best
            alone = part is None and not any(
                other.kind == fact.kind and id(other) not in taken for other in theirs
            )
            if alone and fact.circumstance:
                part = _from_before(rule, fact, claim, hit.passage, alignment, isolation)
            if part is not None:
                met.append(part)
            elif alone and id(fact) in claim.dated(hit.passage.document.title):
                titled |= {id(fact)}
    if any(_is_against(part) for part in met):
        met = [_then(part, claim, passage, alignment, rules, isolation) for part in met]
    if any(part.turned for part in met):
        met = [_but_for(part, claim) for part in met]
    return Finding(
        passage=hit.passage,
        relevance=hit.relevance,
        alignment=alignment,
        parts=tuple(met),
        heard=alignment.coverage >= HEARD,
        titled=titled,
        otherwise=frozenset(otherwise),
        sent=sent,
    )


# Of several times in a passage one that fits leaves the claim open, whatever the others are.
_TIMES = {Relation.ENTAILS: 3, Relation.COMPATIBLE: 2, Relation.CONTRADICTS: 1}
_THINGS = {Relation.ENTAILS: 3, Relation.CONTRADICTS: 2, Relation.COMPATIBLE: 1}


class _Met(NamedTuple):
    """A part, and the passage's fact it was judged `by`."""

    part: Part
    by: Fact


def _keep_apart(found: Iterable[list[list[_Met]]], passage: Side) -> None:
    """Leaves out what meets a fact, but is told for another time than the claim's.

    "4% in May and 2% in June": the 4% is not June's.
    """
    rows = [row for each in found for row in each if row and not row[0].part.fact.words]
    times = [row for row in rows if row[0].part.fact.circumstance]
    for row in rows if times else ():
        if not row[0].part.fact.circumstance:
            row[:] = [met for met in row if not _is_of_another_time(met.by, times, passage)]


def _is_of_another_time(fact: Fact, rows: Sequence[Sequence[_Met]], passage: Side) -> bool:
    """Whether a time of its own stands with `fact`, and the claim's with a fact beside it."""
    scope = passage.scope(fact)
    if not scope.siblings:
        return False
    times = [m.by for row in rows for m in row if m.part.judgement.relation is Relation.ENTAILS]
    own = [f for kind in {time.kind for time in times} for f in passage.reading.facts_of(kind)]
    return any(scope.owns(f) for f in own) and all(scope.siblings_own(time) for time in times)


def _chosen(found: Sequence[Sequence[_Met]]) -> tuple[list[Part | None], set[int]]:
    """The best part of each claim fact; the passage's facts that answer one as claimed, by id().

    What answers one fact of the claim as claimed is no other answer to a second one: "41 last year,
    from 96 in 2019" does not date the 96 last year.
    """
    best = [_best(met) for met in found]
    taken = {id(m.by) for m in best if m and m.part.judgement.relation is Relation.ENTAILS}
    for place, met in enumerate(best):
        if met is not None and _against(met) and id(met.by) in taken:
            left = [m for m in found[place] if not _against(m) or id(m.by) not in taken]
            best[place] = _best(left)
    return [None if met is None else met.part for met in best], taken


def _against(met: _Met) -> bool:
    return met.part.judgement.relation is Relation.CONTRADICTS


def _best(met: Sequence[_Met]) -> _Met | None:
    """The part whose facts meet best; of those that meet about as well, an entailing one.

    What tells of another event is heard where nothing tells of this.
    """
    if len(met) < 2:
        return met[0] if met else None
    near = [m for m in met if not m.part.another] or met
    if any(m.part.of_event for m in near):  # another time is of something else
        near = [m for m in near if m.part.of_event or not m.part.fact.circumstance]
    top = max(m.part.same for m in near)
    return max((m for m in near if m.part.same >= top - _AS_WELL), key=lambda m: _rank(m.part))


def _rank(part: Part) -> tuple[int, float, float]:
    judgement = part.judgement
    order = _TIMES if part.fact.circumstance else _THINGS
    return (order[judgement.relation], part.same, judgement.confidence)


def _parts(
    rule: Rule,
    fact: Fact,
    others: Sequence[Fact],
    claim: Side,
    passage: Side,
    alignment: Alignment,
    isolation: Isolation,
    otherwise: set[int],
) -> list[_Met]:
    """What each comparable fact of the passage makes of a claim's.

    A time for which the passage has its own, of which its rule says nothing, is `otherwise`.
    """
    found: list[_Met] = []
    framed = _framed(fact)
    taken = None if fact.circumstance else next(filter(_is_taken, alignment.contrasts), None)
    for other in _meant(fact, others, claim, passage):
        comparison = _compare(claim, passage, fact, other)
        alike = bool(comparison.reason) and taken is not None
        if alike:
            comparison = _compare(claim, passage, fact, other, taken)
        if comparison.score < (FRAME if framed else GATE):
            continue
        pair = _pair(claim, passage, fact, other, alignment)
        judgement = isolation.call(rule.id, partial(_checked, rule, pair))
        if alike and judgement is not None and judgement.relation is not Relation.ENTAILS:
            continue  # another, and with another figure: of something else
        turned = judgement is not None and not fact.words and _is_turned(judgement, pair, claim)
        if judgement is not None and turned:
            judgement = _turned(judgement, fact)
        if judgement is None or judgement.relation is Relation.INCOMPARABLE:
            if judgement is not None and fact.circumstance and comparison.event:
                otherwise.add(id(fact))
            continue
        against = judgement.relation is Relation.CONTRADICTS
        if against and _only_denied(fact, other, claim, passage):
            continue
        needed = SAME_EVENT if against else SOME_EVENT
        other_event = comparison.event is False and not _tells_all(fact, alignment)
        another = against and (other_event or not comparison.known or passage.supposes(other))
        if against and fact.circumstance and not fact.words and comparison.event is None:
            another = another or (bool(claim.events(fact)) and alignment.predicate < 0.5)
        if fact.circumstance and judgement.relation is Relation.COMPATIBLE:
            another = comparison.event is False  # says when something else was
        if not another and (framed or comparison.here >= needed):
            same, here = comparison.score, comparison.here
            elsewhere = comparison.event is False
            part = Part(
                fact=fact, judgement=judgement, same=same, here=here, turned=turned,
                of_event=comparison.event is True, another=elsewhere,
            )  # fmt: skip
            found.append(_Met(part, other))
    # Where its own is told, that of another event is no answer.
    return [met for met in found if not (met.part.another and id(fact) in otherwise)]


def _meant(fact: Fact, others: Sequence[Fact], claim: Side, passage: Side) -> Sequence[Fact]:
    """The times that a passage does not name only to set them aside: "on 1 June, not 1 May"."""
    if not (fact.circumstance and passage.asides) or claim.denies(fact):
        return others
    return [other for other in others if not is_aside(other, passage.asides)]


def _is_taken(contrast: Contrast) -> bool:
    """Whether another name has the part of one of the claim's, all else being told."""
    return contrast.kind is Opposition.NAME and contrast.strength >= _TAKEN


def _only_denied(fact: Fact, other: Fact, claim: Side, passage: Side) -> bool:
    """Whether a passage's thing is only denied: "did not close three" says nothing of two."""
    said = claim.predicate
    if said is None or fact.words or fact.circumstance or passage.worded.asserted:
        return False
    deeds = saying(claim, said, passage)
    return not claim.denies(fact) and any(
        denial.scope.overlaps(other) and any(t.overlaps(d) for t in denial.targets for d in deeds)
        for denial in passage.denials
    )


def _tells_all(fact: Fact, alignment: Alignment) -> bool:
    """Whether a passage tells the claim so fully that other verbs tell of the same event.

    Not for times: many things are told of one subject, each at its own.
    """
    about_it = alignment.predicate >= 0.5 or alignment.focus >= _LITTLE_ELSE
    return not fact.circumstance and alignment.said >= _TOLD_ALL and about_it


def _is_turned(judgement: Judgement, pair: Pair, claim: Side) -> bool:
    """Whether the claim denies the fact, and the passage tells another with what is denied.

    "Will not be the first woman": "will be the second woman".
    """
    if judgement.relation is not Relation.CONTRADICTS or not pair.alignment.denies:
        return False
    said = claim.predicate
    told = any(
        said is not None and c.kind is Opposition.POLARITY and c.claim == said.span
        for c in pair.alignment.contrasts
    )
    return told and claim.denies(pair.claim_fact)


def _turned(judgement: Judgement, fact: Fact) -> Judgement:
    """What excludes a fact bears out that it is denied; another time leaves this one open."""
    return msgspec.structs.replace(
        judgement,
        relation=Relation.COMPATIBLE if fact.circumstance else Relation.ENTAILS,
        explanation=f"{judgement.explanation}, which is what is denied",
    )


def _but_for(part: Part, claim: Side) -> Part:
    """A passage that tells what a claim denies, but of another fact: that is no contradiction."""
    judgement, said = part.judgement, claim.predicate
    against = judgement.relation is Relation.CONTRADICTS
    if not part.fact.plain or not against or said is None or judgement.claim_span != said.span:
        return part
    judgement = msgspec.structs.replace(
        judgement, relation=Relation.ENTAILS, explanation="says so of what is not denied"
    )
    return msgspec.structs.replace(part, judgement=judgement)


def _is_against(part: Part) -> bool:
    """Whether something else than a time is contradicted."""
    return part.judgement.relation is Relation.CONTRADICTS and not part.fact.circumstance


def _then(
    part: Part,
    claim: Side,
    passage: Side,
    alignment: Alignment,
    rules: RuleSet,
    isolation: Isolation,
) -> Part:
    """What the passage tells of another time than the claim's leaves the claim open."""

    def judged(rule: Rule, fact: Fact, other: Fact) -> Judgement | None:
        pair = _pair(claim, passage, fact, other, alignment)
        return isolation.call(rule.id, partial(_checked, rule, pair))

    told = part.judgement.quote_span
    if not _is_against(part) or not is_of_another(claim, passage, told, rules, judged):
        return part
    judgement = msgspec.structs.replace(
        part.judgement,
        relation=Relation.COMPATIBLE,
        explanation=f"{part.judgement.explanation}, but of another time",
    )
    return msgspec.structs.replace(part, judgement=judgement)


def _framed(fact: Fact) -> bool:
    """Whether it is said of a statement, so that its rule weighs that."""
    return bool(fact.words) and not fact.plain


def _compare(
    claim: Side, passage: Side, fact: Fact, other: Fact, taken: Contrast | None = None
) -> Comparison:
    return _ALIKE if fact.plain else compare(claim, passage, fact, other, taken)


def _pair(claim: Side, passage: Side, fact: Fact, other: Fact, alignment: Alignment) -> Pair:
    return Pair(
        claim=claim.reading,
        passage=passage.reading,
        claim_fact=fact,
        passage_fact=other,
        alignment=alignment,
    )


def _from_before(
    rule: Rule,
    fact: Fact,
    claim: Side,
    passage: Passage,
    alignment: Alignment,
    isolation: Isolation,
) -> Part | None:
    """What the sentences before entail. The rule is asked first: it is quicker than the gate."""
    if not any(told.rule == rule.id for each in passage.preceding for told in each.facts):
        return None
    side = before_side(passage)
    met: list[_Met] = []
    for other in side.reading.facts:
        if other.rule != rule.id:
            continue
        pair = _pair(claim, side, fact, other, alignment)
        judgement = isolation.call(rule.id, partial(_checked, rule, pair))
        if judgement is None or judgement.relation is not Relation.ENTAILS:
            continue
        comparison = _compare(claim, side, fact, other)
        framed = _framed(fact)
        if comparison.score >= (FRAME if framed else GATE) and (
            framed or comparison.here >= SOME_EVENT
        ):
            same, here = comparison.score, comparison.here
            part = Part(fact=fact, judgement=judgement, same=same, here=here)
            met.append(_Met(part, other))
    best = _best(met)
    if best is None:
        return None
    judgement = msgspec.structs.replace(
        best.part.judgement,
        confidence=best.part.judgement.confidence * _CONTEXT,
        quote_span=Span(0, 0),
        explanation=f"just before: {best.part.judgement.explanation}",
    )
    return msgspec.structs.replace(best.part, judgement=judgement)


def _checked(rule: Rule, pair: Pair) -> Judgement | None:
    judged: object = rule.judge(pair)
    if judged is None:
        return None
    if not isinstance(judged, Judgement):
        raise TypeError(f"judged {judged!r}, which is no Judgement")
    if judged.rule != rule.id:
        raise ValueError(f"judged in the name of rule {judged.rule!r}")
    for span, side in ((judged.claim_span, pair.claim), (judged.quote_span, pair.passage)):
        if span.end > len(side.text.text):
            raise ValueError(f"judged words at [{span.start}, {span.end}], outside the text")
    return judged
