"""Ingesting: documents on their way into the corpus, a batch a commit."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from itertools import islice
from typing import Any, TypeAlias

import msgspec

from verifier.engine.rules.plugins import Plugins
from verifier.index.embedded import EmbeddedCorpus
from verifier.index.prepared import PreparedEntry
from verifier.sdk.corpus import Corpus, Entry
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue
from verifier.service.readers import AnyReading, Readers, Stopped, dated, read_for
from verifier.service.reading_processes import Run
from verifier.service.rests import Rests
from verifier.service.writer import ForwardingCorpus

__all__ = ["Attempt", "Guard", "Ingested", "Ingesting", "Write"]

_BATCH = 64  # documents a commit: large enough to share its cost, small enough to bound memory


class Ingested(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one document: "created", "replaced" or "unchanged".

    Of a news item also "removed", "embargoed" (held, and stored when that has passed), and
    "outdated": a later version of it has come, and nothing is changed.
    """

    id: str
    outcome: str
    passages: int


Guard = Callable[[Document | None], None]
"""Looks at what is stored under an id just before it is written, and raises to prevent that."""


class Write(msgspec.Struct, frozen=True):
    """What is to stand under an id (None: nothing), if `guard` lets it."""

    id: str
    document: Document | None
    guard: Guard | None = None


class _Waiting(msgspec.Struct, frozen=True):
    """A document that is being read, what is stored under its id, and the rules that rest."""

    known: Document | None
    resting: Stopped
    reading: "Future[AnyReading]"


class Attempt(msgspec.Struct):
    """A write, as far as it has come: what is to be stored, or what removed, and what is told.

    `known` is what was stored under its id before.
    """

    known: Document | None
    outcome: Ingested | bool | Exception
    entry: Entry | PreparedEntry | None = None
    gone: tuple[str, ...] = ()


# What is to be stored, if anything, and what is told of it.
_Told: TypeAlias = tuple[Entry | PreparedEntry | None, Ingested]


