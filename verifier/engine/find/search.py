"""Search: the passages to read, from the corpus or from documents given with the request."""

import math
from collections.abc import Sequence
from itertools import islice

from verifier.sdk.corpus import Entry, Filters, Hit, Query, Reading
from verifier.sdk.passage import DocumentHead, Passage

__all__ = ["SentPassages", "admits", "search_corpus"]


def search_corpus(corpus: Reading, query: Query) -> Sequence[Hit]:
    """Hits of the corpus, best first."""
    return corpus.search(query) if query.terms else ()


class SentPassages:
    """The passages of documents given with a request, and which of them hold a term."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        told = [(p, number) for number, entry in enumerate(entries) for p in entry.passages]
        told.sort(key=lambda each: (each[0].document.id, each[0].ordinal))
        self._passages = [passage for passage, _ in told]
        self._entry_of = [number for _, number in told]
        self._heads = [entry.passages[0].document if entry.passages else None for entry in entries]
        self._holding: dict[str, list[int]] = {}
        for at, passage in enumerate(self._passages):
            for term in frozenset(passage.terms):
                self._holding.setdefault(term, []).append(at)

    def search(self, query: Query) -> Sequence[Hit]:
        """Hits ranked like the corpus ranks: rare terms count more.

        Up to the limit those follow that hold no term of the claim: they may tell it in other
        words.
        """
        admitted = {n for n, head in enumerate(self._heads) if head and admits(query.filters, head)}
        places = [at for at, number in enumerate(self._entry_of) if number in admitted]
        weights: dict[str, float] = {}
        holding: set[int] = set()
        for term in query.terms:
            held = self._holding.get(term.text, [])
            if len(admitted) < len(self._heads):
                held = [at for at in held if self._entry_of[at] in admitted]
            if held:
                weights[term.text] = term.boost * math.log1p(len(places) / len(held))
                holding.update(held)
        others = (at for at in places if at not in holding)
        found = [*sorted(holding), *islice(others, query.limit)]
        hits = [Hit(self._passages[at], _relevance(self._passages[at], weights)) for at in found]
        hits.sort(key=lambda hit: (-hit.relevance, hit.passage.document.id, hit.passage.ordinal))
        return hits[: query.limit]


def _relevance(passage: Passage, weights: dict[str, float]) -> float:
    found = sum(weights.get(term, 0.0) for term in passage.terms)
    return round(found / (1.0 + 0.01 * len(passage.text.split())), 9)


def admits(filters: Filters, document: DocumentHead) -> bool:
    """Whether a document passes the request's limits."""
    if filters.publishers is not None and document.publisher not in filters.publishers:
        return False
    anchor = document.anchor
    if anchor is None:
        return filters.published_from is None and not filters.dated_only
    day = anchor.date.isoformat()
    return (filters.published_from is None or day >= filters.published_from) and (
        filters.published_to is None or day <= filters.published_to
    )
