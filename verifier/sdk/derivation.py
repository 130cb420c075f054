"""Derivation: what facts say together that none of them says alone (two parts make a whole).

A rule that has a method `derive` is asked for every fact of a claim that no passage entails:

    def derive(self, claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None: ...
"""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span

__all__ = ["Derivation", "Deriver", "Told"]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that some passage tells of what the claim speaks of.

    `document` and `ordinal` say where the passage stands. `own` are the words of the claim that the
    passage says of this fact alone, `shared` those that it says of others too. `spoken` is whether
    the claim speaks of what the passage says happened: "had more visitors" does not, of "drew".

    What a passage is as a whole may be told as well, where it tells all of the claim but what the
    claim's fact counts: `filling` are then the items, in their order, that stand in its place
    ("Chad" and "Niger", where the claim says "two countries").
    """

    reading: Reading
    fact: Fact
    document: str
    ordinal: int
    own: tuple[Span, ...] = ()
    shared: tuple[Span, ...] = ()
    spoken: bool = True
    filling: tuple[Span, ...] = ()


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """How facts, taken together, bear on a fact of the claim.

    `parts` are those that were used: each is quoted. `settles` are further facts of the claim that
    were answered with it (the times between which something doubled). `confidence` in 0..1 is the
    rule's own trust, given that all parts are told of one thing; `explanation` is a clause that
    shows how it was done ("212 + 19 = 231").
    """

    relation: Relation
    confidence: float
    explanation: str
    parts: tuple[Told, ...]
    settles: tuple[Fact, ...] = ()


@runtime_checkable
class Deriver(Protocol):
    """A rule that derives."""

    def seeks(self, fact: Fact) -> bool:
        """Whether what it would derive a claim's fact from may be told far from each other."""
        ...

    def derive(self, claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
        """What `told`, in order of document and place, says together of `fact`.

        They are facts of the rule's kinds and of those it reads. None: nothing.
        """
        ...
