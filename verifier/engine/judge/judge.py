"""Judge: every rule's judgements of one passage, each pair first past the gate."""

from collections.abc import Iterable, Sequence

import msgspec

from verifier.engine.align.align import align
from verifier.engine.gate.saying import saying
from verifier.engine.judge.asking import FRAME, GATE, SOME_EVENT, ask, compared, is_framed
from verifier.engine.judge.best import Met, choose
from verifier.engine.judge.finding import Finding, Part
from verifier.engine.judge.moment import is_of_another
from verifier.engine.judge.preceding import from_before
from verifier.engine.judge.turned import but_for, is_turned, turn
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.aside import is_aside
from verifier.engine.side.side import Side
from verifier.engine.side.sides import passage_side
from verifier.sdk.alignment import Alignment, Contrast, Opposition
from verifier.sdk.corpus import Hit
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Rule

__all__ = ["HEARD", "SAME_EVENT", "judge"]

HEARD = 0.3
"""Share of the claim's subject that a passage with its context must tell to take a side.

Of the passages found, two in five tell less; on development claims none of those took a side."""


SAME_EVENT = 0.45
"""Share of the claim's question, names aside, that a passage must put to contradict it: a
contradiction is another answer to the same question."""

_TOLD_ALL = 0.75
"""Share of the claim that a passage itself tells, from which it hardly tells of another event, if
it says what the claim's verb says or little else."""
_LITTLE_ELSE = 0.33
_TAKEN = 0.85  # strength of a contrast of two names that surely have one part


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
    found: dict[str, list[list[Met]]] = {}
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
        chosen, taken = choose(found[rule.id])
        ours = [f for f in claim.by_rule.get(rule.id, ()) if id(f) not in titled]
        for fact, best in zip(ours, chosen, strict=True):
            part = best
            alone = part is None and not any(
                other.kind == fact.kind and id(other) not in taken for other in theirs
            )
            if alone and fact.circumstance:
                part = from_before(rule, fact, claim, hit.passage, alignment, isolation)
            if part is not None:
                met.append(part)
            elif alone and id(fact) in claim.dated(hit.passage.document.title):
                titled |= {id(fact)}
    if any(_is_against(part) for part in met):
        met = [_then(part, claim, passage, alignment, rules, isolation) for part in met]
    if any(part.turned for part in met):
        met = [but_for(part, claim) for part in met]
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


def _keep_apart(found: Iterable[list[list[Met]]], passage: Side) -> None:
    """Leaves out what meets a fact, but is told for another time than the claim's.

    "4% in May and 2% in June": the 4% is not June's.
    """
    rows = [row for each in found for row in each if row and not row[0].part.fact.words]
    times = [row for row in rows if row[0].part.fact.circumstance]
    for row in rows if times else ():
        if not row[0].part.fact.circumstance:
            row[:] = [met for met in row if not _is_of_another_time(met.by, times, passage)]


def _is_of_another_time(fact: Fact, rows: Sequence[Sequence[Met]], passage: Side) -> bool:
    """Whether a time of its own stands with `fact`, and the claim's with a fact beside it."""
    scope = passage.scope(fact)
    if not scope.siblings:
        return False
    times = [m.by for row in rows for m in row if m.part.judgement.relation is Relation.ENTAILS]
    own = [f for kind in {time.kind for time in times} for f in passage.reading.facts_of(kind)]
    return any(scope.owns(f) for f in own) and all(scope.siblings_own(time) for time in times)


def _parts(
    rule: Rule,
    fact: Fact,
    others: Sequence[Fact],
    claim: Side,
    passage: Side,
    alignment: Alignment,
    isolation: Isolation,
    otherwise: set[int],
) -> list[Met]:
    """What each comparable fact of the passage makes of a claim's.

    A time for which the passage has its own, of which its rule says nothing, is `otherwise`.
    """
    found: list[Met] = []
    framed = is_framed(fact)
    taken = None if fact.circumstance else next(filter(_is_taken, alignment.contrasts), None)
    for other in _meant(fact, others, claim, passage):
        comparison = compared(claim, passage, fact, other)
        alike = bool(comparison.reason) and taken is not None
        if alike:
            comparison = compared(claim, passage, fact, other, taken)
        if comparison.score < (FRAME if framed else GATE):
            continue
        judgement = ask(rule, fact, other, claim, passage, alignment, isolation)
        if alike and judgement is not None and judgement.relation is not Relation.ENTAILS:
            continue  # another, and with another figure: of something else
        turned = (
            judgement is not None
            and not fact.words
            and is_turned(judgement, fact, claim, alignment)
        )
        if judgement is not None and turned:
            judgement = turn(judgement, fact)
        if judgement is None or judgement.relation is Relation.INCOMPARABLE:
            if judgement is not None and fact.circumstance and comparison.event:
                otherwise.add(id(fact))
            continue
        against = judgement.relation is Relation.CONTRADICTS
        besides = comparison.apart and not against  # "manages $20m, invested in the firm"
        if besides or (against and _only_denied(fact, other, claim, passage)):
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
            found.append(Met(part, other))
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
        return ask(rule, fact, other, claim, passage, alignment, isolation)

    told = part.judgement.quote_span
    if not _is_against(part) or not is_of_another(claim, passage, told, rules, judged):
        return part
    judgement = msgspec.structs.replace(
        part.judgement,
        relation=Relation.COMPATIBLE,
        explanation=f"{part.judgement.explanation}, but of another time",
    )
    return msgspec.structs.replace(part, judgement=judgement)
