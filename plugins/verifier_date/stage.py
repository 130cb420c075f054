"""Stage: one pass of the grammar, which turns runs of nodes into larger nodes."""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import TypeAlias

import regex

from verifier_date.node import Node

__all__ = ["Builder", "Stage"]

Builder: TypeAlias = Callable[[list[Node]], "Node | list[Node] | None"]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Stage:
    """Rules tried at each place in order; each is a pattern over class letters and its builder.

    A builder answers None when the words do not mean what their classes promise: the nodes then
    stay as they are. No rule matches without one of the classes `needed`.

    The patterns see class letters only, never outside text. All rules are one pattern, compiled
    when it is first needed, so that starting is fast; a single rule's is seldom needed.
    """

    def __init__(self, needed: str, rules: Sequence[tuple[str, Builder]]) -> None:
        self._needed = frozenset(needed)
        self._rules = tuple(rules)

    @cached_property
    def _pattern(self) -> "regex.Pattern[str]":
        rules = enumerate(self._rules)
        return regex.compile("|".join(f"(?P<r{i}>{pattern})" for i, (pattern, _) in rules))

    def run(self, nodes: list[Node], classes: str) -> list[Node]:
        """The nodes after this pass: the very same list where it finds nothing.

        `classes` are the nodes' class letters.
        """
        if self._needed.isdisjoint(classes):
            return nodes
        out: list[Node] = []
        done = 0
        place = 0
        search = self._pattern.search
        while True:
            match = search(classes, place)
            if match is None:
                break
            start, end = match.span()
            if end == start:
                place = end + 1
                continue
            rule = match.lastgroup
            assert rule is not None
            number = int(rule[1:])
            made = self._rules[number][1](nodes[start:end])
            if made is None:
                made, end = self._other(classes, nodes, start, number + 1)
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

    def _other(
        self, classes: str, nodes: list[Node], start: int, number: int
    ) -> tuple[Node | list[Node] | None, int]:
        """What the first rule from `number` on makes of the nodes at `start`, and its end."""
        for pattern, builder in self._rules[number:]:
            match = _compiled(pattern).match(classes, start)
            if match is not None and match.end() > start:
                made = builder(nodes[start : match.end()])
                if made is not None:
                    return made, match.end()
        return None, start
