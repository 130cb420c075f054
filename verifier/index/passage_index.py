"""Passage index: which passages hold which terms (tantivy). Derived: lose it and it is rebuilt."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from verifier.index.fields import make_schema, numbered
from verifier.index.finding import Found, find
from verifier.index.held_files import HeldFile, HeldFiles
from verifier.index.store import Change, StoredPassage
from verifier.sdk.corpus import CorpusUnavailable, Query
from verifier.sdk.errors import InvalidValue

__all__ = ["IndexDamaged", "IndexView", "PassageIndex", "remove"]

_HEAP = 64_000_000
_MARK = "mark 1"  # counted up when passages are indexed another way: older indexes are rebuilt


class IndexDamaged(CorpusUnavailable):
    """The index cannot be opened or used, or does not hold what the documents say."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The search index is damaged: {reason}.")


class IndexView:
    """The index as of one commit, which follows a generation of documents (None: none)."""

    def __init__(
        self,
        searcher: tantivy.Searcher,
        schema: tantivy.Schema,
        generation: int | None,
        files: tuple[HeldFile, ...],
    ) -> None:
        self.searcher = searcher
        self._files = files  # set after what maps them, and so dropped after it
        self.generation = generation
        self._schema = schema

    def search(self, query: Query) -> list[Found]:
        """The `limit` most relevant passages, and perhaps some more, in no order among equals.

        InvalidValue when a filter is no date.
        """
        with _damage():
            return find(self.searcher, self._schema, query)


class PassageIndex:
    """One thread writes, under the caller's lock; any number of threads search.

    Besides the passages, the index holds one mark: the generation of documents that it follows,
    written in the same commit. Every method raises IndexDamaged when tantivy fails.
    """

    def __init__(self, folder: Path) -> None:
        self._schema = make_schema()
        self._writer: tantivy.IndexWriter | None = None
        self._files = HeldFiles(folder)
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
            searcher = self._index.searcher()
            generation = self._generation_in(searcher)
            self.view = IndexView(searcher, self._schema, generation, self._files.now())

    def check(self, generation: int, passages: int) -> None:
        """IndexDamaged unless the index follows `generation` and holds as many passages."""
        if self.generation() != generation:
            raise IndexDamaged(f"it does not follow write {generation} of the documents")
        if self._searcher.num_docs != passages + 1:
            raise IndexDamaged(f"it holds {self._searcher.num_docs - 1} of {passages} passages")

    def generation(self) -> int | None:
        """The generation of documents that the index, as last seen, follows; None for none."""
        return self.view.generation

    def _generation_in(self, searcher: tantivy.Searcher) -> int | None:
        mark = tantivy.Query.term_query(self._schema, "kind", _MARK, "basic")
        hits = searcher.search(mark, 1, count=False).hits
        if not hits:
            return None
        (value,) = searcher.fast_field_values("row", [hits[0][1]])
        return None if value is None else int(value)

    @property
    def _searcher(self) -> tantivy.Searcher:
        return self.view.searcher

    def last_row(self) -> int:
        """The highest row of a passage; 0 when there is none."""
        with _damage():
            passages = tantivy.Query.term_query(self._schema, "kind", "passage", "basic")
            hits = self._searcher.search(passages, 1, count=False, order_by_field="row").hits
            return int(hits[0][0]) if hits else 0

    def follow(self, change: Change) -> None:
        """Do what a write of documents did; searchable on return."""
        if self.generation() != change.generation - 1:
            raise IndexDamaged(f"it does not follow write {change.generation - 1} of the documents")
        self._write(change.generation, change.removed, change.added)

    def fill(self, generation: int, passages: Iterable[StoredPassage]) -> None:
        """Take all passages as of `generation`, into an empty index; searchable on return."""
        self._write(generation, (), passages)

    def close(self) -> None:
        """Let merges finish and release the files."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with _damage():
                writer.wait_merging_threads()

    def _write(
        self, generation: int, removed: Iterable[int], added: Iterable[StoredPassage]
    ) -> None:
        with _damage():
            # After a failed commit a tantivy writer takes everything and stores nothing: so the
            # writer is kept only when all went well, and the commit is checked.
            writer = self._writer or self._index.writer(_HEAP, 1)
            self._writer = None
            before = writer.commit_opstamp
            writer.delete_documents_by_term("kind", _MARK)
            for number in removed:
                writer.delete_documents_by_term("document", number)
            for stored in added:
                self._add(writer, numbered(stored.fields, stored.row, stored.number))
            self._add(writer, {"kind": _MARK, "row": generation})
            if writer.commit() <= before:
                raise IndexDamaged("a commit stored nothing")
            self.reload()
            self._writer = writer

    def _add(self, writer: tantivy.IndexWriter, fields: dict[str, object]) -> None:
        writer.add_document(tantivy.Document.from_dict(fields, self._schema))


@contextmanager
def _damage() -> Iterator[None]:
    """Whatever tantivy raises, its panics included (which are no Exception), is IndexDamaged."""
    try:
        yield
    except (IndexDamaged, InvalidValue, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise IndexDamaged(str(error)) from error


def remove(path: Path) -> None:
    """Delete a folder with all in it, or a file, or nothing."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
