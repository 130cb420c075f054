"""Passages of documents that came with a claim are found as the ranking says."""

import math

from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.find.search import SentPassages, admits
from verifier.sdk.corpus import Entry, Filters, Query, Term
from verifier.sdk.document import Document
from verifier.sdk.passage import DocumentHead, Passage

_TERMS = st.sampled_from(["a", "b", "c", "d"])
_PUBLISHERS = st.sampled_from(["Gazette", "Herald"])


@st.composite
def _entries(draw):
    made = []
    for name in draw(st.lists(st.sampled_from("xyz"), max_size=4)):
        head = DocumentHead(id=name, publisher=draw(_PUBLISHERS))
        passages = [
            Passage(
                document=head,
                ordinal=ordinal,
                start=0,
                end=1,
                text="word " * draw(st.integers(1, 3)),
                terms=tuple(draw(st.lists(_TERMS, max_size=4))),
            )
            for ordinal in range(draw(st.integers(1, 4)))
        ]
        made.append(Entry(document=Document(id=name, text="x"), passages=tuple(passages)))
    return made


@st.composite
def _queries(draw):
    boosts = st.sampled_from([0.5, 1.0, 2.0])
    terms = draw(st.lists(st.builds(Term, _TERMS, boosts), max_size=4))
    publishers = draw(st.none() | st.lists(_PUBLISHERS, max_size=2).map(tuple))
    filters = Filters(publishers=publishers)
    return Query(terms=tuple(terms), filters=filters, limit=draw(st.integers(0, 9)))


def _ranked(entries, query):
    """By looking through all of them."""
    passages = [p for e in entries for p in e.passages if admits(query.filters, p.document)]

    def weight(term):
        spread = sum(term.text in passage.terms for passage in passages)
        return term.boost * math.log1p(len(passages) / spread) if spread else 0.0

    weights = {term.text: weight(term) for term in query.terms}

    def relevance(passage):
        found = sum(weights.get(term, 0.0) for term in passage.terms)
        return round(found / (1.0 + 0.01 * len(passage.text.split())), 9)

    passages.sort(key=lambda p: (-relevance(p), p.document.id, p.ordinal))
    return [(passage, relevance(passage)) for passage in passages[: query.limit]]


class TestRanking:
    """The best come first, and those that hold no term follow, in order of their place."""

    @given(_entries(), _queries())
    def test_it_is_that_of_all_passages_looked_at_one_by_one(self, entries, query):
        found = SentPassages(entries).search(query)
        assert [(hit.passage, hit.relevance) for hit in found] == _ranked(entries, query)
