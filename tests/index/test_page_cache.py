"""Pages that were read lately are not read again."""

from tests.index.entries import entry_of, query_of
from verifier.index import page_cache
from verifier.index.embedded import EmbeddedCorpus
from verifier.index.page_cache import PageCache
from verifier.index.pages import Page, encode_pages


def _page(number: int) -> Page:
    (data,) = encode_pages(entry_of(str(number)).passages)
    return Page(data)


def test_a_page_is_loaded_once() -> None:
    asked: list[int] = []

    def load(rows):
        asked.extend(rows)
        return [(row, _page(row)) for row in rows if row < 10]

    cache = PageCache()
    first = cache.pages([1, 2], load)
    assert cache.pages([2, 3, 1], load)[2] is first[2]
    assert asked == [1, 2, 3]
    assert cache.pages([11], load) == {}


def test_what_was_not_asked_for_longest_is_forgotten_first(monkeypatch) -> None:
    monkeypatch.setattr(page_cache, "_MOST", 2)
    asked: list[int] = []

    def load(rows):
        asked.extend(rows)
        return [(row, _page(row)) for row in rows]

    cache = PageCache()
    for row in (1, 2, 1, 3, 1, 2):
        cache.pages([row], load)
    assert asked == [1, 2, 3, 2]


def test_a_passage_found_again_is_the_same_object(corpus: EmbeddedCorpus) -> None:
    """So what is computed of it can be kept with it."""
    corpus.put([entry_of("a", "one word\nanother line")])
    first, second = (corpus.search(query_of("word"))[0].passage for _ in range(2))
    assert first is second


def test_a_replaced_document_is_read_anew(corpus: EmbeddedCorpus) -> None:
    corpus.put([entry_of("a", "one word")])
    corpus.search(query_of("word"))
    corpus.put([entry_of("a", "other word")])
    assert [hit.passage.text for hit in corpus.search(query_of("word"))] == ["other word"]


def test_a_document_is_the_same_whether_its_pages_were_read_lately_or_not(tmp_path) -> None:
    """All of them, some of them, none; and as it is now, once it was replaced."""
    short, long = entry_of("a", "harbour"), entry_of("b", "harbour\n" + "a line\n" * 200)
    corpus = EmbeddedCorpus.open(tmp_path)
    corpus.put([short, long])
    assert [corpus.get("a"), corpus.get("b")] == [short.document, long.document]
    assert len(corpus.search(query_of("harbour"))) == 2
    assert [corpus.get("a"), corpus.get("b")] == [short.document, long.document]
    again = entry_of("a", "harbour again")
    corpus.put([again])
    assert corpus.get("a") == again.document
    assert corpus.get("c") is None
    corpus.close()
