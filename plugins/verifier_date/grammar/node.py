"""Node: a stretch of a sentence with the class that the grammar knows it by, and its value."""

import msgspec

__all__ = ["Node", "classes_of", "of_class"]


class Node(msgspec.Struct, gc=False, eq=False):
    """Code points `start`..`end`; `cls` is one character of the grammar's alphabet (see words)."""

    cls: str
    start: int
    end: int
    value: object


def of_class(nodes: list[Node], classes: str) -> Node | None:
    """The first node whose class is among `classes`."""
    return next((node for node in nodes if node.cls in classes), None)


def classes_of(nodes: list[Node]) -> str:
    """The nodes' class letters, as patterns see them."""
    return "".join([node.cls for node in nodes])
