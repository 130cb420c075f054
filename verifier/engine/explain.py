"""Explain: the verdict in one sentence, and what no source states."""

from collections.abc import Sequence

from verifier.engine.answer import Evidence, Verdict
from verifier.engine.stance import Standing
from verifier.engine.weigh import Weighed
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation, Stance

__all__ = ["explain", "missing_of"]


def explain(weighed: Weighed, evidence: Sequence[Evidence]) -> str:
    """One sentence that a reader understands."""
    supporting = _count(evidence, Stance.SUPPORTS)
    contradicting = _count(evidence, Stance.CONTRADICTS)
    if weighed.verdict is Verdict.NOT_ENOUGH_EVIDENCE:
        return "No passage of the corpus settles the claim."
    if weighed.verdict is Verdict.CONFLICTING:
        return (
            f"The sources disagree: {_origins(supporting)} supports the claim and "
            f"{_origins(contradicting)} contradicts it{_because(evidence, Stance.CONTRADICTS)}."
        )
    if weighed.verdict is Verdict.SUPPORTED:
        return f"{_origins(supporting).capitalize()} supports the claim{_because(evidence, Stance.SUPPORTS)}."
    return (
        f"{_origins(contradicting).capitalize()} contradicts the claim"
        f"{_because(evidence, Stance.CONTRADICTS)}."
    )


def missing_of(facts: Sequence[Fact], standings: Sequence[Standing]) -> tuple[str, ...]:
    """The claim's facts that no passage entails."""
    settled = {key for standing in standings for key in standing.settled}
    return tuple(f"No source states “{f.surface}”." for f in facts if id(f) not in settled)


def _count(evidence: Sequence[Evidence], stance: Stance) -> int:
    return len({item.origin for item in evidence if item.stance is stance})


def _origins(count: int) -> str:
    return "one independent source" if count == 1 else f"each of {count} independent sources"


def _because(evidence: Sequence[Evidence], stance: Stance) -> str:
    wanted = Relation.ENTAILS if stance is Stance.SUPPORTS else Relation.CONTRADICTS
    best = max(
        (item for item in evidence if item.stance is stance),
        key=lambda item: (item.confidence, item.document.id),
        default=None,
    )
    if best is None:
        return ""
    reasons = [j.explanation for j in best.judgements if j.relation is wanted and j.explanation]
    return f": {reasons[0]}" if reasons else ""
