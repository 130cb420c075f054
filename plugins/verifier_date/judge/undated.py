"""Undated: the times of a claim that nobody dates, as they would be told on the passage's day."""

from functools import lru_cache

from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier_date.context.reading import read
from verifier_date.extents.extent import Extent, extents

__all__ = ["told_alike"]


def told_alike(pair: Pair) -> list[Extent]:
    """What the claim's "last year" is where it is told on the day of the passage.

    Undated, it may be the year before any; so a passage that tells it of that year tells it.
    Empty where the claim's time is known, or a bare time of day.
    """
    fact, anchor = pair.claim_fact, pair.passage.anchor
    if pair.claim.anchor is not None or anchor is None or fact.kind != "period":
        return []
    if (
        fact.value.get("start") is not None
        or "daypart" in fact.notes
        or any(extent.pattern is None or extent.pattern.dates for extent in extents(fact))
    ):
        return []
    again = next((f for f in _read(pair.claim.text.text, anchor) if f.start == fact.start), None)
    return [] if again is None else extents(again)[:1]


@lru_cache(maxsize=1024)
def _read(text: str, anchor: Anchor) -> tuple[Fact, ...]:
    return tuple(read(Text(text, anchor=anchor)))
