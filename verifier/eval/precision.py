"""Precision: how often a rule is right where its judgement put a quote on a side."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from verifier.engine.answer import Answer, Evidence, Verdict
from verifier.sdk.judgement import Relation

__all__ = ["RulePrecision", "precision_by_rule"]


class RulePrecision(msgspec.Struct, frozen=True, kw_only=True):
    """Of the claims that a rule helped to support or contradict, how many are labelled so."""

    rule: str
    supported: int
    supported_rightly: int
    contradicted: int
    contradicted_rightly: int

    @property
    def precision(self) -> float | None:
        """The share called rightly; None when it decided nothing."""
        called = self.supported + self.contradicted
        return (self.supported_rightly + self.contradicted_rightly) / called if called else None


def precision_by_rule(
    rules: Iterable[str], labelled: Iterable[tuple[Answer, Verdict]]
) -> list[RulePrecision]:
    """The precision of each of `rules` over answers with their labels; a claim counts once."""
    counts: Counter[tuple[str, Verdict, bool]] = Counter()
    for answer, label in labelled:
        for side, evidence, relation in (
            (Verdict.SUPPORTED, answer.supporting, Relation.ENTAILS),
            (Verdict.CONTRADICTED, answer.contradicting, Relation.CONTRADICTS),
        ):
            for rule in _judging(evidence, relation):
                counts[rule, side, label is side] += 1
    return [
        RulePrecision(
            rule=rule,
            supported=_all(counts, rule, Verdict.SUPPORTED),
            supported_rightly=counts[rule, Verdict.SUPPORTED, True],
            contradicted=_all(counts, rule, Verdict.CONTRADICTED),
            contradicted_rightly=counts[rule, Verdict.CONTRADICTED, True],
        )
        for rule in rules
    ]


def _judging(evidence: Iterable[Evidence], relation: Relation) -> set[str]:
    return {j.rule for item in evidence for j in item.judgements if j.relation is relation}


def _all(counts: Counter[tuple[str, Verdict, bool]], rule: str, side: Verdict) -> int:
    return counts[rule, side, True] + counts[rule, side, False]
