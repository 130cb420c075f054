"""Operators: what denies, plans, supposes or asks something in a text, and what that governs."""

from enum import StrEnum
from typing import NamedTuple

__all__ = ["DENIALS", "Effect", "Operator"]


class Effect(StrEnum):
    """What an operator does to the words it governs."""

    NEGATED = "negated"
    DENIED = "denied"
    """Somebody says, or the text says, that it is not so."""
    PLANNED = "planned"
    """Future, intended, demanded or threatened."""
    POSSIBLE = "possible"
    """Alleged, feared, or only possible."""
    CONDITIONAL = "conditional"
    QUESTIONED = "questioned"


# Rows, not sets: to tell few of them apart is cheaper than to hash one.
DENIALS = (Effect.NEGATED, Effect.DENIED)
"""The effects by which a text says that something is not so."""


class Operator(NamedTuple):
    """A cue (tokens `start` to `end`) and what it governs.

    `targets` are the tokens it falls on: the verb or noun that is denied. `scope` is the half-open
    range of tokens that stand under it more loosely.
    """

    effect: Effect
    start: int
    end: int
    targets: tuple[int, ...]
    scope: tuple[int, int]
