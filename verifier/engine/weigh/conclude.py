"""Conclude: from the verdicts on what a claim asserts to one on the claim."""

from collections.abc import Sequence
from math import prod

import msgspec

from verifier.engine.answer import Verdict
from verifier.engine.assertion import Assertion
from verifier.engine.judge.stance import Standing, nearness
from verifier.engine.weigh.weigh import Weighed
from verifier.sdk.judgement import Stance

__all__ = ["conclude", "decisive", "merged"]

_ORDER = {Stance.CONTRADICTS: 2, Stance.SUPPORTS: 1, Stance.NEUTRAL: 0}


def conclude(verdicts: Sequence[Weighed]) -> Weighed:
    """One contradicted assertion contradicts the claim; all must be supported to support it."""
    if len(verdicts) == 1:
        return verdicts[0]
    for verdict in (Verdict.CONTRADICTED, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.CONFLICTING):
        found = [each.confidence for each in verdicts if each.verdict is verdict]
        if found:
            return Weighed(verdict, max(found))
    return Weighed(Verdict.SUPPORTED, round(prod(each.confidence for each in verdicts), 4))


def decisive(
    assertions: Sequence[Assertion], verdicts: Sequence[Weighed], weighed: Weighed
) -> tuple[str, ...]:
    """The words of the assertions that made the verdict on a claim of several; else nothing."""
    if len(assertions) == 1 or weighed.verdict is Verdict.SUPPORTED:
        return ()
    return tuple(
        assertion.words
        for assertion, verdict in zip(assertions, verdicts, strict=True)
        if verdict.verdict is weighed.verdict
    )


def merged(standings: Sequence[Standing]) -> list[Standing]:
    """One a passage, nearest first: what contradicts one assertion contradicts the claim."""
    best: dict[str, Standing] = {}
    for each in standings:
        key = each.finding.passage.id
        known = best.get(key)
        if known is None:
            best[key] = each
            continue
        first, second = sorted(
            (known, each), key=lambda s: (_ORDER[s.stance], s.confidence), reverse=True
        )
        parts = (*first.finding.parts, *second.finding.parts)
        finding = msgspec.structs.replace(first.finding, parts=parts)
        best[key] = msgspec.structs.replace(
            first, finding=finding, settled=first.settled | second.settled
        )
    return sorted(best.values(), key=nearness)
