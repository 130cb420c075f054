"""Counts: number words become numbers ("twenty-three", "two and a half", "a couple of")."""

from decimal import Decimal

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.grammar.node import Node

__all__ = ["with_counts"]

_COUNTING = PlainMatcher(r"[wvqDn]")
_HALF = Decimal("0.5")
_GREAT = (Decimal(100), Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))


def with_counts(nodes: list[Node], classes: str) -> list[Node]:
    """The nodes with each run of number words as one `n` (vague: `v`) node.

    `classes` are the nodes' class letters; the very same list where none counts.
    """
    out: list[Node] = []
    i = 0
    while (match := _COUNTING.search(classes, i)) is not None:
        out += nodes[i : match.start()]
        i = match.start()
        node = nodes[i]
        if node.cls == "w":
            if (ordinal := _ordinal(nodes, i)) is not None:
                out.append(ordinal)
                i += 3 if nodes[i + 1].cls == "-" else 2
                continue
            made, i = _words(nodes, i)
        elif node.cls == "v":
            made, i = Node("v", node.start, node.end, None), i + 1
        else:
            made, i = _with_half(nodes, node, i + 1)
        if out and out[-1].cls == "c" and (made.cls == "v" or made.value in (Decimal(2), _HALF)):
            made = Node(made.cls, out.pop().start, made.end, made.value)
        out.append(made)
        if made.cls in "nv" and i < len(nodes) and nodes[i].cls == "O" and _vague(node):
            made.end = nodes[i].end
            i += 1
    if not out:
        return nodes
    out += nodes[i:]
    return out


def _ordinal(nodes: list[Node], i: int) -> Node | None:
    """Twenty-first; thirty first."""
    tens = nodes[i].value
    last = nodes[i + 1] if i + 1 < len(nodes) else None
    if last is not None and last.cls == "-" and i + 2 < len(nodes):
        last = nodes[i + 2]
    if last is None or last.cls != "o" or tens not in (Decimal(20), Decimal(30)):
        return None
    if not isinstance(last.value, int) or not 1 <= last.value <= 9:
        return None
    return Node("o", nodes[i].start, last.end, int(str(tens)) + last.value)


def _vague(node: Node) -> bool:
    return node.cls == "v" or node.value == "couple"


def _words(nodes: list[Node], i: int) -> tuple[Node, int]:
    first = nodes[i]
    if first.value in ("couple", "pair"):
        return Node("n", first.start, first.end, Decimal(2)), i + 1
    if first.value == "half":
        return Node("n", first.start, first.end, _HALF), i + 1
    values = [first.value]
    last, j = first, i + 1
    while j < len(nodes):
        step = j + 1 if nodes[j].cls == "-" or _is_and(nodes[j], values) else j
        if (
            step >= len(nodes)
            or nodes[step].cls != "w"
            or not isinstance(nodes[step].value, Decimal)
        ):
            break
        values.append(nodes[step].value)
        last, j = nodes[step], step + 1
    year = _as_year(values)
    if year is not None:
        return Node("Y", first.start, last.end, year), j
    total = _sum(values)
    if total is None:
        return Node("n", first.start, first.end, first.value), i + 1
    return _with_half(nodes, Node("n", first.start, last.end, total), j)


def _is_and(node: Node, values: list[object]) -> bool:
    return node.cls == "&" and node.value == "and" and values[-1] in (Decimal(100), Decimal(1000))


def _with_half(nodes: list[Node], number: Node, i: int) -> tuple[Node, int]:
    """Adds "and a half"; multiplies by a million."""
    if i < len(nodes) and nodes[i].cls == "w" and nodes[i].value in _GREAT:
        great = Decimal(str(nodes[i].value))
        number = Node("n", number.start, nodes[i].end, Decimal(str(number.value)) * great)
        i += 1
    j = i
    if j + 1 < len(nodes) and nodes[j].cls == "&" and nodes[j].value == "and":
        j += 1
        if nodes[j].cls == "c" and j + 1 < len(nodes):
            j += 1
        if nodes[j].value == "half" and isinstance(number.value, Decimal):
            return Node("n", number.start, nodes[j].end, number.value + _HALF), j + 1
    cls = "n" if number.cls == "q" else number.cls
    return Node(cls, number.start, number.end, number.value), i


def _sum(values: list[object]) -> Decimal | None:
    total = current = Decimal(0)
    for value in values:
        assert isinstance(value, Decimal)
        if value == 100:
            current = (current or Decimal(1)) * 100
        elif value >= 1000:
            total, current = total + (current or Decimal(1)) * value, Decimal(0)
        elif current % 100 == 0 or (current % 10 == 0 and value < 10 and current % 100 >= 20):
            current += value
        else:
            return None
    return total + current


def _as_year(values: list[object]) -> int | None:
    """Nineteen ninety six, "two thousand and fifteen", "twenty eighteen"."""
    numbers = [int(value) for value in values if isinstance(value, Decimal)]
    if len(numbers) >= 2 and numbers[0] == 2 and numbers[1] == 1000:
        rest = numbers[2:]
        if not rest or (sum(rest) < 100 and rest[0] != 100):
            return 2000 + sum(rest)
    if len(numbers) in (2, 3) and numbers[0] in (17, 18, 19, 20) and 10 <= numbers[1] < 100:
        tail = numbers[1] + (numbers[2] if len(numbers) == 3 else 0)
        if len(numbers) == 2 or (numbers[1] >= 20 and numbers[2] < 10):
            return numbers[0] * 100 + tail
    return None
