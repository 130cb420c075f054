"""Embedded corpus: the corpus in a folder of this machine, for one writing process."""

import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from verifier.index.lock import WriterLock
from verifier.index.moment import StoredMoment
from verifier.index.passage_index import IndexDamaged, IndexView, PassageIndex
from verifier.index.pins import Pins
from verifier.index.prepared import PreparedEntry
from verifier.index.rebuild import INDEX, Progress, rebuild, sound_index
from verifier.index.store import Change, DocumentStore
from verifier.sdk.corpus import CorpusUnavailable, Entry, Hit, Query, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

__all__ = ["EmbeddedCorpus"]

_LITTLE = 0.002  # seconds between two looks whether the index of another process has followed


class EmbeddedCorpus:
    """Documents in SQLite are the truth; the tantivy index beside them follows.

    A write is durable in SQLite before the index is touched. An index that is missing, damaged or
    behind is mended from the documents when the corpus is opened for writing. Any number of
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
        self._following = threading.Lock()
        self._followed = b""
        self._pins = Pins(store, lambda: self._index.view, self._settle)

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
                return cls(path, None, store, _index_of(path), progress)
            except CorpusUnavailable:
                store.close()
                raise
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CorpusUnavailable(
                f"The folder {path} cannot be created: {error.strerror}."
            ) from error
        if not os.access(path, os.W_OK):
            raise CorpusUnavailable(f"The folder {path} may only be read, not written to.")
        lock = WriterLock(path)
        try:
            store = DocumentStore(path, writable=True)
            index = sound_index(path, store, progress)
        except BaseException:
            lock.release()
            raise
        return cls(path, lock, store, index, progress)

    def put(self, entries: Sequence[Entry | PreparedEntry], gone: Sequence[str] = ()) -> None:
        """Store or replace documents by id, and remove those `gone`, all or none.

        Then that is durable and searchable. What has been prepared is taken as it is.
        """
        with self._writing:
            self._pins.clear_way()
            self._follow(self._store.put(entries, gone))
            self._pins.renew()

    def delete(self, document_id: str) -> bool:
        """Remove a document and its passages; False when there is none."""
        with self._writing:
            self._pins.clear_way()
            change = self._store.put((), (document_id,))
            self._follow(change)
            self._pins.renew()
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
        with suppress(IndexDamaged), self.moment() as now:
            return now.search(query)
        with self.moment() as now:  # the index has been mended
            return now.search(query)

    @contextmanager
    def moment(self) -> Iterator[StoredMoment]:
        """The corpus as it is now, which stays so inside the `with`; used by one thread.

        IndexDamaged, and the index is mended, for the next.
        """
        self._store.check()
        if self._lock is None:
            self._catch_up()
        pinned, view = self._pins.taken()
        try:
            whole = pinned.generation == view.generation
            yield StoredMoment(self._store.as_of(pinned), view, whole=whole)
        except IndexDamaged:
            self._mend(view)
            raise
        finally:
            # While one is held, another process cannot trim the log of writes.
            self._pins.give_back(pinned, keep=self._lock is not None or not self._store.is_long)

    def snapshot(self) -> Snapshot:
        """What the corpus holds now."""
        return self._store.snapshot()

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents whose facts were made with other rule versions than `rules`."""
        return self._store.stale(rules)

    def readings(self) -> Sequence[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        return self._store.readings()

    def read_by(self, document_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        return self._store.read_by(document_ids)

    def follow(self) -> None:
        """Have at hand what another process has written; called often in one that only reads.

        So the next moment need not wait for a write that has been begun meanwhile.
        """
        if self._lock is None:
            self._catch_up()
            if self._store.is_long:
                self._pins.let_go()

    def close(self) -> None:
        """Release files and locks; the corpus is not used afterwards."""
        with self._writing:
            self._pins.close()
            self._index.close()
            self._store.close()
            if self._lock is not None:
                self._lock.release()

    def _settle(self) -> None:
        """Let the index come to where the documents are."""
        if self._lock is not None:
            with self._writing:  # the write that was under way is done
                return
        self._catch_up()
        if self._index.generation() != self._store.generation()[0]:
            time.sleep(_LITTLE)

    def _catch_up(self) -> None:
        """See what another process has written, once its index has followed."""
        with self._following:  # whoever comes meanwhile sees it too
            now = _commit_of(self._folder)
            if now is None or now == self._followed:
                return
            try:
                self._index.reload()
            except IndexDamaged:
                self._index = _index_of(self._folder)  # another one, in the same place
            self._followed = now
            self._pins.renew()

    def _follow(self, change: Change | None) -> None:
        """Bring the index up to what was written, or to what an earlier failure left behind."""
        try:
            if change is not None:
                self._index.follow(change)
            self._index.check(*self._store.generation())
        except IndexDamaged:
            self._rebuild()

    def _mend(self, broken: IndexView) -> None:
        """Have another index in place of one that has failed."""
        with self._writing:  # no write is under way now
            if self._index.view is not broken:
                return
            if self._lock is None:
                self._index = _index_of(self._folder)
            else:
                self._rebuild()

    def _rebuild(self) -> None:
        with suppress(IndexDamaged):
            self._index.close()  # or its merges go on in the folder of the new one
        self._index = rebuild(self._folder, self._store, self._progress)


def _commit_of(folder: Path) -> bytes | None:
    """What the index says of its last commit; None while it is put in place."""
    with suppress(OSError):
        return (folder / INDEX / "meta.json").read_bytes()
    return None


def _index_of(folder: Path) -> PassageIndex:
    """The index for reading; CorpusUnavailable when it is missing or damaged."""
    try:
        return PassageIndex(folder / INDEX)
    except IndexDamaged as error:
        raise CorpusUnavailable(
            f"The search index of the corpus in {folder} is missing or damaged ({error.reason}); "
            "it is rebuilt when the corpus is opened for writing."
        ) from error
