"""Passage index: which passages hold which terms (tantivy). Derived: lose it and it is rebuilt."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import tantivy

from verifier.index.store import StoredPassage
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Filters, Term
from verifier.sdk.relevance import SCALE, term_weights

__all__ = ["LONGEST_TERM", "Found", "IndexDamaged", "PassageIndex", "remove"]

LONGEST_TERM = 256
"""Terms are cut to this many characters, when indexed and when searched for."""

_FORMAT = 1
_HEAP = 64_000_000
_UNDATED = 0
_LAST_DAY = 3_652_059  # 9999-12-31


class IndexDamaged(Exception):
    """The index cannot be opened or used, or does not hold what the documents say."""


class Found(msgspec.Struct, frozen=True):
    """A passage's row, and its relevance."""

    row: int
    relevance: float


class PassageIndex:
    """One thread writes, under the caller's lock; any number of threads search.

    Besides the passages, the index holds one mark: the generation of documents that it follows,
    written in the same commit. Every method raises IndexDamaged when tantivy fails.
    """

    def __init__(self, folder: Path) -> None:
        self._schema = _schema()
        self._writer: tantivy.IndexWriter | None = None
        with _damage():
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._index.config_reader(reload_policy="manual")
            self.reload()

    @classmethod
    def create(cls, folder: Path) -> "PassageIndex":
        """An empty index in place of whatever is at `folder`."""
        with _damage():
            remove(folder)
            folder.mkdir()
        return cls(folder)

    def reload(self) -> None:
        """See the latest commit."""
        with _damage():
            self._index.reload()
            self._searcher = self._index.searcher()

    def check(self, generation: int, passages: int) -> None:
        """IndexDamaged unless the index follows `generation` and holds as many passages."""
        if self.generation() != generation:
            raise IndexDamaged(f"it does not follow write {generation} of the documents")
        if self._searcher.num_docs != passages + 1:
            raise IndexDamaged(f"it holds {self._searcher.num_docs - 1} of {passages} passages")

    def generation(self) -> int | None:
        """The generation of documents that the index follows; None when it follows none."""
        with _damage():
            hits = self._searcher.search(self._term("kind", "mark"), 1, count=False).hits
            if not hits:
                return None
            (value,) = self._searcher.fast_field_values("row", [hits[0][1]])
            return None if value is None else int(value)

    def write(
        self, generation: int, removed: Iterable[int], added: Iterable[StoredPassage]
    ) -> None:
        """Follow the documents to `generation`, from the one before or from nothing.

        What was written is searchable on return.
        """
        if self.generation() not in {None, generation - 1}:
            raise IndexDamaged(f"it does not follow write {generation - 1} of the documents")
        with _damage():
            # After a failed commit a tantivy writer takes everything and stores nothing: so the
            # writer is kept only when all went well, and the commit is checked.
            writer = self._writer or self._index.writer(_HEAP, 1)
            self._writer = None
            before = writer.commit_opstamp
            writer.delete_documents_by_term("kind", "mark")
            for number in removed:
                writer.delete_documents_by_term("document", number)
            for stored in added:
                self._add(writer, _fields(stored))
            self._add(writer, {"kind": "mark", "row": generation})
            if writer.commit() <= before:
                raise IndexDamaged("a commit stored nothing")
            self.reload()
            self._writer = writer

    def search(self, terms: Iterable[Term], filters: Filters, limit: int) -> list[Found]:
        """The `limit` most relevant passages; which of equals come first, or at all, is open."""
        searcher = self._searcher
        indexable = [Term(_cut(term.text), term.boost) for term in terms if _indexable(term.text)]
        with _damage():
            weights = term_weights(
                indexable,
                max(0, searcher.num_docs - 1),
                lambda text: self._frequency(searcher, text),
            )
        if not weights:
            return []
        wanted = tantivy.Query.boolean_query(
            [
                (
                    tantivy.Occur.Should,
                    tantivy.Query.const_score_query(self._term("terms", text), float(weight)),
                )
                for text, weight in weights.items()
            ]
        )
        clauses = [(tantivy.Occur.Must, wanted), *self._filters(filters)]
        query = wanted if len(clauses) == 1 else tantivy.Query.boolean_query(clauses)
        with _damage():
            hits = searcher.search(query, limit, count=False).hits
            rows = searcher.fast_field_values("row", [address for _, address in hits])
        return [
            Found(int(row), score / SCALE)
            for (score, _), row in zip(hits, rows, strict=True)
            if row is not None
        ]

    def close(self) -> None:
        """Let merges finish and release the files."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with _damage():
                writer.wait_merging_threads()

    def _add(self, writer: tantivy.IndexWriter, fields: dict[str, object]) -> None:
        writer.add_document(tantivy.Document.from_dict(fields, self._schema))

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, value, "basic")

    def _frequency(self, searcher: tantivy.Searcher, text: str) -> int:
        """In how many passages a term occurs.

        The index's own figure still counts deleted passages until they are merged away, so it
        serves only while there are none; else they are counted.
        """
        frequency = searcher.doc_freq("terms", text)
        if frequency and searcher.doc_freq("kind", "passage") != searcher.num_docs - 1:
            result: Any = searcher.search(self._term("terms", text), 1, count=True)
            return int(result.count)  # which the type stubs leave out
        return frequency

    def _filters(self, filters: Filters) -> list[tuple[tantivy.Occur, tantivy.Query]]:
        """Clauses that add nothing to a score."""
        queries = []
        if filters.publishers is not None:
            queries.append(
                tantivy.Query.boolean_query(
                    [
                        (tantivy.Occur.Should, self._term("publisher", _cut(publisher)))
                        for publisher in filters.publishers
                        if _indexable(publisher)
                    ]
                    or [(tantivy.Occur.Must, tantivy.Query.empty_query())]
                )
            )
        first, last = _days(filters)
        if (first, last) != (_UNDATED, _LAST_DAY):
            queries.append(
                tantivy.Query.range_query(
                    self._schema, "day", tantivy.FieldType.Integer, first, last
                )
            )
        return [
            (tantivy.Occur.Must, tantivy.Query.const_score_query(query, 0.0)) for query in queries
        ]


@contextmanager
def _damage() -> Iterator[None]:
    """Whatever tantivy raises, its panics included (which are no Exception), is IndexDamaged."""
    try:
        yield
    except (IndexDamaged, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise IndexDamaged(str(error)) from error


def remove(path: Path) -> None:
    """Delete a folder with all in it, or a file, or nothing."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("terms", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("publisher", tokenizer_name="raw", index_option="basic")
    # Signed: tantivy 0.27 deletes nothing, in silence, by a term of an unsigned field.
    builder.add_integer_field("document", indexed=True)
    builder.add_integer_field("row", fast=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    return builder.build()


def _fields(stored: StoredPassage) -> dict[str, object]:
    head = stored.passage.document
    return {
        "kind": "passage",
        "terms": sorted({_cut(term) for term in stored.passage.terms if _indexable(term)}),
        "publisher": _cut(head.publisher) if head.publisher else [],
        "document": stored.number,
        "row": stored.row,
        "day": _UNDATED if head.anchor is None else head.anchor.date.toordinal(),
    }


def _days(filters: Filters) -> tuple[int, int]:
    first = _UNDATED + 1 if filters.dated_only else _UNDATED
    if filters.published_from is not None:
        first = parse_anchor(filters.published_from, "published_from").date.toordinal()
    last = _LAST_DAY
    if filters.published_to is not None:
        last = parse_anchor(filters.published_to, "published_to").date.toordinal()
    return first, last


def _cut(text: str) -> str:
    return text[:LONGEST_TERM]


def _indexable(text: str) -> bool:
    """Not empty, and valid Unicode (a lone surrogate cannot be in the index)."""
    return bool(text) and not any("\ud800" <= character <= "\udfff" for character in text)
