"""Derive: what no passage states by itself, but several state together. Each part is quoted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

import msgspec

from verifier.engine.gate.saying import saying
from verifier.engine.judge.asking import GATE
from verifier.engine.judge.filled import filled
from verifier.engine.judge.finding import Finding, Part
from verifier.engine.judge.stance import Standing, stand
from verifier.engine.judge.together import together
from verifier.engine.meaning.meaning import ONE_EVENT, kin
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import DerivingRule, RuleSet
from verifier.engine.side.side import Side
from verifier.engine.side.sides import passage_side
from verifier.engine.wording.words import Word
from verifier.sdk.derivation import Derivation, Deriver, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation, Stance
from verifier.sdk.span import Span

__all__ = ["FURTHER", "Derivations", "derive", "seeks"]

FURTHER = 120
"""Passages read per claim where a rule seeks what another article tells of another time."""
_MOST = 12  # facts of a claim that something is derived for: one that tells more is a list
_CROWDED = 60  # facts of a passage, past which it is one
_TRUST = 0.85
"""What is left of a stance's probability when it was derived: that all parts are told of one thing
is one more thing to be wrong about."""


class Derivations(msgspec.Struct, frozen=True, kw_only=True):
    """The standings that derivations give to passages, by their place among the findings.

    `groups` are the ids of passages that only together say what was derived.
    """

    standings: dict[int, Standing]
    groups: tuple[tuple[str, ...], ...]

    def joined(self, origins: Mapping[str, str]) -> dict[str, str]:
        """The origins, passages of one group being one: neither says it without the other."""
        found = dict(origins)
        for group in self.groups:
            first = min(found[each] for each in group)
            found.update(dict.fromkeys(group, first))
        return found


class _Derived(msgspec.Struct, frozen=True, kw_only=True):
    """A derivation, with the places of the findings whose passages hold its parts."""

    fact: Fact
    derivation: Derivation
    places: tuple[int, ...]


def derive(
    claim: Side, findings: Sequence[Finding], rules: RuleSet, isolation: Isolation
) -> Derivations:
    """What rules derive of each fact of the claim that no passage entails."""
    current = list(findings)
    standings: dict[int, Standing] = {}
    groups: list[tuple[str, ...]] = []
    for rule, fact in _unstated(claim, findings, rules):
        derived = _derived(rule, fact, claim, current, isolation)
        if derived is not None:
            settled = _settled(derived, current, claim, rules, isolation)
            standings.update(settled)
            for place, standing in settled.items():
                current[place] = standing.finding
            groups.append(tuple(current[place].passage.id for place in derived.places))
    return Derivations(standings=standings, groups=tuple(groups))


def seeks(claim: Side, findings: Sequence[Finding], rules: RuleSet) -> bool:
    """Whether a rule would derive a fact from passages less near to the claim than those found."""
    return any(rule.seeks(fact) for rule, fact in _unstated(claim, findings, rules))


def _unstated(
    claim: Side, findings: Sequence[Finding], rules: RuleSet
) -> Sequence[tuple[DerivingRule, Fact]]:
    """The claim's facts that no passage entails, with their rules, if these derive."""
    stated = {
        id(part.fact)
        for finding in findings
        for part in finding.parts
        if part.judgement.relation is Relation.ENTAILS
    }
    unstated = [
        (rule, fact)
        for rule in rules.deriving
        for fact in claim.by_rule.get(rule.id, ())
        if not fact.plain and id(fact) not in stated
    ]
    return unstated if len(unstated) <= _MOST else []


def _derived(
    rule: DerivingRule, fact: Fact, claim: Side, findings: Sequence[Finding], isolation: Isolation
) -> _Derived | None:
    places: dict[tuple[str, int], int] = {}
    told: list[Told] = []
    spoken = {word.lemma for word in claim.subject} | claim.events(fact)

    @cache
    def spoken_of(event: str) -> bool:
        return any(kin(each, event).same >= ONE_EVENT for each in spoken)

    kinds = {*rule.kinds, *rule.reads}
    for place, finding in enumerate(findings):
        if finding.alignment.coverage >= GATE and len(finding.passage.facts) <= _CROWDED:
            passage = finding.passage
            places[passage.document.id, passage.ordinal] = place
            told.extend(_told(claim, fact, finding, kinds, spoken_of))
            told.extend(_filling(claim, fact, finding))
    if not told:
        return None
    told.sort(key=lambda each: (each.document, each.ordinal, each.fact.start))
    derivation = isolation.call(rule.id, partial(_checked, rule, claim, fact, told))
    if derivation is None:
        return None
    members = dict.fromkeys(places[each.document, each.ordinal] for each in derivation.parts)
    return _Derived(fact=fact, derivation=derivation, places=tuple(members))


