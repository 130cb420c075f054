"""Finding: the most relevant passages for a query, ties at the cut included, out of tantivy.

Relevance is a sum of whole-number weights (`verifier.sdk.relevance`), so equal sums are equal, and
many passages may tie where the limit falls. tantivy keeps any of them; here those are kept that
come first by document and ordinal.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import msgspec
import tantivy

from verifier.index.fields import UNDATED, cut_term, is_indexable
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Filters, Query, Term
from verifier.sdk.relevance import SCALE, term_weights

__all__ = ["Found", "find"]

_BEYOND = 50  # hits read past the limit, to see whether a tie is complete
_FEW_TERMS = 12  # up to so many, their combinations are tried one by one
_LAST_DAY = 3_652_059  # 9999-12-31

_Clause = tuple[tantivy.Occur, tantivy.Query]


class Found(msgspec.Struct, frozen=True):
    """A passage's row, and its relevance."""

    row: int
    relevance: float


def find(searcher: tantivy.Searcher, schema: tantivy.Schema, query: Query) -> list[Found]:
    """The `limit` most relevant passages, and perhaps some more, in no order among equals."""
    weights = term_weights(
        [Term(cut_term(each.text), each.boost) for each in query.terms if is_indexable(each.text)],
        max(0, searcher.num_docs - 1),
        lambda text: _frequency(searcher, schema, text),
    )
    if not weights:
        return []
    filters = list(_filters(schema, query.filters))
    wanted = tantivy.Query.boolean_query(
        [
            (tantivy.Occur.Should, tantivy.Query.const_score_query(_term(schema, text), weight))
            for text, weight in weights.items()
        ]
    )
    whole = tantivy.Query.boolean_query([(tantivy.Occur.Must, wanted), *filters])
    fetch = query.limit + _BEYOND
    while True:
        hits = searcher.search(whole if filters else wanted, fetch, count=False).hits
        if len(hits) < fetch or hits[-1][0] < hits[query.limit - 1][0]:
            return _found(searcher, hits)
        cut = hits[-1][0]
        sums = _sums(weights, round(cut))
        if sums is not None:
            break
        fetch *= 8
    above = [hit for hit in hits if hit[0] > cut]
    found = _found(searcher, above)
    for held in sums:
        clauses = [
            (tantivy.Occur.Must if text in held else tantivy.Occur.MustNot, _term(schema, text))
            for text in weights
        ]
        first = searcher.search(
            tantivy.Query.boolean_query([*clauses, *filters]),
            query.limit - len(above),
            count=False,
            order_by_field="place",
            order=tantivy.Order.Asc,
        )
        found += _found(searcher, [(cut, address) for _, address in first.hits])
    return found


def _sums(weights: dict[str, int], total: int) -> list[tuple[str, ...]] | None:
    """The sets of terms whose weights add up to `total`; None when there are too many terms."""
    if len(weights) > _FEW_TERMS:
        return None
    return [
        held
        for size in range(1, len(weights) + 1)
        for held in combinations(weights, size)
        if sum(weights[text] for text in held) == total
    ]


def _found(searcher: tantivy.Searcher, hits: list[tuple[Any, tantivy.DocAddress]]) -> list[Found]:
    rows = searcher.fast_field_values("row", [address for _, address in hits])
    return [
        Found(int(row), score / SCALE)
        for (score, _), row in zip(hits, rows, strict=True)
        if row is not None
    ]


def _term(schema: tantivy.Schema, text: str, field: str = "terms") -> tantivy.Query:
    return tantivy.Query.term_query(schema, field, text, "basic")


def _frequency(searcher: tantivy.Searcher, schema: tantivy.Schema, text: str) -> int:
    """In how many passages a term occurs.

    The index's own figure still counts deleted passages until they are merged away, so it serves
    only while there are none; else they are counted.
    """
    frequency = searcher.doc_freq("terms", text)
    if frequency and searcher.doc_freq("kind", "passage") != searcher.num_docs - 1:
        result: Any = searcher.search(_term(schema, text), 1, count=True)
        return int(result.count)  # which the type stubs leave out
    return frequency


def _filters(schema: tantivy.Schema, filters: Filters) -> Iterator[_Clause]:
    """Clauses that add nothing to a score."""
    queries = []
    if filters.publishers is not None:
        named = [cut_term(each) for each in filters.publishers if is_indexable(each)]
        queries.append(
            tantivy.Query.boolean_query(
                [(tantivy.Occur.Should, _term(schema, each, "publisher")) for each in named]
            )
            if named
            else tantivy.Query.empty_query()
        )
    first, last = _days(filters)
    if (first, last) != (UNDATED, _LAST_DAY):
        kind = tantivy.FieldType.Integer
        queries.append(tantivy.Query.range_query(schema, "day", kind, first, last))
    for query in queries:
        yield tantivy.Occur.Must, tantivy.Query.const_score_query(query, 0.0)


def _days(filters: Filters) -> tuple[int, int]:
    first = UNDATED + 1 if filters.dated_only else UNDATED
    if filters.published_from is not None:
        first = parse_anchor(filters.published_from, "published_from").date.toordinal()
    last = _LAST_DAY
    if filters.published_to is not None:
        last = parse_anchor(filters.published_to, "published_to").date.toordinal()
    return first, last
