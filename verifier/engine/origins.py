"""Origins: five papers that print one agency story are one source."""

from collections.abc import Sequence
from itertools import islice

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

    own = ([t for t in p.terms if not t.startswith(CONTEXT)] for p in ordered)
    said = [(frozenset(terms), p.document.id) for terms, p in zip(own, ordered, strict=True)]
    said.sort(key=lambda pair: len(pair[0]))
    for at, (left, one) in enumerate(said):
        few = len(left)
        for right, other in islice(said, at + 1, None):
            many = len(right)
            if not few or few < _SAME * many:
                break  # nor have it and those that say still more enough in common
            if one != other:
                common = len(left & right)
                if common >= _SAME * (few + many - common):
                    a, b = root(one), root(other)
                    parent[max(a, b)] = min(a, b)
    return {p.id: root(p.document.id) for p in ordered}
