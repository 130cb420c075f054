"""Building: what the grammar's builders read off nodes, and make of them."""

from decimal import Decimal

from verifier_date.grammar.meaning import Meaning, Step
from verifier_date.grammar.node import Node

__all__ = ["is_plural", "made", "meaning_of", "number_of", "unit_of", "whole_of"]


def made(cls: str, nodes: list[Node], value: object) -> Node:
    """A node over all of `nodes`."""
    return Node(cls, nodes[0].start, nodes[-1].end, value)


def number_of(node: Node) -> int:
    """The whole number that a node stands for; 0, which is no day, month or year, for others."""
    if type(node.value) is int:
        return node.value
    number = Decimal(str(node.value))
    return int(number) if number == int(number) else 0


def unit_of(node: Node) -> str:
    """The unit that a node of class U names."""
    assert isinstance(node.value, tuple)
    return str(node.value[0])


def is_plural(node: Node) -> bool:
    """Whether a unit is named in the plural."""
    return isinstance(node.value, tuple) and bool(node.value[1])


def meaning_of(node: Node) -> Meaning:
    """The meaning that a node of an output class carries."""
    return node.value  # type: ignore[return-value]


def whole_of(node: Node) -> Meaning:
    """The period that something is part of; "the year" is the one being told of."""
    if node.cls == "U":
        return Step(unit_of(node), 0, told=True, article=True)
    return meaning_of(node)
