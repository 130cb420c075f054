"""Explain: the verdict in one sentence."""

from collections.abc import Sequence

from verifier.engine.answer import Evidence, Verdict
from verifier.engine.weigh.weigh import Weighed
from verifier.sdk.judgement import Relation, Stance

__all__ = ["explain"]

_NAMED = 2  # sentences of a claim that an explanation repeats: it is to be read in one breath


def explain(weighed: Weighed, evidence: Sequence[Evidence], of: Sequence[str]) -> str:
    """One sentence that a reader understands.

    `of` are the sentences of a longer claim that decided it, where not all did.
    """
    quoted = _named(of)
    supporting = _sources(evidence, Stance.SUPPORTS)
    contradicting = _sources(evidence, Stance.CONTRADICTS)
    match weighed.verdict:
        case Verdict.NOT_ENOUGH_EVIDENCE:
            return f"No passage settles {quoted or 'the claim'}."
        case Verdict.CONFLICTING:
            asserted = quoted or "the claim"
            return f"The sources disagree: for {asserted} {supporting}; against it {contradicting}."
        case Verdict.SUPPORTED:
            return f"Supported by {supporting}."
        case Verdict.CONTRADICTED:
            where = f", where the claim says {quoted}" if quoted else ""
            return f"Contradicted by {contradicting}{where}."


def _named(of: Sequence[str]) -> str:
    """The first of them in quotation marks, and how many there are besides."""
    told = list(dict.fromkeys(of))
    shown = [f"“{words}”" for words in told[:_NAMED]]
    if len(told) > _NAMED:
        shown.append(f"{len(told) - _NAMED} more")
    return " and ".join(shown)


def _sources(evidence: Sequence[Evidence], stance: Stance) -> str:
    """How many origins stand on a side, and what the best quote there says."""
    side = [item for item in evidence if item.stance is stance]
    count = len({item.origin for item in side})
    counted = "one independent source" if count == 1 else f"{count} independent sources"
    best = max(side, key=lambda item: (item.confidence, item.document.id), default=None)
    wanted = Relation.ENTAILS if stance is Stance.SUPPORTS else Relation.CONTRADICTS
    reasons = [j.explanation for j in best.judgements if j.relation is wanted] if best else []
    return f"{counted} ({'; '.join(dict.fromkeys(reasons))})" if reasons else counted
