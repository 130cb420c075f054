"""Relevance: how much a passage counts that holds some of a query's terms.

A passage's relevance is the sum, over the query's terms that it holds, of the term's boost times
its rarity. Rarity is BM25's inverse document frequency over the corpus as it is now. How often a
term stands in a sentence and how long the sentence is do not count.

The weights are whole numbers small enough that a sum of them is exact in single precision and in
any order, so an answer does not depend on how an index lays out or merges its data.
"""

import math
from collections.abc import Callable, Iterable

from verifier.sdk.corpus import Term

__all__ = ["SCALE", "term_weights"]

SCALE = 1024
"""Relevance is a sum of weights divided by this."""

_EXACT_BELOW = 2**24
"""Single precision counts whole numbers up to here without a gap."""


def term_weights(
    terms: Iterable[Term], passages: int, frequency: Callable[[str], int]
) -> dict[str, int]:
    """The weight of each term that occurs, out of `passages`; a term given twice counts once.

    `frequency` tells in how many passages a term occurs. Boosts so large that the sum would not
    be exact are scaled down together.

    >>> counts = {"rare": 1, "common": 9}
    >>> query = [Term("rare"), Term("common"), Term("absent")]
    >>> term_weights(query, 10, lambda text: counts.get(text, 0))
    {'common': 150, 'rare': 2040}
    """
    boosts: dict[str, float] = {}
    for term in terms:
        boosts[term.text] = max(term.boost, boosts.get(term.text, 0.0))
    weights: dict[str, float] = {}
    for text, boost in sorted(boosts.items()):
        count = frequency(text)
        if count > 0:
            rarity = math.log1p((passages - count + 0.5) / (count + 0.5))
            weights[text] = max(1.0, boost * rarity * SCALE)
    total = sum(weights.values())
    shrink = min(1.0, (_EXACT_BELOW - 1 - len(weights)) / total) if total else 1.0
    return {text: max(1, round(weight * shrink)) for text, weight in weights.items()}
