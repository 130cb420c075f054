"""Ingesting: documents on their way into the corpus, a batch a commit."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from itertools import islice

import msgspec

from verifier.engine.plugins import Plugins
from verifier.sdk.corpus import Corpus, Entry
from verifier.sdk.document import Document
from verifier.service.readers import Readers, ReadersLost, Reading, Stopped, dated, read
from verifier.service.rests import Rests

__all__ = ["Ingested", "Ingesting"]

_BATCH = 64  # documents a commit: large enough to share its cost, small enough to bound memory


class Ingested(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one document: "created", "replaced" or "unchanged".

    Of a news item also "removed", and "embargoed": held, and stored when that has passed.
    """

    id: str
    outcome: str
    passages: int


class _Waiting(msgspec.Struct, frozen=True):
    """A document that is being read, what is stored under its id, and the rules that rest."""

    known: Document | None
    resting: Stopped
    reading: "Future[Reading]"


class Ingesting:
    """Documents are compared with what is stored, read if they differ, and stored in `turn`."""

    def __init__(
        self,
        corpus: Corpus,
        plugins: Callable[[], Plugins],
        rests: Rests,
        turn: AbstractContextManager[object],
    ) -> None:
        self._corpus = corpus
        self._plugins = plugins
        self._rests = rests
        self._turn = turn

    def one_by_one(self, documents: Iterable[Document], *, refresh: bool) -> Iterator[Ingested]:
        """Read in this process, comparing and storing in one turn."""
        source = iter(documents)
        while batch := list(islice(source, _BATCH)):
            with self._turn:
                plugins = self._plugins()
                told = [self._read(document, plugins, refresh) for document in batch]
                self._store(told)
            yield from (outcome for _, outcome in told)

    def ahead(
        self, documents: Iterable[Document], readers: Readers, *, refresh: bool
    ) -> Iterator[Ingested]:
        """Read by `readers` while what they have read is stored; ReadersLost when one dies."""
        done = self._awaited(documents, readers, refresh)
        while told := list(islice(done, _BATCH)):
            with self._turn:
                self._store(told)
            yield from (outcome for _, outcome in told)

    def _store(self, told: Iterable[tuple[Entry | None, Ingested]]) -> None:
        entries = {entry.document.id: entry for entry, _ in told if entry is not None}
        if entries:
            self._corpus.put(list(entries.values()))

    def _read(
        self, document: Document, plugins: Plugins, refresh: bool
    ) -> tuple[Entry | None, Ingested]:
        known = self._corpus.get(document.id)
        if _is_known(document, known, plugins) and not refresh:
            return None, self._unchanged(document)
        resting = self._rests.resting()
        return self._outcome(read(document, plugins, resting), known, resting, plugins)

    def _awaited(
        self, documents: Iterable[Document], readers: Readers, refresh: bool
    ) -> Iterator[tuple[Entry | None, Ingested]]:
        plugins = self._plugins()
        waiting: deque[_Waiting | Ingested] = deque()
        for document in documents:
            known = self._corpus.get(document.id)
            if _is_known(document, known, plugins) and not refresh:
                waiting.append(self._unchanged(document))
            else:
                resting = self._rests.resting()
                reading = readers.read(document, plugins, resting)
                waiting.append(_Waiting(known, resting, reading))
            if len(waiting) > readers.ahead:
                yield self._finished(waiting.popleft(), plugins)
        while waiting:
            yield self._finished(waiting.popleft(), plugins)

    def _finished(
        self, waited: _Waiting | Ingested, plugins: Plugins
    ) -> tuple[Entry | None, Ingested]:
        if isinstance(waited, Ingested):
            return None, waited
        try:
            reading = waited.reading.result()
        except BrokenProcessPool:
            raise ReadersLost from None
        return self._outcome(reading, waited.known, waited.resting, plugins)

    def _outcome(
        self, reading: Reading, known: Document | None, resting: Stopped, plugins: Plugins
    ) -> tuple[Entry | None, Ingested]:
        if reading.stopped:
            self._rests.learn(plugins.rules.ids, reading.stopped, resting)
        outcome = "created" if known is None else "replaced"
        passages = len(reading.entry.passages)
        return reading.entry, Ingested(id=reading.document.id, outcome=outcome, passages=passages)

    def _unchanged(self, document: Document) -> Ingested:
        passages = len(self._corpus.passages(document.id))
        return Ingested(id=document.id, outcome="unchanged", passages=passages)


def _is_known(document: Document, known: Document | None, plugins: Plugins) -> bool:
    return known is not None and dated(document, plugins) == known
