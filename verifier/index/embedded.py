"""Embedded corpus: the corpus in a folder of this machine, for one writing process."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from verifier.index.lock import WriterLock
from verifier.index.passage_index import Found, IndexDamaged, PassageIndex
from verifier.index.store import Change, DocumentStore, StoredPassage
from verifier.sdk.corpus import CorpusUnavailable, Entry, Hit, Query, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

__all__ = ["EmbeddedCorpus", "Progress"]

Progress = Callable[[int, int], None]
"""Called with how many passages of how many are indexed, during a rebuild."""


class EmbeddedCorpus:
    """Documents in SQLite are the truth; the tantivy index beside them follows.

    A write is durable in SQLite before the index is touched. An index that is missing, damaged,
    or behind is rebuilt from the documents when the corpus is opened for writing. Any number of
    threads may use one corpus; writes take turns.
    """

    def __init__(
        self,
        folder: Path,
        lock: WriterLock | None,
        store: DocumentStore,
        index: PassageIndex,
        progress: Progress | None,
    ) -> None:
        self._folder = folder
        self._lock = lock
        self._store = store
        self._index = index
        self._progress = progress
        self._writing = threading.Lock()

    @classmethod
    def open(
        cls, path: Path, *, writable: bool = True, progress: Progress | None = None
    ) -> "EmbeddedCorpus":
        """Open the corpus in folder `path`; when `writable`, create what is missing.

        CorpusBusy when another process writes to it, CorpusUnavailable when it cannot be used.
        """
        if not writable:
            store = DocumentStore(path, writable=False)
            try:
                return cls(path, None, store, PassageIndex(path / "index"), progress)
            except IndexDamaged as error:
                store.close()
                raise CorpusUnavailable(
                    f"The search index of the corpus in {path} is missing or damaged ({error}); "
                    "it is rebuilt when the corpus is opened for writing."
                ) from error
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CorpusUnavailable(f"The folder {path} cannot be created: {error}.") from error
        lock = WriterLock(path)
        try:
            store = DocumentStore(path, writable=True)
            index = _sound_index(path / "index", store, progress)
        except BaseException:
            lock.release()
            raise
        return cls(path, lock, store, index, progress)

    def put(self, entries: Sequence[Entry]) -> None:
        """Store or replace documents by id, all or none; then they are durable and searchable."""
        with self._writing:
            self._follow(self._store.put(entries))

    def delete(self, document_id: str) -> bool:
        """Remove a document and its passages; False when there is none."""
        with self._writing:
            change = self._store.delete(document_id)
            self._follow(change)
        return change is not None

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        return self._store.get(document_id)

    def page(self, after: str | None, limit: int) -> Sequence[Document]:
        """Up to `limit` documents with an id greater than `after`, in order of id."""
        return self._store.page(after, limit)

    def passages(self, document_id: str) -> Sequence[Passage]:
        """A document's passages in order; empty when there is no such document."""
        return self._store.passages(document_id)

    def search(self, query: Query) -> Sequence[Hit]:
        """The passages that match, best first; ties in order of document id and ordinal."""
        if query.limit < 1:
            return ()
        if self._lock is None:
            self._index.reload()
        best = self._best(query)
        passages = self._store.read([found.row for found in best])
        return [
            Hit(passages[found.row], found.relevance) for found in best if found.row in passages
        ]

    def snapshot(self) -> Snapshot:
        """What the corpus holds now."""
        return self._store.snapshot()

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents whose facts were made with other rule versions than `rules`."""
        return self._store.stale(rules)

    def close(self) -> None:
        """Release files and locks; the corpus is not used afterwards."""
        with self._writing:
            self._index.close()
            self._store.close()
            if self._lock is not None:
                self._lock.release()

    def _follow(self, change: Change | None) -> None:
        if change is None:
            return
        try:
            self._index.write(change.generation, change.removed, change.added)
            self._index.check(*self._store.generation())
        except IndexDamaged:
            self._index = _rebuild(self._folder / "index", self._store, self._progress)

    def _best(self, query: Query) -> list[Found]:
        """The `limit` best in order, found by looking past the cut until its ties are complete."""
        fetch = query.limit + 50
        while True:
            found = self._index.search(query.terms, query.filters, fetch)
            cut = found[min(query.limit, len(found)) - 1].relevance if found else 0.0
            if len(found) < fetch or found[-1].relevance < cut:
                break
            fetch *= 8
        contenders = [item for item in found if item.relevance >= cut]
        places = self._store.in_order([item.row for item in contenders])
        return sorted(
            (item for item in contenders if item.row in places),
            key=lambda item: (-item.relevance, places[item.row]),
        )[: query.limit]


def _sound_index(folder: Path, store: DocumentStore, progress: Progress | None) -> PassageIndex:
    try:
        index = PassageIndex(folder)
        index.check(*store.generation())
    except IndexDamaged:
        return _rebuild(folder, store, progress)
    return index


def _rebuild(folder: Path, store: DocumentStore, progress: Progress | None) -> PassageIndex:
    generation, total = store.generation()

    def counted() -> Iterator[StoredPassage]:
        for done, stored in enumerate(store.every_passage(), 1):
            yield stored
            if progress is not None and (done % 1000 == 0 or done == total):
                progress(done, total)

    try:
        index = PassageIndex.create(folder)
        index.write(generation, (), counted())
        index.check(generation, total)
    except (IndexDamaged, OSError) as error:
        raise CorpusUnavailable(
            f"The search index in {folder} cannot be written: {error}. No document is lost."
        ) from error
    return index
