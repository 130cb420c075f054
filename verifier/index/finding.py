"""Finding: the most relevant passages for a query, ties at the cut included, out of tantivy.

Relevance is a sum of whole-number weights (`verifier.sdk.relevance`), so equal sums are equal, and
many passages may tie where the limit falls. tantivy keeps any of them; here those are kept that
come first by document and ordinal.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import tantivy

from verifier.index.fields import UNDATED, cut_term, is_indexable
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Filters, Query, Term
from verifier.sdk.relevance import SCALE, term_weights

__all__ = ["Found", "find"]

_BEYOND = 50  # hits read past the limit, to see whether a tie is complete
_MOST_TERMS = 24  # up to so many, sets of them are looked for that add up to a tie
_LAST_DAY = 3_652_059  # 9999-12-31
_FEW = 20_000  # passages and terms in them that are counted together as fast as cleverly
_SHARE = 0.25  # of all weights, which the last of those found mostly has, and more
_ASIDE = 24  # terms at most that are looked up only where another is found

_Clause = tuple[tantivy.Occur, tantivy.Query]
_Hit = tuple[Any, tantivy.DocAddress]


class Found(msgspec.Struct, frozen=True):
    """A passage's row, and its relevance."""

    row: int
    relevance: float


def find(searcher: tantivy.Searcher, schema: tantivy.Schema, query: Query) -> list[Found]:
    """The `limit` most relevant passages, and perhaps some more, in no order among equals."""
    frequencies: dict[str, int] = {}
    deleted = searcher.doc_freq("kind", "passage") != searcher.num_docs - 1

    def frequency(text: str) -> int:
        frequencies[text] = found = _frequency(searcher, schema, text, deleted=deleted)
        return found

    weights = term_weights(
        [Term(cut_term(each.text), each.boost) for each in query.terms if is_indexable(each.text)],
        max(0, searcher.num_docs - 1),
        frequency,
    )
    if not weights:
        return []
    wanted = _Wanted(searcher, schema, weights, frequencies, list(_filters(schema, query.filters)))
    fetch = query.limit + _BEYOND
    while True:
        hits = wanted.best(query.limit, fetch)
        if len(hits) < fetch or hits[-1][0] < hits[query.limit - 1][0]:
            return _found(searcher, hits)
        cut = hits[-1][0]
        sums = _sums(weights, round(cut)) if len(weights) <= _MOST_TERMS else None
        if sums is not None:
            break
        fetch *= 8
    above = [hit for hit in hits if hit[0] > cut]
    found = _found(searcher, above)
    for held in sums:
        first = wanted.first(held, query.limit - len(above))
        found += _found(searcher, [(cut, address) for address in first])
    return found


