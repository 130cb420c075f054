"""Model: from features to how probable each stance is. Fitted, small, and readable.

A multinomial logistic regression with "neutral" as the reference; the weights lie in
data/stance.json, made by tools/fit_stance.py (`make fit`).
"""

import math
from functools import cache
from importlib import resources

import msgspec

from verifier.engine.features import Features
from verifier.sdk.judgement import Stance

__all__ = ["StanceModel", "stance_model"]


class StanceModel(msgspec.Struct, frozen=True, kw_only=True):
    """A weight a feature for either side."""

    features: tuple[str, ...]
    supports: tuple[float, ...]
    contradicts: tuple[float, ...]

    def __post_init__(self) -> None:
        if self.features != Features._fields:
            raise ValueError("the stance model was fitted for other features: run `make fit`")

    def probabilities(self, features: Features) -> dict[Stance, float]:
        """The probability of each stance; they sum to 1."""
        scores = {
            Stance.SUPPORTS: math.fsum(map(float.__mul__, self.supports, features)),
            Stance.CONTRADICTS: math.fsum(map(float.__mul__, self.contradicts, features)),
            Stance.NEUTRAL: 0.0,
        }
        top = max(scores.values())
        raised = {stance: math.exp(score - top) for stance, score in scores.items()}
        total = math.fsum(raised.values())
        return {stance: value / total for stance, value in raised.items()}


@cache
def stance_model() -> StanceModel:
    """The model shipped with the engine."""
    data = resources.files("verifier.engine").joinpath("data/stance.json").read_bytes()
    return msgspec.json.decode(data, type=StanceModel)
