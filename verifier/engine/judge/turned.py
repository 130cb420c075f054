"""Turned: claims that deny a fact, which what excludes it bears out."""

import msgspec

from verifier.engine.judge.finding import Part
from verifier.engine.side.side import Side
from verifier.sdk.alignment import Alignment, Opposition
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation

__all__ = ["but_for", "is_turned", "turn"]


def is_turned(judgement: Judgement, fact: Fact, claim: Side, alignment: Alignment) -> bool:
    """Whether the claim denies the fact, and the passage tells another with what is denied.

    "Will not be the first woman": "will be the second woman".
    """
    if judgement.relation is not Relation.CONTRADICTS or not alignment.denies:
        return False
    said = claim.predicate
    told = any(
        said is not None and c.kind is Opposition.POLARITY and c.claim == said.span
        for c in alignment.contrasts
    )
    return told and claim.denies(fact)


def turn(judgement: Judgement, fact: Fact) -> Judgement:
    """What excludes a fact bears out that it is denied; another time leaves this one open."""
    return msgspec.structs.replace(
        judgement,
        relation=Relation.COMPATIBLE if fact.circumstance else Relation.ENTAILS,
        explanation=f"{judgement.explanation}, which is what is denied",
    )


def but_for(part: Part, claim: Side) -> Part:
    """A passage that tells what a claim denies, but of another fact: that is no contradiction."""
    judgement, said = part.judgement, claim.predicate
    against = judgement.relation is Relation.CONTRADICTS
    if not part.fact.plain or not against or said is None or judgement.claim_span != said.span:
        return part
    judgement = msgspec.structs.replace(
        judgement, relation=Relation.ENTAILS, explanation="says so of what is not denied"
    )
    return msgspec.structs.replace(part, judgement=judgement)
