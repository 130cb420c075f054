"""Calibration: of the verdicts given with confidence 0.8, are eight in ten right?"""

from collections.abc import Sequence

import msgspec

from verifier.eval.result import Result

__all__ = ["Bin", "expected_calibration_error", "reliability"]

_BINS = 10


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """The verdicts whose confidence lies in [low, high) (the last bin holds 1.0 too)."""

    low: float
    high: float
    n: int
    confidence: float
    """The mean confidence stated."""
    accuracy: float
    """The share that is right."""


def reliability(results: Sequence[Result]) -> tuple[Bin, ...]:
    """Ten bins of equal width, those that hold no verdict left out."""
    bins: list[list[Result]] = [[] for _ in range(_BINS)]
    for result in results:
        bins[min(int(result.confidence * _BINS), _BINS - 1)].append(result)
    return tuple(
        Bin(
            low=index / _BINS,
            high=(index + 1) / _BINS,
            n=len(held),
            confidence=sum(result.confidence for result in held) / len(held),
            accuracy=sum(result.right for result in held) / len(held),
        )
        for index, held in enumerate(bins)
        if held
    )


def expected_calibration_error(results: Sequence[Result]) -> float:
    """The mean distance of stated confidence from accuracy, by bin, weighted by rows."""
    return sum(b.n * abs(b.confidence - b.accuracy) for b in reliability(results)) / len(results)
