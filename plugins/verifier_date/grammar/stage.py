"""Stage: one pass of the grammar, which turns runs of nodes into larger nodes."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from verifier_date.grammar.node import Node

__all__ = ["Builder", "Stage"]

Builder: TypeAlias = Callable[[list[Node]], "Node | list[Node] | None"]
_Match: TypeAlias = Callable[[str, int], "re.Match[str] | None"]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Stage:
    """Rules tried at each place in order: the letters it may begin with, its pattern, its builder.

    A builder answers None when the words do not mean what their classes promise: the nodes then
    stay as they are. No rule matches without one of the classes `needed`.

    The patterns see class letters only, never outside text. The rules that may begin with a letter
    are one pattern, compiled when a text first has that letter, so that starting is fast.
    """

    def __init__(self, needed: str, rules: Sequence[tuple[str, str, Builder]]) -> None:
        self._needed = frozenset(needed)
        self.rules = tuple(rules)
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, (starts, _, _) in enumerate(rules):
            for letter in starts:
                numbers[letter].append(number)
        self._numbers = dict(numbers)
        self._matches: dict[str, _Match] = {}

    def run(self, nodes: list[Node], classes: str) -> list[Node]:
        """The nodes after this pass: the very same list where it finds nothing.

        `classes` are the nodes' class letters.
        """
        if self._needed.isdisjoint(classes):
            return nodes
        numbers = self._numbers
        out: list[Node] = []
        done = 0
        for place, letter in enumerate(classes):
            if place < done or letter not in numbers:
                continue
            match = (self._matches.get(letter) or self._match_of(letter))(classes, place)
            if match is None:
                continue
            end = match.end()
            rule = match.lastgroup
            assert rule is not None
            number = int(rule[1:])
            made = self.rules[number][2](nodes[place:end])
            if made is None:
                made, end = self._other(classes, nodes, place, number + 1)
            if made is None:
                continue
            out.extend(nodes[done:place])
            if isinstance(made, Node):
                out.append(made)
            else:
                out.extend(made)
            done = end
        if not done:
            return nodes
        out.extend(nodes[done:])
        return out

    def _match_of(self, letter: str) -> _Match:
        """What matches the first rule that fits at a place with `letter`."""
        every = (f"(?P<r{number}>{self.rules[number][1]})" for number in self._numbers[letter])
        match: _Match = _compiled("|".join(every)).match
        return self._matches.setdefault(letter, match)

    def _other(
        self, classes: str, nodes: list[Node], start: int, number: int
    ) -> tuple[Node | list[Node] | None, int]:
        """What the first rule from `number` on makes of the nodes at `start`, and its end."""
        for starts, pattern, builder in self.rules[number:]:
            if classes[start] not in starts:
                continue
            match = _compiled(pattern).match(classes, start)
            if match is not None:
                made = builder(nodes[start : match.end()])
                if made is not None:
                    return made, match.end()
        return None, start
