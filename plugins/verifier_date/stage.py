"""Stage: one pass of the grammar, which turns runs of nodes into larger nodes."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import regex

from verifier_date.node import Node

__all__ = ["Builder", "Stage"]

Builder: TypeAlias = Callable[[list[Node]], "Node | list[Node] | None"]


class Stage:
    """Rules tried at each place in order; each is a pattern over class letters and its builder.

    A builder answers None when the words do not mean what their classes promise: the nodes then
    stay as they are.
    """

    def __init__(self, rules: Sequence[tuple[str, Builder]]) -> None:
        self._builders = [builder for _, builder in rules]
        self._pattern = regex.compile(
            "|".join(f"(?P<r{i}>{pattern})" for i, (pattern, _) in enumerate(rules)), regex.VERBOSE
        )

    def run(self, nodes: list[Node]) -> list[Node]:
        """The nodes after this pass."""
        classes = "".join([node.cls for node in nodes])
        out: list[Node] = []
        done = 0
        place = 0
        while True:
            match = self._pattern.search(classes, place)
            if match is None:
                break
            start, end = match.span()
            if end == start:
                place = end + 1
                continue
            rule = match.lastgroup
            assert rule is not None
            made = self._builders[int(rule[1:])](nodes[start:end])
            if made is None:
                place = start + 1
                continue
            out.extend(nodes[done:start])
            if isinstance(made, Node):
                out.append(made)
            else:
                out.extend(made)
            done = place = end
        if not done:
            return nodes
        out.extend(nodes[done:])
        return out
