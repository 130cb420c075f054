"""Presumed: circumstances that a document leaves out, as rules take it to mean them.

News tells what is new and often leaves out when it was. Only a passage that tells the claim's deed
itself is asked, and only where nothing in its document says anything of the circumstance.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import msgspec

from verifier.engine.gate.gate import compare
from verifier.engine.judge.finding import Finding, Part
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import PresumingRule, RuleSet
from verifier.engine.side.side import Side
from verifier.engine.side.sides import passage_side
from verifier.sdk.alignment import Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.presumption import Silence
from verifier.sdk.span import Span

__all__ = ["with_presumed"]

_OF_IT = 0.6
"""Share of the claim that a passage must tell for what it leaves out to be presumed."""


def with_presumed(
    findings: Sequence[Finding], claim: Side, rules: RuleSet, isolation: Isolation
) -> list[Finding]:
    """The findings, each with what its rules presume of the circumstances that it leaves out."""
    asked = [
        (rule, fact)
        for rule in rules.presuming
        for fact in claim.by_rule.get(rule.id, ())
        if fact.circumstance and not fact.plain
    ]
    if not asked or claim.predicate_at is None:
        return list(findings)
    told = _told(findings)
    return [
        _with(finding, claim, asked, told[finding.passage.document.id], isolation)
        for finding in findings
    ]


def _told(findings: Iterable[Finding]) -> Mapping[str, set[int]]:
    """The facts, by id(), of which the passages of each document that tell of it say anything."""
    told: dict[str, set[int]] = defaultdict(set)
    for finding in findings:
        if finding.alignment.coverage >= _OF_IT:
            told[finding.passage.document.id] |= {id(part.fact) for part in finding.parts}
    return told


def _with(
    finding: Finding,
    claim: Side,
    asked: Sequence[tuple[PresumingRule, Fact]],
    told: set[int],
    isolation: Isolation,
) -> Finding:
    if finding.alignment.coverage < _OF_IT:
        return finding
    verb = _verb(finding, claim)
    left_out = [each for each in asked if id(each[1]) not in told | finding.titled]
    if verb is None or not left_out:
        return finding
    passage = passage_side(finding.passage)
    added: list[Part] = []
    for rule, fact in left_out:
        others = (other for other in passage.by_rule.get(rule.id, ()) if other.kind == fact.kind)
        if any(compare(claim, passage, fact, other).event is not False for other in others):
            continue  # it may be what the passage says of it
        silence = Silence(claim=claim.reading, fact=fact, passage=passage.reading, told=verb)
        judgement = isolation.call(rule.id, partial(_checked, rule, silence))
        if judgement is not None and judgement.relation is Relation.ENTAILS:
            added.append(Part(fact=fact, judgement=judgement, same=1.0, here=1.0))
    if not added:
        return finding
    return msgspec.structs.replace(finding, parts=(*finding.parts, *added))


def _verb(finding: Finding, claim: Side) -> Span | None:
    """The passage's own word for what the claim's main verb says."""
    at = claim.predicate_at
    if at is None:
        return None
    match = finding.alignment.matches[at]
    return match.passage if match.where is Where.PASSAGE else None


def _checked(rule: PresumingRule, silence: Silence) -> Judgement | None:
    judged: object = rule.presume(silence)
    if judged is not None and not isinstance(judged, Judgement):
        raise TypeError(f"presumed {judged!r}, which is no Judgement")
    return judged
