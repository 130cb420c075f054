"""Valuations: words by which a speaker praises or blames what he speaks of.

Data: data/valuations.txt, two lists of lemmas.
"""

from collections.abc import Mapping
from functools import cache

from verifier.sdk.language.shipped import shipped

__all__ = ["is_praise"]


def is_praise(lemma: str) -> bool | None:
    """Whether a word praises; False where it blames, None where it does neither.

    >>> is_praise("triumph"), is_praise("shameful"), is_praise("bridge")
    (True, False, None)
    """
    return _valuations().get(lemma)


@cache
def _valuations() -> Mapping[str, bool]:
    found: dict[str, bool] = {}
    for line in shipped("valuations.txt").splitlines():
        side, _, words = line.partition("#")[0].partition(":")
        for word in words.split(","):
            if word.strip():
                found[word.strip().replace("-", "_")] = side == "good"
    return found