class Ingesting:
    """Documents are compared with what is stored, read if they differ, and stored in a `turn`."""

    def __init__(
        self,
        corpus: Corpus,
        plugins: Callable[[], Plugins],
        rests: Rests,
        turn: AbstractContextManager[object],
        run: Run,
    ) -> None:
        self._corpus = corpus
        self._put: Callable[[Sequence[Any], Sequence[str]], None] = corpus.put
        self._prepared = (
            corpus.prepared
            if isinstance(corpus, ForwardingCorpus)
            else isinstance(corpus, EmbeddedCorpus)
        )
        self._plugins = plugins
        self._rests = rests
        self._turn = turn
        self._run = run

    def one_by_one(self, documents: Iterable[Document], *, refresh: bool) -> Iterator[Ingested]:
        """Read one after the other, and store together; other writes wait only for the storing.

        What one of them does to a document that is being read counts as done before.
        """
        for batch in _batches(documents):
            plugins = self._plugins()
            told = [
                self._read(document, self._corpus.get(document.id), plugins, refresh=refresh)
                for document in batch
            ]
            with self._turn:
                self._store(told)
            yield from (outcome for _, outcome in told)

    def attempt(self, writes: Sequence[Write]) -> list["Attempt"]:
        """What may become of each, but for those that others write before it is committed."""
        plugins = self._plugins()
        return [self._attempted(write, plugins) for write in writes]

    def commit(
        self, writes: Sequence[Write], attempts: Sequence["Attempt"]
    ) -> list[Ingested | bool | Exception]:
        """What became of each, all of them made durable at once; their ids differ.

        Of one that removes, whether there was anything. What is wrong with one costs only that.
        """
        with self._turn:
            plugins = self._plugins()
            current = [
                attempt
                if attempt.known == self._corpus.get(write.id)
                else self._attempted(write, plugins)
                for write, attempt in zip(writes, attempts, strict=True)
            ]
            self._commit([each for each in current if each.entry is not None or each.gone])
        return [each.outcome for each in current]

    def _attempted(self, write: Write, plugins: Plugins) -> "Attempt":
        known = None
        try:
            known = self._corpus.get(write.id)
            if write.guard is not None:
                write.guard(known)
            if write.document is None:
                there = known is not None
                return Attempt(known=known, outcome=there, gone=(write.id,) if there else ())
            entry, told = self._read(write.document, known, plugins, refresh=False)
        except Exception as error:  # the others are written all the same
            return Attempt(known=known, outcome=error)
        return Attempt(known=known, outcome=told, entry=entry)

    def _commit(self, attempts: Sequence["Attempt"]) -> None:
        """Write them; where that cannot be, it is told as their outcome."""
        if not attempts:
            return
        entries = [each.entry for each in attempts if each.entry is not None]
        try:
            self._put(entries, [gone for each in attempts for gone in each.gone])
        except Exception as error:
            if isinstance(error, InvalidValue) and len(attempts) > 1:  # what is wrong is one
                for each in attempts:
                    self._commit([each])
                return
            for each in attempts:
                each.outcome = error

    def ahead(
        self, documents: Iterable[Document], readers: Readers, *, refresh: bool
    ) -> Iterator[Ingested]:
        """Read by `readers` while what they have read is stored; ReadersLost when one dies."""
        done = self._awaited(documents, readers, refresh)
        while told := list(islice(done, _BATCH)):
            with self._turn:
                self._store(told)
            yield from (outcome for _, outcome in told)

    def _store(self, told: Iterable[_Told]) -> None:
        entries = {outcome.id: entry for entry, outcome in told if entry is not None}
        if entries:
            self._put(list(entries.values()), ())

    def _read(
        self, document: Document, known: Document | None, plugins: Plugins, *, refresh: bool
    ) -> _Told:
        if _is_known(document, known, plugins) and not refresh:
            return None, self._unchanged(document)
        resting = self._rests.resting()
        reading = self._run(plugins, read_for, document, resting, prepared=self._prepared)
        return self._outcome(reading, known, resting, plugins)

    def _awaited(
        self, documents: Iterable[Document], readers: Readers, refresh: bool
    ) -> Iterator[_Told]:
        plugins = self._plugins()
        waiting: deque[_Waiting | Ingested] = deque()
        begun: deque[str] = deque(maxlen=readers.ahead + _BATCH + 1)  # which may not be stored yet
        for document in documents:
            known = self._corpus.get(document.id)
            if known is None and document.id in begun:
                known = msgspec.structs.replace(document, text="")
            begun.append(document.id)
            if _is_known(document, known, plugins) and not refresh:
                waiting.append(self._unchanged(document))
            else:
                resting = self._rests.resting()
                reading = readers.read(document, plugins, resting, prepared=self._prepared)
                waiting.append(_Waiting(known, resting, reading))
            if len(waiting) > readers.ahead:
                yield self._finished(waiting.popleft(), readers, plugins)
        while waiting:
            yield self._finished(waiting.popleft(), readers, plugins)

    def _finished(self, waited: _Waiting | Ingested, readers: Readers, plugins: Plugins) -> _Told:
        if isinstance(waited, Ingested):
            return None, waited
        reading = readers.result_of(waited.reading)
        return self._outcome(reading, waited.known, waited.resting, plugins)

    def _outcome(
        self, reading: AnyReading, known: Document | None, resting: Stopped, plugins: Plugins
    ) -> _Told:
        if reading.stopped:
            self._rests.learn(plugins.rules.ids, reading.stopped, resting)
        outcome = "created" if known is None else "replaced"
        told = Ingested(id=reading.id, outcome=outcome, passages=reading.passages)
        return reading.entry, told

    def _unchanged(self, document: Document) -> Ingested:
        passages = len(self._corpus.passages(document.id))
        return Ingested(id=document.id, outcome="unchanged", passages=passages)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents, some at a time and in order, each id once among them."""
    batch: dict[str, Document] = {}
    for document in documents:
        if len(batch) == _BATCH or document.id in batch:
            yield list(batch.values())
            batch = {}
        batch[document.id] = document
    if batch:
        yield list(batch.values())


def _is_known(document: Document, known: Document | None, plugins: Plugins) -> bool:
    return known is not None and dated(document, plugins) == known
