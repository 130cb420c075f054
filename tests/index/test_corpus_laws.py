"""Laws of every corpus, for any Unicode, any order and any terms."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.index.entries import entry_of
from verifier.index import finding
from verifier.index.embedded import EmbeddedCorpus
from verifier.sdk.corpus import Entry, Filters, Query, Term
from verifier.sdk.document import Document
from verifier.sdk.passage import DocumentHead, Passage
from verifier.sdk.testing import MemoryCorpus

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
WORDS = st.sampled_from("US forces attacked said 66 Iraq \u00e9t\u00e9 \u202e".split())
DAYS = st.sampled_from([None, "2023-11-20", "2023-11-21T23:00:00-08:00", "2023-11-22"])
PUBLISHERS = st.sampled_from([None, "AFP", "Reuters", ""])

SLOW_DISK = settings(max_examples=25, deadline=None)


@contextmanager
def _embedded() -> Iterator[EmbeddedCorpus]:
    with tempfile.TemporaryDirectory() as folder:
        corpus = EmbeddedCorpus.open(Path(folder))
        try:
            yield corpus
        finally:
            corpus.close()


@st.composite
def any_entry(draw: st.DrawFn) -> Entry:
    """Nothing about it is sensible but its types."""
    document = Document(
        id=draw(ANY_TEXT),
        text=draw(ANY_TEXT),
        title=draw(st.none() | ANY_TEXT),
        url=draw(st.none() | ANY_TEXT),
        publisher=draw(st.none() | ANY_TEXT),
        published=draw(DAYS),
        language=draw(st.none() | ANY_TEXT),
    )
    head = DocumentHead(
        id=document.id,
        title=document.title,
        url=document.url,
        publisher=document.publisher,
        published=document.published,
    )
    passages = tuple(
        Passage(
            document=head,
            ordinal=ordinal,
            start=ordinal,
            end=ordinal + 1,
            text=draw(ANY_TEXT),
            prefix=draw(ANY_TEXT),
            suffix=draw(ANY_TEXT),
            terms=tuple(draw(st.lists(ANY_TEXT, max_size=4))),
        )
        for ordinal in range(draw(st.integers(0, 3)))
    )
    return Entry(document=document, passages=passages, rules=tuple(draw(st.lists(ANY_TEXT))))


@st.composite
def small_entry(draw: st.DrawFn) -> Entry:
    """Few words, ids, days and publishers, so that much is equal."""
    lines = draw(st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=3))
    return entry_of(
        draw(st.sampled_from("abcd")),
        "\n".join(lines),
        publisher=draw(PUBLISHERS),
        published=draw(DAYS),
        rules=(draw(st.sampled_from(["numeric@1", "numeric@2"])),),
    )


QUERIES = st.builds(
    Query,
    terms=st.lists(st.builds(Term, WORDS, st.floats(0.1, 5.0)), min_size=1, max_size=5).map(tuple),
    filters=st.builds(
        Filters,
        publishers=st.none() | st.lists(PUBLISHERS.filter(bool), max_size=2).map(tuple),
        published_from=st.sampled_from([None, "2023-11-20", "2023-11-21"]),
        published_to=st.sampled_from([None, "2023-11-20", "2023-11-21"]),
        dated_only=st.booleans(),
    ),
    limit=st.integers(1, 6),
)


@pytest.fixture(scope="module")
def wide(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[MemoryCorpus, EmbeddedCorpus]]:
    """Many passages and few differences: each word stands in every second, third, ... one."""
    entries = [
        entry_of(
            f"{number * 7919 % 1000:03}",
            " ".join(f"w{word}" for word in range(20) if number % (word % 4 + 1) == 0),
            publisher="AFP" if number % 3 else "Reuters",
            published="2023-11-22" if number % 2 else "2023-11-20",
        )
        for number in range(1000)
    ]
    corpus = EmbeddedCorpus.open(tmp_path_factory.mktemp("wide"))
    for start in range(0, 1000, 300):
        corpus.put(entries[start : start + 300])
    yield MemoryCorpus(entries), corpus
    corpus.close()


@pytest.fixture(scope="module")
def uneven(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[MemoryCorpus, EmbeddedCorpus]]:
    """Some words stand nearly everywhere, most hardly anywhere, as in any language."""
    chance = random.Random("uneven")
    entries = [
        entry_of(
            f"{number:03}",
            " ".join(f"w{word}" for word in range(40) if chance.random() < 0.9 / (1 + word)),
            published="2023-11-22" if number % 2 else "2023-11-20",
        )
        for number in range(800)
    ]
    corpus = EmbeddedCorpus.open(tmp_path_factory.mktemp("uneven"))
    corpus.put(entries)
    yield MemoryCorpus(entries), corpus
    corpus.close()


class TestFidelity:
    """What is put is what comes back, to the code point."""

    @SLOW_DISK
    @given(st.lists(any_entry(), max_size=4))
    def test_documents_and_passages_come_back_equal(self, entries: list[Entry]) -> None:
        kept = {entry.document.id: entry for entry in entries}
        with _embedded() as corpus:
            corpus.put(entries)
            assert list(corpus.page(None, 10)) == [kept[key].document for key in sorted(kept)]
            for key, entry in kept.items():
                assert corpus.get(key) == entry.document
                assert tuple(corpus.passages(key)) == entry.passages
                for passage in entry.passages:
                    terms = tuple(Term(text) for text in passage.terms)
                    hits = corpus.search(Query(terms=terms, limit=100))
                    assert passage in [hit.passage for hit in hits] or not any(passage.terms)


class TestSearch:
    """Any terms may be looked for; what is found does not depend on how it was stored."""

    @settings(deadline=None)
    @given(
        terms=st.lists(st.builds(Term, st.text(), st.floats(1e-6, 1e6)), max_size=8).map(tuple),
        limit=st.integers(-1, 10),
    )
    def test_no_terms_make_a_search_raise(
        self, terms: tuple[Term, ...], limit: int, one_corpus: EmbeddedCorpus
    ) -> None:
        hits = one_corpus.search(Query(terms=terms, limit=limit))
        assert len(hits) <= max(0, limit)

    @SLOW_DISK
    @given(
        batches=st.lists(st.lists(small_entry() | st.sampled_from("abcd"), max_size=4), max_size=4),
        queries=st.lists(QUERIES, min_size=1, max_size=4),
    )
    def test_both_corpora_answer_alike(
        self, batches: list[list[Entry | str]], queries: list[Query]
    ) -> None:
        """A batch holds entries to put, together, and then ids to delete."""
        memory = MemoryCorpus()
        with _embedded() as embedded:
            for batch in batches:
                for corpus in (memory, embedded):
                    corpus.put([each for each in batch if isinstance(each, Entry)])
                deleted = [each for each in batch if isinstance(each, str)]
                assert list(map(memory.delete, deleted)) == list(map(embedded.delete, deleted))
            for query in queries:
                assert list(memory.search(query)) == list(embedded.search(query))
            assert list(memory.stale(["numeric@1"])) == list(embedded.stale(["numeric@1"]))
            assert memory.snapshot().passages == embedded.snapshot().passages

    @pytest.mark.parametrize("terms", [1, 2, 5, 20], ids=lambda count: f"{count} terms")
    @pytest.mark.parametrize("limit", [1, 10, 90])
    def test_long_ties_at_the_cut_are_settled_alike(
        self, wide: tuple[MemoryCorpus, EmbeddedCorpus], terms: int, limit: int
    ) -> None:
        memory, embedded = wide
        words = tuple(Term(f"w{number}") for number in range(terms))
        for filters in (Filters(), Filters(published_from="2023-11-21", publishers=("AFP",))):
            query = Query(terms=words, filters=filters, limit=limit)
            assert list(embedded.search(query)) == list(memory.search(query))

    @SLOW_DISK
    @given(
        words=st.lists(st.integers(0, 45), min_size=1, max_size=30, unique=True),
        boosts=st.sampled_from([(1.0,), (1.0, 0.4), (1.5, 1.0, 0.1)]),
        limit=st.integers(1, 40),
        filters=st.sampled_from([Filters(), Filters(published_from="2023-11-21")]),
    )
    def test_looking_for_rare_terms_first_finds_the_same(
        self,
        uneven: tuple[MemoryCorpus, EmbeddedCorpus],
        words: list[int],
        boosts: tuple[float, ...],
        limit: int,
        filters: Filters,
    ) -> None:
        memory, embedded = uneven
        terms = tuple(Term(f"w{word}", boosts[word % len(boosts)]) for word in words)
        query = Query(terms=terms, filters=filters, limit=limit)
        bold = {"_FEW": 0, "_BEYOND": 5, "_SHARE": 0.9}  # guesses that are mostly wrong
        with patch.multiple(finding, **bold):
            assert list(embedded.search(query)) == list(memory.search(query))


class TestSnapshot:
    """The same documents give the same snapshot, and other documents another."""

    @SLOW_DISK
    @given(st.lists(small_entry(), max_size=5), st.randoms(use_true_random=False))
    def test_order_and_detours_do_not_show(
        self, entries: list[Entry], order: random.Random
    ) -> None:
        kept = list({entry.document.id: entry for entry in entries}.values())
        shuffled = order.sample(kept, len(kept))
        with _embedded() as straight, _embedded() as winding:
            straight.put(kept)
            for entry in shuffled:
                winding.put([entry_of(entry.document.id, "something else"), entry_of("gone")])
                winding.put([entry])
            winding.delete("gone")
            assert straight.snapshot() == winding.snapshot()
            every = Query(terms=(Term("US"), Term("forces"), Term("66")))
            assert straight.search(every) == winding.search(every)

    @SLOW_DISK
    @given(any_entry(), any_entry())
    def test_another_document_shows(self, one: Entry, other: Entry) -> None:
        with _embedded() as corpus:
            corpus.put([one])
            before = corpus.snapshot().snapshot
            corpus.delete(one.document.id)
            corpus.put([other])
            assert (corpus.snapshot().snapshot == before) == (one.document == other.document)