def _checked(rule: Deriver, claim: Side, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    derived: object = rule.derive(claim.reading, fact, told)
    if derived is None:
        return None
    if not isinstance(derived, Derivation):
        raise TypeError(f"derived {derived!r}, which is no Derivation")
    if not derived.parts or any(all(p is not each for each in told) for p in derived.parts):
        raise ValueError("derived from facts that it was not told")
    return derived


def _told(
    claim: Side,
    fact: Fact,
    finding: Finding,
    kinds: set[str],
    spoken_of: Callable[[str], bool],
) -> Iterator[Told]:
    """The passage's facts that may help to answer the claim's."""
    passage = passage_side(finding.passage)
    asked = claim.events(fact)
    said: list[tuple[Span, list[Word]]] = []
    for other in passage.reading.facts:
        if other.kind not in kinds:
            continue
        if any(span.overlaps(other) for span in passage.sourcing):
            continue  # it tells who speaks
        events = passage.events(other)
        if not fact.about:  # a change: of whatever is counted
            events |= {word.lemma for word in passage.about(other)}
        spoken = not events or any(map(spoken_of, events))
        counts = any(span.start >= other.start for span in other.about)
        if asked and fact.about and not spoken and counts:
            continue  # but not "followed by Bray with 5,900", which counts what stands before
        if not said:
            said = [(word.span, saying(claim, word, passage)) for word in claim.subject]
        own, shared = _said_of(said, passage, other)
        if not spoken and not own and not shared:
            continue
        yield Told(
            reading=passage.reading,
            fact=other,
            document=finding.passage.document.id,
            ordinal=finding.passage.ordinal,
            own=own,
            shared=shared,
            spoken=spoken,
        )


def _filling(claim: Side, fact: Fact, finding: Finding) -> Iterator[Told]:
    """What stands in the passage in the place of what the claim's fact counts, if anything does."""
    passage = passage_side(finding.passage)
    items = filled(claim, fact, passage, finding.alignment)
    for other in passage.reading.facts if items else ():
        if other.plain and other.span.overlaps(items[0]):
            yield Told(
                reading=passage.reading,
                fact=other,
                document=finding.passage.document.id,
                ordinal=finding.passage.ordinal,
                filling=items,
            )


def _said_of(
    said: Sequence[tuple[Span, Sequence[Word]]], passage: Side, fact: Fact
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The claim's words that a passage says of one fact alone, and those of others too."""
    scope, owner = passage.scope(fact), passage.owner(fact)
    others_own = passage.owners - {owner} if owner is not None else frozenset()
    own: list[Span] = []
    shared: list[Span] = []
    for span, others in said:
        if any(o == owner or (scope.owns(o) and o not in others_own) for o in others):
            own.append(span)
        elif any(scope.holds(o) for o in others):
            shared.append(span)
    return tuple(own), tuple(shared)


def _settled(
    derived: _Derived,
    findings: Sequence[Finding],
    claim: Side,
    rules: RuleSet,
    isolation: Isolation,
) -> dict[int, Standing]:
    """The standings of the passages that hold the parts, by place: all of them on one side."""
    members = [findings[place] for place in derived.places]
    items = [span for part in derived.derivation.parts for span in part.filling]
    whole = together(members, claim, rules, isolation, Span.cover(items) if items else None)
    facts = claim.reading.facts
    answered = [derived.fact, *derived.derivation.settles]
    parts = [
        *(_part(fact, derived, whole, derived.derivation.parts) for fact in answered),
        *(part for part in whole.parts if all(part.fact is not fact for fact in answered)),
    ]
    standing = stand(msgspec.structs.replace(whole, parts=tuple(parts)), facts)
    sure = standing.stance is not Stance.NEUTRAL
    confidence = standing.confidence * (_TRUST if sure else 1.0)
    found = {}
    for place, member in zip(derived.places, members, strict=True):
        passage = member.passage
        own = [
            each
            for each in derived.derivation.parts
            if (each.document, each.ordinal) == (passage.document.id, passage.ordinal)
        ]
        kept = (p for p in member.parts if all(p.fact is not fact for fact in answered))
        finding = msgspec.structs.replace(
            member,
            alignment=whole.alignment,
            parts=(*(_part(fact, derived, whole, own) for fact in answered), *kept),
        )
        found[place] = msgspec.structs.replace(standing, finding=finding, confidence=confidence)
    return found


def _part(fact: Fact, derived: _Derived, whole: Finding, parts: Sequence[Told]) -> Part:
    """The derivation as a passage's judgement of one fact; it points at the parts in it."""
    derivation = derived.derivation
    told = Span.cover(each.fact.span for each in parts)
    relation = derivation.relation if fact is derived.fact else Relation.ENTAILS
    return Part(
        fact=fact,
        judgement=Judgement(
            rule=derived.fact.rule,
            relation=relation,
            confidence=derivation.confidence,
            claim_span=fact.span,
            quote_span=told,
            explanation=f"{derivation.explanation}, derived",
        ),
        same=whole.alignment.coverage,
        here=whole.alignment.said,
    )
