"""What every corpus promises, whichever implementation."""

import datetime as dt
import itertools

import pytest

from tests.index.entries import entry_of, query_of
from verifier.sdk.corpus import Corpus, Filters, Query, Term
from verifier.sdk.fact import Fact
from verifier.sdk.span import Span

FACT = Fact(
    rule="numeric",
    kind="quantity",
    surface="66",
    start=0,
    end=2,
    value={"comparator": "=", "low": "66", "unit": None, "nested": [{"start": 1, "end": 2}, 0.5]},
    words=(Span(0, 2),),
    notes={"readings": ["a", True]},
)


def _ids(corpus: Corpus, query: Query) -> list[str]:
    return [hit.passage.id for hit in corpus.search(query)]


def test_a_new_corpus_is_empty(corpus: Corpus) -> None:
    assert corpus.snapshot().documents == 0
    assert corpus.page(None, 10) == []
    assert list(corpus.stale(["numeric@1"])) == []
    assert list(corpus.search(query_of("anything"))) == []


def test_documents_and_passages_come_back_equal(corpus: Corpus) -> None:
    entry = entry_of(
        "a", "66 attacks\nin Iraq", publisher="AFP", published="2023-11-22", facts=[FACT]
    )
    corpus.put([entry])
    assert corpus.get("a") == entry.document
    assert tuple(corpus.passages("a")) == entry.passages
    assert [hit.passage for hit in corpus.search(query_of("Iraq"))] == [entry.passages[1]]


def test_documents_however_long_come_back_equal(corpus: Corpus) -> None:
    lines = "\n".join(f"line {n}" for n in range(1200))
    entries = [entry_of("a", "one\ntwo"), entry_of("b", lines), entry_of("c", "three")]
    corpus.put(entries)
    documents = [entry.document for entry in entries]
    assert [corpus.get(document.id) for document in documents] == documents
    assert list(corpus.page(None, 10)) == documents


def test_what_is_not_there_is_none_or_empty(corpus: Corpus) -> None:
    assert corpus.get("nobody") is None
    assert tuple(corpus.passages("nobody")) == ()
    assert corpus.delete("nobody") is False


def test_counts_follow_the_documents(corpus: Corpus) -> None:
    corpus.put([entry_of("a", "one\ntwo"), entry_of("b", "three")])
    assert (corpus.snapshot().documents, corpus.snapshot().passages) == (2, 3)
    corpus.delete("a")
    assert (corpus.snapshot().documents, corpus.snapshot().passages) == (1, 1)


def test_putting_the_same_again_changes_nothing(corpus: Corpus) -> None:
    entries = [entry_of("a", "one\ntwo"), entry_of("b", "three")]
    corpus.put(entries)
    before = corpus.snapshot(), corpus.search(query_of("one three"))
    corpus.put(entries)
    assert (corpus.snapshot(), corpus.search(query_of("one three"))) == before


def test_the_later_of_two_entries_with_one_id_is_kept(corpus: Corpus) -> None:
    corpus.put([entry_of("a", "first"), entry_of("a", "second")])
    assert _ids(corpus, query_of("first second")) == ["a#0"]
    assert corpus.snapshot().documents == 1


def test_replacing_a_document_replaces_its_passages(corpus: Corpus) -> None:
    corpus.put([entry_of("a", "old words\nmore")])
    corpus.put([entry_of("a", "new words")])
    assert _ids(corpus, query_of("old")) == []
    assert _ids(corpus, query_of("new words")) == ["a#0"]
    assert len(corpus.passages("a")) == 1


def test_a_deleted_document_is_gone_and_may_come_back(corpus: Corpus) -> None:
    corpus.put([entry_of("a", "here")])
    before = corpus.snapshot()
    assert corpus.delete("a") is True
    assert corpus.get("a") is None
    assert _ids(corpus, query_of("here")) == []
    corpus.put([entry_of("a", "here")])
    assert _ids(corpus, query_of("here")) == ["a#0"]
    assert corpus.snapshot() == before


def test_some_may_go_while_others_come(corpus: Corpus) -> None:
    corpus.put([entry_of("a", "old"), entry_of("b", "old"), entry_of("c", "old")])
    corpus.put([entry_of("a", "new"), entry_of("d", "new")], ["b", "never there"])
    assert _ids(corpus, query_of("old new")) == ["c#0", "a#0", "d#0"]
    assert corpus.get("b") is None
    assert corpus.snapshot().documents == 3
    corpus.put([], ["a", "c", "d"])
    assert corpus.snapshot().documents == 0


def test_pages_run_through_all_documents_in_order_of_id(corpus: Corpus) -> None:
    ids = ["b", "a", "é", "Z", "a b", "10", "9"]
    corpus.put([entry_of(each) for each in ids])
    seen: list[str] = []
    while page := corpus.page(seen[-1] if seen else None, 3):
        seen += [document.id for document in page]
    assert seen == sorted(ids)


