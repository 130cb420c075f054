"""Missing: what of a claim no source states, and why the nearest that one states is not it."""

from collections.abc import Sequence

from verifier.engine.judge.stance import Standing
from verifier.engine.report.trace import ANOTHER_QUESTION, FactTrace, facts_traced
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.side import Side
from verifier.sdk.fact import Fact

__all__ = ["missing_of"]

_NEAREST = 3
"""Passages, nearest first, that are asked why a fact of theirs is not the claim's."""


def missing_of(claim: Side, nearest: Sequence[Standing], rules: RuleSet) -> tuple[str, ...]:
    """A sentence for each fact of the claim that no passage entails.

    `nearest` are the standings that tell of the claim, nearest first.
    """
    settled = {key for standing in nearest for key in standing.settled}
    missing = [fact for fact in claim.reading.facts if id(fact) not in settled]
    if not missing:
        return ()
    asked = [facts_traced(claim, standing, rules) for standing in nearest[:_NEAREST]]
    places = {id(fact): place for place, fact in enumerate(claim.reading.facts)}
    return tuple(_sentence(fact, [each[places[id(fact)]] for each in asked]) for fact in missing)


def _sentence(fact: Fact, traces: Sequence[FactTrace]) -> str:
    stated = f"No source states “{fact.surface.rstrip('.')}”"
    if fact.plain:
        return f"{stated}."
    reason = next((reason for trace in traces for reason in _reasons(trace)), None)
    return f"{stated}." if reason is None else f"{stated}; the nearest: {reason}."


def _reasons(trace: FactTrace) -> tuple[str, ...]:
    """Why facts there are not the claim's, where any were compared."""
    if trace.judgement is not None:
        return (trace.judgement.explanation,)
    return tuple(
        reason
        for reason in trace.reasons
        if reason.startswith("“") and not reason.endswith(ANOTHER_QUESTION)
    )
