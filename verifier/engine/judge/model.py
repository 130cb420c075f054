"""Model: how probable it is that a passage's stance is right. Fitted, small, and readable.

A logistic regression for either side; the weights lie in stance.json beside this
module, made by tools/fit_stance.py (`make fit`).
"""

import math
from functools import cache
from importlib import resources

import msgspec

from verifier.engine.judge.features import Features
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

    def probability(self, side: Stance, features: Features) -> float:
        """0..1: how probable it is that a passage put on `side` by its judgements stands there."""
        weights = self.supports if side is Stance.SUPPORTS else self.contradicts
        score = math.fsum(map(float.__mul__, weights, features))
        return 1.0 / (1.0 + math.exp(-score))


@cache
def stance_model() -> StanceModel:
    """The model shipped with the engine."""
    data = resources.files("verifier.engine.judge").joinpath("stance.json").read_bytes()
    return msgspec.json.decode(data, type=StanceModel)
