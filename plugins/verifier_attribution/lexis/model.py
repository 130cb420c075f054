"""Model: linear scores over named features, read from a small reviewed data file."""

from functools import cache
from math import exp
from typing import TypeVar

import msgspec

from verifier_attribution.lexis.shipped import shipped

__all__ = ["PLACES", "SIDES", "Model", "load_model"]

PLACES = ("none", "left", "right", "over", "main", "same", "agent")
SIDES = ("none", "right", "left", "both")

_RANK = {place: n for n, place in enumerate(PLACES)}
_T = TypeVar("_T")


class Model(msgspec.Struct, frozen=True):
    """Weights of three small log-linear models (the program tools/fit.py makes them).

    `side` says on which side of a cue its content stands, one weight for each of `SIDES`;
    `stop` whether a content ends before a boundary; `place` in which of `PLACES` its source stands.
    """

    side: dict[str, tuple[float, float, float, float]]
    stop: dict[str, float]
    place: dict[str, tuple[float, ...]]

    def sides(self, features: list[str]) -> tuple[float, float, float, float]:
        """Probabilities of `SIDES`."""
        a = b = c = d = 0.0
        get = self.side.get
        for weights in map(get, features):
            if weights is not None:
                wa, wb, wc, wd = weights
                a += wa
                b += wb
                c += wc
                d += wd
        top = max(a, b, c, d)
        ea, eb, ec, ed = exp(a - top), exp(b - top), exp(c - top), exp(d - top)
        total = ea + eb + ec + ed
        return ea / total, eb / total, ec / total, ed / total

    def stops(self, features: list[str]) -> float:
        """The log odds that the content ends here."""
        return sum([w for w in map(self.stop.get, features) if w is not None])

    def pick(self, features: list[str], places: dict[str, _T]) -> _T:
        """The value of the likeliest of the `places` that there are."""
        if len(places) == 1:
            return next(iter(places.values()))
        known = [w for w in map(self.place.get, features) if w is not None]
        best = max(places, key=lambda place: sum([w[_RANK[place]] for w in known]))
        return places[best]


@cache
def load_model() -> Model:
    """The model that ships with the plugin."""
    data = shipped("model.json")
    return msgspec.json.decode(data, type=Model)