class _Wanted:
    """Terms that are looked for, each with its weight, within filters."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        schema: tantivy.Schema,
        weights: dict[str, int],
        frequencies: dict[str, int],
        filters: list[_Clause],
    ) -> None:
        self._searcher = searcher
        self._schema = schema
        self._weights = weights
        self._frequencies = frequencies
        self._filters = filters

    def best(self, limit: int, fetch: int) -> list[_Hit]:
        """The `fetch` passages with the highest sums of weights.

        Of those that follow the `limit` highest, some may be missing that have none but frequent
        terms. For frequent terms are looked up only in passages that hold a rarer one, as long as
        they do not add up to what the last of the highest has (the MaxScore of Turtle and Flood).
        """
        few = sum(map(self._frequencies.__getitem__, self._weights)) <= _FEW
        enough = 0.0 if few else _SHARE * sum(self._weights.values())
        while True:
            aside = self._aside(enough, 2 * fetch)
            hits = self._search(aside, fetch)
            if not aside:
                return hits
            last = hits[limit - 1][0] if len(hits) >= limit else 0.0
            if sum(map(self._weights.__getitem__, aside)) < last:
                return hits
            enough = last

    def _aside(self, enough: float, left: int) -> list[str]:
        """The most frequent terms for what they weigh, as many as stay below `enough`.

        The others stand in so many as are `left`, at the least.
        """
        aside: list[str] = []
        weights, frequencies = self._weights, self._frequencies
        standing = sum(map(frequencies.__getitem__, weights)) - left
        for text in sorted(weights, key=lambda each: (-frequencies[each] / weights[each], each)):
            if weights[text] < enough and frequencies[text] <= standing and len(aside) < _ASIDE:
                aside.append(text)
                enough -= weights[text]
                standing -= frequencies[text]
        return aside

    def _search(self, aside: Sequence[str], fetch: int) -> list[_Hit]:
        should, must = tantivy.Occur.Should, tantivy.Occur.Must
        wanted = tantivy.Query.boolean_query(
            [(should, self._weighed(text)) for text in self._weights if text not in aside]
        )
        for text in aside:  # one in the other: each is then looked up by itself
            wanted = tantivy.Query.boolean_query([(must, wanted), (should, self._weighed(text))])
        if self._filters:
            wanted = tantivy.Query.boolean_query([(must, wanted), *self._filters])
        return self._searcher.search(wanted, fetch, count=False).hits

    def first(self, held: Sequence[str], limit: int) -> list[tantivy.DocAddress]:
        """Of the passages that hold just these terms the first by document and ordinal."""
        must, mustnot = tantivy.Occur.Must, tantivy.Occur.MustNot
        wanted = tantivy.Query.boolean_query(
            [*((must, _term(self._schema, text)) for text in held), *self._filters]
        )
        for text in self._weights:
            if text not in held:  # one in the other: each is then looked up by itself
                other = _term(self._schema, text)
                wanted = tantivy.Query.boolean_query([(must, wanted), (mustnot, other)])
        found = self._searcher.search(
            wanted,
            limit,
            count=False,
            order_by_field="place",
            order=tantivy.Order.Asc,
        )
        return [address for _, address in found.hits]

    def _weighed(self, text: str) -> tantivy.Query:
        return tantivy.Query.const_score_query(_term(self._schema, text), self._weights[text])


def _sums(weights: dict[str, int], total: int) -> list[tuple[str, ...]]:
    """The sets of terms whose weights add up to `total`: one half's sums beside the other's."""
    terms = list(weights)
    middle = len(terms) // 2
    others: dict[int, list[tuple[str, ...]]] = {}
    for held, weight in _subsets(terms[middle:], weights):
        others.setdefault(weight, []).append(held)
    return [
        (*held, *other)
        for held, weight in _subsets(terms[:middle], weights)
        for other in others.get(total - weight, ())
        if held or other
    ]


def _subsets(terms: Sequence[str], weights: dict[str, int]) -> list[tuple[tuple[str, ...], int]]:
    """Every set of `terms`, with the sum of its weights."""
    found: list[tuple[tuple[str, ...], int]] = [((), 0)]
    for term in terms:
        weight = weights[term]
        found += [((*held, term), before + weight) for held, before in found]
    return found


def _found(searcher: tantivy.Searcher, hits: Sequence[_Hit]) -> list[Found]:
    rows = searcher.fast_field_values("row", [address for _, address in hits])
    return [
        Found(int(row), score / SCALE)
        for (score, _), row in zip(hits, rows, strict=True)
        if row is not None
    ]


def _term(schema: tantivy.Schema, text: str, field: str = "terms") -> tantivy.Query:
    return tantivy.Query.term_query(schema, field, text, "basic")


def _frequency(
    searcher: tantivy.Searcher, schema: tantivy.Schema, text: str, *, deleted: bool
) -> int:
    """In how many passages a term occurs.

    The index's own figure still counts deleted passages until they are merged away, so it serves
    only where none are `deleted`; else they are counted.
    """
    frequency = searcher.doc_freq("terms", text)
    if frequency and deleted:
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
