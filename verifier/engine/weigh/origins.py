"""Origins: five papers that print one agency story are one source.

So are those that name one agency as where their information comes from.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from verifier.engine.side.sides import passage_side
from verifier.sdk.passage import Passage

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
    for one, other in _copied(ordered):
        join(one, other)
    return {p.id: root(p.document.id) for p in ordered}


def _copied(passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """Pairs of documents that share a near-duplicate passage.

    Of terms in one order, rare ones first, two that have so many in common share one among the
    first: all that a passage can leave out, and one more (the prefix filter of Chaudhuri and
    others). So most are never compared.
    """
    own = [passage_side(passage).own for passage in passages]
    spread = Counter(chain.from_iterable(own))
    holders: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for passage, terms in zip(passages, own, strict=True):
        document = passage.document.id
        met: list[frozenset[str]] = []
        listed = sorted(sorted(terms), key=spread.__getitem__)
        for term in listed[: len(terms) - math.ceil(_SAME * len(terms)) + 1]:
            if spread[term] == 1:
                continue
            held = holders.setdefault(term, [])
            for other, those in held:
                if other != document and not any(those is each for each in met):
                    met.append(those)
                    shared = len(terms & those)
                    if shared >= _SAME * (len(terms) + len(those) - shared):
                        yield document, other
            held.append((document, terms))
