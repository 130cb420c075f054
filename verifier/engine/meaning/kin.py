"""Kin: how one word bears on another."""

from typing import NamedTuple

__all__ = ["IDENTICAL", "NOTHING", "Kin"]


class Kin(NamedTuple):
    """How a word of a passage bears on a word of the claim."""

    same: float
    """0..1: how surely a text that uses the one says the other."""
    opposed: float
    """0..1: how surely it says something that excludes the other."""


IDENTICAL = Kin(1.0, 0.0)
NOTHING = Kin(0.0, 0.0)
