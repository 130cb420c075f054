"""Stance: what one passage, with all its judgements, does to the claim."""

from collections.abc import Container, Sequence
from itertools import combinations

import msgspec

from verifier.engine.judge.features import features_of
from verifier.engine.judge.finding import Finding, Part
from verifier.engine.judge.model import stance_model
from verifier.engine.meaning.meaning import TOLD
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation, Stance

__all__ = ["Standing", "nearness", "side_of", "stand"]

_EVEN = 0.5
_TOLD_ALL = 0.9
"""Share of the claim that a passage itself tells, from which it tells of the same event though
several times differ."""
_TOLD_ITSELF = 0.2
"""Share of the claim, or of what it says of its topic, that a passage itself must tell to bear it
out, where it tells neither the deed nor any figure or time."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A passage's stance on the claim, how sure (0..1), and the claim facts it entails, by id()."""

    finding: Finding
    stance: Stance
    confidence: float
    settled: frozenset[int]

    @property
    def told(self) -> float:
        """0..1: how much of the claim the passage tells, what its context adds counting half."""
        alignment = self.finding.alignment
        return (alignment.said + alignment.coverage) / 2


def stand(finding: Finding, claim_facts: Sequence[Fact]) -> Standing:
    """The stance that the judgements give, and how probable it is that it is right.

    A passage contradicts when it contradicts a fact of the claim, and supports when it entails
    every one (it may leave out optional ones). With odds below even it stays neutral.
    """
    settled = frozenset(
        id(p.fact) for p in finding.parts if p.judgement.relation is Relation.ENTAILS
    )
    side = side_of(finding, claim_facts)
    confidence = 0.0
    if side is not Stance.NEUTRAL:
        confidence = stance_model().probability(side, features_of(finding, claim_facts))
    if confidence < _EVEN:
        side, confidence = Stance.NEUTRAL, 1.0 - confidence
    return Standing(finding=finding, stance=side, confidence=confidence, settled=settled)


def side_of(finding: Finding, claim_facts: Sequence[Fact]) -> Stance:
    """The side that the judgements put a passage on, however surely.

    What differs from the claim in the findings of two rules is another story, no contradiction.
    """
    claim_facts = [fact for fact in claim_facts if id(fact) not in finding.titled]
    against = [p for p in finding.parts if p.judgement.relation is Relation.CONTRADICTS]
    met = {id(part.fact) for part in finding.parts}
    entailed = [p.fact for p in finding.parts if p.judgement.relation is Relation.ENTAILS]
    if _apart(against) or _is_of_another(finding, against) or _is_of_some_time(finding, against):
        return Stance.NEUTRAL
    if _is_by_another(finding, against):
        return Stance.NEUTRAL
    if against:
        whole = _is_denied(finding, against)
        asked = [f for f in claim_facts if id(f) in met or f.plain or not whole]
        if finding.alignment.said >= _TOLD_ALL:
            taken = {id(p.fact) for p in against if p.fact.circumstance}
            asked = [f for f in asked if id(f) not in taken]
        stands = any(_stands(part, asked, entailed, met) for part in against)
        return Stance.CONTRADICTS if stands else Stance.NEUTRAL
    for fact in claim_facts:
        left_out = fact.optional and id(fact) not in met
        if not left_out and not any(fact is e or _same_words(fact, e) for e in entailed):
            return Stance.NEUTRAL
    return Stance.SUPPORTS if entailed and _tells_any(finding) else Stance.NEUTRAL


def _tells_any(finding: Finding) -> bool:
    """Whether the passage itself tells anything of the claim, not only what stands around it.

    What an article tells elsewhere may fill up what a passage leaves out, and bears nothing out
    alone: that the ban was upheld in May is no news of the sentence that follows.
    """
    alignment = finding.alignment
    if alignment.predicate >= TOLD or max(alignment.said, alignment.comment) >= _TOLD_ITSELF:
        return True
    return any(
        part.judgement.relation is Relation.ENTAILS
        and not part.fact.words
        and part.judgement.quote_span.end > 0
        for part in finding.parts
    )


def _is_of_another(finding: Finding, against: Sequence[Part]) -> bool:
    """Whether only figures and times differ, where neither a name nor the deed is the claim's."""
    if not against or any(part.fact.words for part in against):
        return False
    return finding.alignment.predicate < TOLD and any(
        m.name and m.strength < TOLD for m in finding.alignment.matches
    )


def _is_by_another(finding: Finding, against: Sequence[Part]) -> bool:
    """Whether another source than the claim's tells another figure: two may well differ."""
    for frame in finding.parts:
        fact = frame.fact
        if not fact.words or fact.plain or frame.judgement.relation is not Relation.COMPATIBLE:
            continue
        source = any(
            p.fact.plain and fact.words[0].overlaps(p.judgement.claim_span) for p in against
        )
        within = any(about.contains(p.fact.span) for p in against for about in fact.about)
        if source and within:
            return True
    return False


def _is_of_some_time(finding: Finding, against: Sequence[Part]) -> bool:
    """Whether only figures differ, told for a time that may or may not be the claim's.

    "Sold 4,000 in 2023" says nothing against 900 sold in July.
    """
    return all(_is_figure(part) and not part.fact.circumstance for part in against) and any(
        part.fact.circumstance
        and _is_figure(part)
        and part.judgement.relation is Relation.COMPATIBLE
        for part in finding.parts
    )


def _is_figure(part: Part) -> bool:
    return not part.fact.words


def _is_denied(finding: Finding, against: Sequence[Part]) -> bool:
    """Whether a passage denies all that the claim tells: nobody was hurt, be it three or two."""
    denied = [c.claim for c in finding.alignment.contrasts if c.whole]
    return any(part.fact.plain and part.judgement.claim_span in denied for part in against)


def _stands(
    part: Part, claim_facts: Sequence[Fact], entailed: Sequence[Fact], met: Container[int]
) -> bool:
    """Whether a contradicted fact contradicts the claim; `met` are the facts, by id(), met at all.

    A thing does by itself. Another time does only when all else is entailed, another wording when
    every thing is, and, beside what somebody is claimed to say, when somebody says something: else
    the passage tells of something else.
    """
    fact, span = part.fact, part.judgement.claim_span
    others = [f for f in claim_facts if f is not fact and not f.optional]
    if fact.plain:
        said = [f for f in others if f.words and not f.plain and id(f) not in met]
        if any(not any(span.overlaps(content) for content in f.about) for f in said):
            return False
        return all(f in entailed for f in others if not f.words and not f.circumstance)
    return not fact.circumstance or all(f in entailed for f in others)


def _apart(parts: Sequence[Part]) -> bool:
    """Whether rules differ over different words of the claim."""
    return any(
        a.fact.rule != b.fact.rule and not _same_words(a.fact, b.fact) and not _within(a, b)
        for a, b in combinations((part for part in parts if not part.fact.plain), 2)
    )


def _within(part: Part, other: Part) -> bool:
    """Whether one difference lies in the other: another figure, which somebody else tells."""
    return part.judgement.claim_span.overlaps(other.judgement.claim_span)


def _same_words(fact: Fact, other: Fact) -> bool:
    """Whether two rules read the same words: "sixty minutes" is a number and a duration."""
    if fact.plain or other.plain:
        return False
    ours, theirs = fact.words or (fact.span,), other.words or (other.span,)
    return any(a.overlaps(b) for a in ours for b in theirs)


def nearness(standing: Standing) -> tuple[float, str, int]:
    """Orders standings: those that tell most of the claim first."""
    finding = standing.finding
    return (-finding.alignment.said, finding.passage.document.id, finding.passage.ordinal)
