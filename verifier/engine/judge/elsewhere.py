"""Elsewhere: when and where, told by another sentence of the same document.

A news text says once when a thing happened and goes on to tell of it. What a passage leaves out of
a claim's circumstances, a passage of its document that tells of the same event may add; it may
never take away.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from verifier.engine.judge.finding import Finding, Part
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.span import Span

__all__ = ["with_elsewhere"]

_OF_IT = 0.6
"""Share of the claim that a passage must tell to date the others of its document."""
_SURE = 0.7
"""How sure a judgement must be for other passages to rely on it."""
_LESS = 0.7
"""What is left of a judgement that another passage carries over."""


def with_elsewhere(findings: Sequence[Finding], facts: Sequence[Fact]) -> list[Finding]:
    """The findings, each with the circumstances that its document entails elsewhere."""
    circumstances = [fact for fact in facts if fact.circumstance and not fact.plain]
    if not circumstances:
        return list(findings)
    told: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        told[finding.passage.document.id].append(finding)
    carried = {document: _carried(each, circumstances) for document, each in told.items()}
    return [_with(finding, carried[finding.passage.document.id]) for finding in findings]


def _carried(findings: Iterable[Finding], circumstances: Sequence[Fact]) -> Mapping[int, Part]:
    """By the fact's id(): the surest part that entails it, where no passage denies it."""
    found: dict[int, Part] = {}
    for fact in circumstances:
        parts = [
            (part, finding.alignment.open > 0)
            for finding in findings
            if finding.alignment.coverage >= _OF_IT
            for part in finding.parts
            if part.fact is fact
        ]
        if any(part.judgement.relation is Relation.CONTRADICTS for part, _ in parts):
            continue
        entailing = [
            part
            for part, planned in parts
            if part.judgement.relation is Relation.ENTAILS
            and part.judgement.confidence >= _SURE
            and not (planned and part.another)  # "will meet in July" dates nothing else
        ]
        if entailing:
            found[id(fact)] = max(entailing, key=lambda p: (p.judgement.confidence, p.same))
    return found


def _with(finding: Finding, carried: Mapping[int, Part]) -> Finding:
    met = {id(part.fact) for part in finding.parts} | finding.otherwise
    added = [_moved(part) for key, part in carried.items() if key not in met]
    if not added:
        return finding
    return msgspec.structs.replace(finding, parts=(*finding.parts, *added))


def _moved(part: Part) -> Part:
    judgement = msgspec.structs.replace(
        part.judgement,
        confidence=part.judgement.confidence * _LESS,
        quote_span=Span(0, 0),
        explanation=f"elsewhere: {part.judgement.explanation}",
    )
    return msgspec.structs.replace(part, judgement=judgement)
