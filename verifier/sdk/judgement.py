"""Judgement: what one rule makes of a claim fact beside a passage fact."""

from enum import StrEnum

import msgspec

from verifier.sdk.span import Span

__all__ = ["Judgement", "Relation", "Stance"]


class Relation(StrEnum):
    """Set algebra between evidence E and claim C (sets of allowed worlds)."""

    ENTAILS = "entails"
    """E lies inside C."""
    CONTRADICTS = "contradicts"
    """E and C share nothing."""
    COMPATIBLE = "compatible"
    """They overlap: neither side follows."""
    INCOMPARABLE = "incomparable"
    """Not about the same thing: no judgement."""


class Stance(StrEnum):
    """What a quote does to the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NEUTRAL = "neutral"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One rule's finding about one pair of facts.

    `confidence` in 0..1 is the rule's own trust in `relation`, given that the two are about the
    same thing (how sure that is, the gate says). `claim_span` lies in the claim, `quote_span` in
    the quote. `explanation` is one clause a reader understands ("66 lies in at least 60").
    """

    rule: str
    relation: Relation
    confidence: float
    claim_span: Span
    quote_span: Span
    explanation: str

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} is not within 0..1")
