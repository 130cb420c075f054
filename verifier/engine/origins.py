"""Origins: five papers that print one agency story are one source."""

from collections.abc import Sequence
from itertools import combinations

from verifier.sdk.passage import CONTEXT, Passage

__all__ = ["origins_of"]

_SAME = 0.6
"""Share of terms two passages have in common (Jaccard) from which one was copied from the other
or both from a third; the usual threshold for near-duplicate news sentences."""


def origins_of(passages: Sequence[Passage]) -> dict[str, str]:
    """For each passage id the origin it belongs to, named by the first document in it.

    Passages of one document are one origin; documents that share a near-duplicate passage are
    one origin too.
    """
    ordered = sorted(passages, key=lambda p: (p.document.id, p.ordinal))
    parent = {p.document.id: p.document.id for p in ordered}

    def root(document: str) -> str:
        while parent[document] != document:
            document = parent[document]
        return document

    own = [[t for t in p.terms if not t.startswith(CONTEXT)] for p in ordered]
    said = [(frozenset(terms), p.document.id) for terms, p in zip(own, ordered, strict=True)]
    for (left, one), (right, other) in combinations(said, 2):
        if one != other and _alike(left, right):
            a, b = root(one), root(other)
            parent[max(a, b)] = min(a, b)
    return {p.id: root(p.document.id) for p in ordered}


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    few, many = sorted((len(left), len(right)))
    if not few or few < _SAME * many:  # then they cannot have enough in common
        return False
    common = len(left & right)
    return common >= _SAME * (few + many - common)