def test_more_and_rarer_terms_rank_higher(corpus: Corpus) -> None:
    corpus.put(
        [entry_of("a", "US said"), entry_of("b", "US forces"), entry_of("c", "US forces said 66")]
    )
    assert _ids(corpus, query_of("US forces 66")) == ["c#0", "b#0", "a#0"]


def test_a_boost_lifts_a_term(corpus: Corpus) -> None:
    corpus.put([entry_of("a", "left"), entry_of("b", "right")])
    query = Query(terms=(Term("left"), Term("right", 3.0)))
    assert _ids(corpus, query) == ["b#0", "a#0"]


@pytest.mark.parametrize("limit", [0, 1, 7, 60, 200])
def test_ties_come_in_order_of_document_and_ordinal(corpus: Corpus, limit: int) -> None:
    for first in (67, 34, 1):
        numbers = reversed(range(first, first + 33))
        corpus.put([entry_of(f"{number:02}", "same\nsame") for number in numbers])
    found = _ids(corpus, query_of("same", limit=limit))
    every = [f"{number:02}#{ordinal}" for number in range(1, 100) for ordinal in (0, 1)]
    assert found == every[:limit]


def test_relevance_does_not_remember_what_was_deleted(corpus: Corpus) -> None:
    kept = [entry_of("a", "US forces"), entry_of("b", "US said")]
    corpus.put(kept)
    before = corpus.search(query_of("US forces said"))
    corpus.put([entry_of(f"x{number}", "forces forces\nsaid US") for number in range(10)])
    for number in range(10):
        corpus.delete(f"x{number}")
    assert corpus.search(query_of("US forces said")) == before


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(), "abcd", id="all"),
        pytest.param(Filters(publishers=("AFP",)), "ad", id="publisher"),
        pytest.param(Filters(publishers=("AFP", "Reuters")), "abd", id="publishers"),
        pytest.param(Filters(publishers=("Nobody",)), "", id="unknown publisher"),
        pytest.param(Filters(publishers=()), "", id="no publisher"),
        pytest.param(Filters(published_from="2023-11-22"), "bc", id="from, that day included"),
        pytest.param(Filters(published_to="2023-11-22"), "abd", id="to, undated included"),
        pytest.param(
            Filters(published_to="2023-11-22", dated_only=True), "ab", id="to, dated only"
        ),
        pytest.param(Filters(dated_only=True), "abc", id="dated only"),
        pytest.param(
            Filters(published_from="2023-11-22", published_to="2023-11-22"), "b", id="one day"
        ),
        pytest.param(
            Filters(published_from="2023-11-23", published_to="2023-11-21"), "", id="no day"
        ),
        pytest.param(Filters(publishers=("AFP",), dated_only=True), "a", id="both"),
    ],
)
def test_filters_narrow_the_search(corpus: Corpus, filters: Filters, expected: str) -> None:
    corpus.put(
        [
            entry_of("a", "word", publisher="AFP", published="2023-11-21T23:59:00+05:30"),
            entry_of("b", "word", publisher="Reuters", published="2023-11-22T00:00:00"),
            entry_of("c", "word", published="2024-01-23"),
            entry_of("d", "word", publisher="AFP"),
        ]
    )
    assert _ids(corpus, query_of("word", filters)) == [f"{each}#0" for each in expected]


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max], ids=str)
def test_the_first_and_last_days_of_the_calendar_are_days(corpus: Corpus, day: dt.date) -> None:
    corpus.put([entry_of("a", "word", published=day.isoformat())])
    one_day = Filters(published_from=day.isoformat(), published_to=day.isoformat())
    assert _ids(corpus, query_of("word", one_day)) == ["a#0"]


def test_stale_names_documents_made_with_other_rule_versions(corpus: Corpus) -> None:
    corpus.put(
        [
            entry_of("old", rules=("numeric@1", "date@1")),
            entry_of("new", rules=("numeric@2", "date@1")),
            entry_of("few", rules=("numeric@2",)),
        ]
    )
    assert list(corpus.stale(["date@1", "numeric@2"])) == ["few", "old"]
    corpus.put([entry_of("old", rules=("date@1", "numeric@2"))])
    assert list(corpus.stale(["date@1", "numeric@2"])) == ["few"]


def test_stale_may_be_walked_while_documents_are_refreshed(corpus: Corpus) -> None:
    corpus.put([entry_of(f"{number:04}", "w", rules=("a@1",)) for number in range(1100)])
    stale = corpus.stale(["a@2"])
    while batch := list(itertools.islice(stale, 300)):
        corpus.put([entry_of(document_id, "w", rules=("a@2",)) for document_id in batch])
    assert list(corpus.stale(["a@2"])) == []
