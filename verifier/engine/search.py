"""Search: the passages to read, from the corpus or from documents given with the request."""

import math
from collections import Counter
from collections.abc import Sequence

from verifier.sdk.corpus import Entry, Filters, Hit, Query, Reading
from verifier.sdk.passage import DocumentHead, Passage

__all__ = ["admits", "search_corpus", "search_entries"]


def search_corpus(corpus: Reading, query: Query) -> Sequence[Hit]:
    """Hits of the corpus, best first."""
    return corpus.search(query) if query.terms else ()


def search_entries(entries: Sequence[Entry], query: Query) -> Sequence[Hit]:
    """Hits among `entries`, ranked like the corpus ranks: rare terms count more.

    Up to the limit those follow that hold no term of the claim: they may tell it in other words.
    """
    passages = [p for e in entries for p in e.passages if admits(query.filters, p.document)]
    spread = Counter(term for p in passages for term in set(p.terms))
    weights = {
        term.text: term.boost * math.log1p(len(passages) / spread[term.text])
        for term in query.terms
        if term.text in spread
    }
    hits = [Hit(passage, _relevance(passage, weights)) for passage in passages]
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
