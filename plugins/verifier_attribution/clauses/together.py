"""Together: the whole row of those who speak, where what stands next to the cue is its end.

"France, | Germany and Italy | said", "Orr, the mayor, and | Brandt, her deputy, | said".
"""

from verifier_attribution.clauses.groups import before_insertion, right_group
from verifier_attribution.lexis.prose import Prose

__all__ = ["with_row"]

Tokens = tuple[int, int]

_CLOSING = frozenset(".;")


def with_row(prose: Prose, source: Tokens, cue: int) -> Tokens:
    """A source with those who speak with it, named before it or, behind the cue, after it."""
    first, last = prose.sentences[prose.lines[source[0]]]
    if source[0] > cue:
        return source[0], _row_end(prose, source[1], last)
    return _row_start(prose, source, first), source[1]


def _row_start(prose: Prose, source: Tokens, first: int) -> int:
    start, norm, sym = source[0], prose.norm, prose.sym
    if start - 2 > first and norm[start - 2 : start] == [",", "and"]:
        before = before_insertion(prose, start - 2, first, [])
        return first if before is not None and before[0] == first else start
    if "and" not in norm[slice(*source)] or sym[start] != "Cap":
        return start
    opening = start
    while opening - 1 > first and norm[opening - 1] == "," and sym[opening - 2] == "Cap":
        opening -= 2
        while opening > first and sym[opening - 1] == "Cap":
            opening -= 1
    return opening if opening == first else start


def _row_end(prose: Prose, end: int, last: int) -> int:
    norm, at = prose.norm, end
    while norm[at : at + 1] == [","]:
        joined = norm[at + 1 : at + 2] == ["and"]
        start = at + 1 + joined
        named = prose.sym[start : start + 1] == ["Cap"]
        other = right_group(prose, start, last, []) if named else None
        if other is None:
            return end
        at = other[1]
        if joined or "and" in norm[slice(*other)]:
            return at if at >= last or norm[at] in _CLOSING else end
    return end
