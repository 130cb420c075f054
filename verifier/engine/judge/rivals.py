"""Rivals: several answers of one document to the same question, of which the nearest is meant.

An article tells many figures. Where a passage of it says what the claim says, another figure, in a
passage that tells no more of the claim, is of something else.
"""

from collections.abc import Mapping, Sequence

import msgspec

from verifier.engine.judge.finding import Finding, Part
from verifier.engine.judge.speaker import speaker_of
from verifier.sdk.judgement import Relation

__all__ = ["without_rivals"]

_AS_MUCH = 0.12
"""Share of the claim by which a passage must tell more to stand against one that entails it."""
_FARTHER = 0.1
"""The same by which it must tell less, to be of another time: an article tells of many events."""


def without_rivals(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without contradictions of what their document entails as near or nearer.

    What another source says stays.
    """
    nearest: dict[tuple[str, int], Finding] = {}
    for finding in findings:
        for part in finding.parts:
            entails = part.judgement.relation is Relation.ENTAILS and not part.another
            if entails and _is_figure(part):
                key = finding.passage.document.id, id(part.fact)
                if key not in nearest or _told(nearest[key]) < _told(finding):
                    nearest[key] = finding
    return [_without(finding, nearest) for finding in findings] if nearest else list(findings)


def _without(finding: Finding, nearest: Mapping[tuple[str, int], Finding]) -> Finding:
    def is_rival(part: Part) -> bool:
        if part.judgement.relation is not Relation.CONTRADICTS or not _is_figure(part):
            return False
        meant = nearest.get((finding.passage.document.id, id(part.fact)))
        margin = -_FARTHER if part.fact.circumstance else _AS_MUCH
        if meant is None or _told(finding) > _told(meant) + margin:
            return False
        return not _is_of_others(finding, meant)

    rivals = [part for part in finding.parts if is_rival(part)]
    if not rivals:
        return finding
    of_another_time = any(part.fact.circumstance for part in rivals)
    kept = tuple(
        part
        for part in finding.parts
        if part not in rivals and not (of_another_time and _is_figure_against(part))
    )
    return msgspec.structs.replace(finding, parts=kept)


def _told(finding: Finding) -> float:
    """0..1: how much of the claim the passage tells, what its context adds counting half."""
    return (finding.alignment.said + finding.alignment.coverage) / 2


def _is_of_others(finding: Finding, meant: Finding) -> bool:
    """Whether the two are told by two sources that are named."""
    one, other = speaker_of(finding.passage), speaker_of(meant.passage)
    return bool(one and other and one != other)


def _is_figure_against(part: Part) -> bool:
    """Whether a figure differs; beside a time of something else it is of that too."""
    return _is_figure(part) and part.judgement.relation is Relation.CONTRADICTS


def _is_figure(part: Part) -> bool:
    """Whether a fact is told in figures: who says something, one article tells of many."""
    return not part.fact.words
