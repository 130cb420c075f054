"""Scores: how often verdicts are right, by the usual measures."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from verifier.engine.answer import Verdict
from verifier.eval.calibration import expected_calibration_error
from verifier.eval.result import Result

__all__ = ["Scores", "balanced_accuracy", "confusion", "macro_f1", "score"]


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """The measures of a set of rows; `confusion` counts verdicts by gold label."""

    n: int
    accuracy: float
    macro_f1: float
    balanced_accuracy: float
    ece: float
    ms_per_claim: float
    confusion: Mapping[str, Mapping[str, int]]


def score(results: Sequence[Result]) -> Scores:
    """The scores of at least one result."""
    n = len(results)
    return Scores(
        n=n,
        accuracy=sum(result.right for result in results) / n,
        macro_f1=macro_f1(results),
        balanced_accuracy=balanced_accuracy(results),
        ece=expected_calibration_error(results),
        ms_per_claim=1000 * sum(result.seconds for result in results) / n,
        confusion=confusion(results),
    )


def confusion(results: Sequence[Result]) -> dict[str, dict[str, int]]:
    """Counts as gold label → verdict → rows, for the labels and verdicts that occur."""
    table: dict[str, dict[str, int]] = {}
    for label in _occurring(result.label for result in results):
        row = [result for result in results if result.label == label]
        table[label.value] = {
            verdict.value: sum(result.verdict == verdict for result in row)
            for verdict in _occurring(result.verdict for result in results)
        }
    return table


def macro_f1(results: Sequence[Result]) -> float:
    """The mean F1 of the labels that the gold holds (a label it lacks can only be wrong)."""
    labels = _occurring(result.label for result in results)
    return sum(_f1(results, label) for label in labels) / len(labels)


def balanced_accuracy(results: Sequence[Result]) -> float:
    """The mean share of right calls among the supported and among all others.

    "Right" means here: called supported, or not. Where the gold holds one side only, its share.
    """
    sides = [
        [result for result in results if (result.label == Verdict.SUPPORTED) is supported]
        for supported in (True, False)
    ]
    shares = [
        sum((r.verdict == Verdict.SUPPORTED) == (r.label == Verdict.SUPPORTED) for r in side)
        / len(side)
        for side in sides
        if side
    ]
    return sum(shares) / len(shares)


def _f1(results: Sequence[Result], label: Verdict) -> float:
    gold = sum(result.label == label for result in results)
    called = sum(result.verdict == label for result in results)
    both = sum(result.label == label and result.right for result in results)
    return 2 * both / (gold + called)


def _occurring(labels: Iterable[Verdict]) -> list[Verdict]:
    present = set(labels)
    return [verdict for verdict in Verdict if verdict in present]
