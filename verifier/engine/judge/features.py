"""Features: what is known about a passage beside a claim, as named numbers in 0..1.

They are all that the stance model sees, so every answer can be traced to them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.judge.finding import Finding, Part
from verifier.engine.meaning.meaning import TOLD
from verifier.sdk.alignment import Alignment, Opposition
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation

__all__ = ["Features", "features_of"]

_BOUND = 0.8  # strength from which two names stand in one place


class Features(NamedTuple):
    """One passage beside one claim."""

    one: float
    """Always 1."""
    said: float
    """Share of the claim's subject that the passage says itself."""
    coverage: float
    """The same, its context included."""
    around: float
    """Share of it that only the context says, in a document that came along with the claim; 0 for
    what somebody is claimed to have said."""
    said_fully: float
    """How far `said` lies above 0.7, scaled to 0..1."""
    names_missing: float
    """Share of the subject's weight in names told nowhere."""
    names_elsewhere: float
    """Share of the subject's weight in names told only by the context."""
    words_missing: float
    """Share of the subject's weight in other words told nowhere."""
    renamed: float
    """How surely another name in its place excludes the claim."""
    opposed: float
    """How surely a word of another meaning does."""
    denied: float
    """How surely a denial does."""
    focus: float
    """Share of the passage's words that the claim says too."""
    order: float
    """Share of neighbouring claim words that are neighbours in the passage."""
    open: float
    """Share of the subject that the claim asserts and the passage leaves open."""
    entailed: float
    """Share of the claim's facts that the passage entails."""
    contradicted: float
    """The surest contradiction of a claim fact."""
    contradicted_said: float
    """The same, times `said`."""
    contradicted_here: float
    """The same, times the share of its question that the passage itself puts."""
    contradicted_time: float
    """1 when that contradiction is one of time."""
    compatible: float
    """Share of the claim's facts met by a compatible one."""
    unmet: float
    """Share of the claim's facts that nothing comparable meets."""
    factless: float
    """1 when the claim states no fact but itself."""
    comment: float
    """Share of what the claim says of its topic that the passage itself says."""
    predicate: float
    """How surely the passage itself says what the claim's main verb says."""
    bare: float
    """How surely it does not, when the claim states no fact but itself and who says it."""
    bound: float
    """1 when another name stands where the claim's hangs on a verb or noun ("landed in Leith")."""
    length: float
    """Subject words, up to 15."""


def features_of(finding: Finding, claim_facts: Sequence[Fact]) -> Features:
    """The features of one finding.

    Plain facts are the claim's own wording: what the alignment measures, not facts beside it.
    """
    alignment = finding.alignment
    against = [p for p in finding.parts if _denies(p)]
    left_out = _idle if not against else _is_plain
    facts = [f for f in claim_facts if not left_out(f) and id(f) not in finding.titled]
    parts = {id(p.fact): p for p in finding.parts if not left_out(p.fact)}
    total = sum(match.weight for match in alignment.matches) or 1.0
    worst = max(against, key=_sure, default=None)
    contradicted = _sure(worst) if worst else 0.0
    entailed = sum(_sure(p) for p in parts.values() if p.judgement.relation is Relation.ENTAILS)
    compatible = sum(1 for p in parts.values() if p.judgement.relation is Relation.COMPATIBLE)
    count = len(facts) or 1
    # What stands around is not what the speaker of this passage said.
    framed = any(fact.words and not fact.plain for fact in claim_facts)
    leaves_to_context = finding.sent and not framed
    return Features(
        one=1.0,
        said=alignment.said,
        coverage=alignment.coverage,
        around=max(0.0, alignment.coverage - alignment.said) if leaves_to_context else 0.0,
        said_fully=max(0.0, alignment.said - 0.7) / 0.3,
        names_missing=_missing(alignment, name=True) / total,
        names_elsewhere=sum(
            m.weight for m in alignment.matches if m.name and m.passage is None and m.strength
        )
        / total,
        words_missing=_missing(alignment, name=False) / total,
        renamed=_excluded(finding, Opposition.NAME),
        opposed=_excluded(finding, Opposition.MEANING),
        denied=_excluded(finding, Opposition.POLARITY),
        focus=alignment.focus,
        order=alignment.order,
        open=alignment.open,
        entailed=entailed / count,
        contradicted=contradicted,
        contradicted_said=contradicted * alignment.said,
        contradicted_here=contradicted * worst.here if worst else 0.0,
        contradicted_time=float(worst is not None and worst.fact.circumstance),
        compatible=compatible / count,
        unmet=(len(facts) - len(parts)) / count,
        factless=float(not facts),
        comment=alignment.comment,
        predicate=alignment.predicate,
        bare=0.0 if any(not f.words for f in facts) else 1.0 - alignment.predicate,
        bound=float(_contrast(alignment, Opposition.NAME) >= _BOUND),
        length=min(len(alignment.matches), 15) / 15,
    )


def _is_plain(fact: Fact) -> bool:
    return fact.plain


def _idle(fact: Fact) -> bool:
    """Whether no support hangs on a fact: the wording itself, a figure told in passing."""
    return fact.plain or (fact.optional and not fact.words)


def _denies(part: Part) -> bool:
    return not part.fact.plain and part.judgement.relation is Relation.CONTRADICTS


def _sure(part: Part) -> float:
    return part.judgement.confidence * part.same


def _missing(alignment: Alignment, *, name: bool) -> float:
    return sum(m.weight for m in alignment.matches if m.name is name and m.strength < TOLD)


def _excluded(finding: Finding, kind: Opposition) -> float:
    """How surely the wording itself excludes the claim, by the contrast it was judged by."""
    for part in finding.parts:
        judgement = part.judgement
        if not part.fact.plain or judgement.relation is not Relation.CONTRADICTS:
            continue
        for contrast in finding.alignment.contrasts:
            if contrast.claim == judgement.claim_span and contrast.kind is kind:
                return judgement.confidence
    return 0.0


def _contrast(alignment: Alignment, kind: Opposition) -> float:
    return max((c.strength for c in alignment.contrasts if c.kind is kind), default=0.0)
