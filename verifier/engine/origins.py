"""Origins: five papers that print one agency story are one source.

So are those that name one agency as where their information comes from.
"""

from collections.abc import Sequence
from itertools import islice

from verifier.sdk.passage import CONTEXT, Passage

__all__ = ["origins_of"]

_SAME = 0.6
"""Share of terms two passages have in common (Jaccard) from which one was copied from the other
or both from a third; the usual threshold for near-duplicate news sentences."""


def origins_of(passages: Sequence[Passage]) -> dict[str, str]:
    """For each passage id the origin it belongs to, named by the first document in it.

    Passages of one document are one origin; documents that share a near-duplicate passage, or name
    one in common that their information comes from, are one origin too.
    """
    ordered = sorted(passages, key=lambda p: (p.document.id, p.ordinal))
    parent = {p.document.id: p.document.id for p in ordered}

    def root(document: str) -> str:
        while parent[document] != document:
            document = parent[document]
        return document

    def join(one: str, other: str) -> None:
        a, b = root(one), root(other)
        parent[max(a, b)] = min(a, b)

    named: dict[str, str] = {}
    for passage in ordered:
        for name in passage.document.origins or ():
            join(passage.document.id, named.setdefault(name.casefold(), passage.document.id))
    said = [
        (held.bit_count(), held, p.document.id)
        for held, p in zip(_sets([p.terms for p in ordered]), ordered, strict=True)
        if held
    ]
    said.sort()
    for at, (few, left, one) in enumerate(said):
        for many, right, other in islice(said, at + 1, None):
            if few < _SAME * many:
                break  # nor have it and those that say still more enough in common
            if one != other:
                common = (left & right).bit_count()
                if common >= _SAME * (few + many - common):
                    join(one, other)
    return {p.id: root(p.document.id) for p in ordered}


def _sets(listed: Sequence[Sequence[str]]) -> list[int]:
    """Of each list its distinct terms, as the bits of a number: those compare fastest."""
    own = [{term for term in terms if term[:1] != CONTEXT} for terms in listed]
    bits = {term: 1 << number for number, term in enumerate(set().union(*own))}
    return [sum(map(bits.__getitem__, terms)) for terms in own]
