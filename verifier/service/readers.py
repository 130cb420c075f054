"""Readers: processes that read documents with all rules, while one process writes.

Reading takes most of an ingest, and Python reads in one thread at a time. The order of documents is
kept, and only so many are on their way that memory stays bounded however many follow.
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Generic, Self, TypeAlias, TypeVar

import msgspec

from verifier.engine.find.passages import cut, read_by
from verifier.engine.rules.isolation import Outcome
from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.index.prepared import PreparedEntry, prepare
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue, VerifierError
from verifier.sdk.text import Text
from verifier.service.floor import SharingIsolation

__all__ = [
    "FAILED",
    "READ_BUDGET",
    "AnyReading",
    "Readers",
    "ReadersLost",
    "Reading",
    "Stopped",
    "dated",
    "read",
    "read_for",
    "ready",
]

READ_BUDGET = 10.0
"""Seconds a rule has for one document, besides what its length adds."""

_CHARACTERS = 50_000  # that a second is added for: four times what a rule takes for them

FAILED = "!"
"""Stands behind the version of a rule that tried to read a document in vain."""

Stopped = Mapping[str, tuple[Outcome, str]]
"""Rules that failed, ran out of time or rest, each with its outcome and the reason."""

_ALONE = 32  # documents that are read before it is worth starting processes
_TOGETHER = 8  # documents that go to a process at once
_RARELY = 100_000, 20, 20
"""When garbage is looked for: word lists are many objects that all stay."""
_Task: TypeAlias = tuple[Document, Stopped, bool]


class ReadersLost(VerifierError):
    """A process that was reading documents has died."""

    def __init__(self) -> None:
        super().__init__(
            "a process that read documents has died, perhaps for want of memory; what was told of"
            " is stored: ingest the rest again, with --processes 1 if it happens again"
        )


_Stored = TypeVar("_Stored", Entry, PreparedEntry)


class Reading(msgspec.Struct, Generic[_Stored], frozen=True, kw_only=True):
    """What is stored of a document, its date found if it came without; rules that `stopped`."""

    id: str
    passages: int
    entry: _Stored
    stopped: Stopped


AnyReading: TypeAlias = Reading[Entry] | Reading[PreparedEntry]


def dated(document: Document, plugins: Plugins) -> Document:
    """The document, with the publication date that its text tells when it came without one."""
    if document.published is not None:
        return document
    found = plugins.published(Text(document.text, title=document.title))
    return msgspec.structs.replace(document, published=found)


def read(document: Document, plugins: Plugins, resting: Stopped) -> Reading[Entry]:
    """All that the rules find in a document; facts of rules that stop are missing."""
    document = dated(document, plugins)
    budget = READ_BUDGET + len(document.text) / _CHARACTERS
    isolation = SharingIsolation(budget, resting)
    entry = cut(document, plugins.rules, isolation)
    if isolation.stopped:  # facts are missing: so they are stale, and read anew some day
        vain = {f"{r.id}@{r.version}" for r in plugins.rules if r.id in isolation.stopped}
        told = (each + FAILED if each in vain else each for each in read_by(plugins.rules))
        entry = msgspec.structs.replace(entry, rules=tuple(told))
    return Reading(
        id=document.id, passages=len(entry.passages), entry=entry, stopped=isolation.stopped
    )


def ready(reading: Reading[Entry]) -> AnyReading:
    """The same, prepared for an embedded corpus."""
    try:
        entry = prepare(reading.entry)
    except InvalidValue:
        return reading  # whoever stores it finds the same
    return Reading(id=reading.id, passages=reading.passages, entry=entry, stopped=reading.stopped)


def read_for(
    plugins: Plugins, document: Document, resting: Stopped, *, prepared: bool
) -> AnyReading:
    """What `read` gives, `prepared` for an embedded corpus where that is the one."""
    reading = read(document, plugins, resting)
    return ready(reading) if prepared else reading


class Readers:
    """Up to so many processes, each with the plugins installed and those in `folder`."""

    def __init__(self, processes: int, folder: Path | None = None) -> None:
        self.ahead = 16 * processes
        """Documents that may be on their way at once."""
        self._processes = processes
        self._folder = folder
        self._count = 0
        self._pool: ProcessPoolExecutor | None = None
        self._next: list[tuple[_Task, Future[AnyReading]]] = []

    def read(
        self, document: Document, plugins: Plugins, resting: Stopped, *, prepared: bool
    ) -> "Future[AnyReading]":
        """What `read` gives, at once for the first few documents, else as soon as it is done.

        Where it is to be `prepared` for an embedded corpus, the process that reads does that too.
        What `result_of` asks for is read before that many documents are together.
        """
        self._count += 1
        future: Future[AnyReading] = Future()
        if self._processes == 1 or self._count <= _ALONE:
            future.set_result(read(document, plugins, resting))
        else:
            self._next.append(((document, dict(resting), prepared), future))
            if len(self._next) == _TOGETHER:
                self._send()
        return future

    def result_of(self, future: "Future[AnyReading]") -> AnyReading:
        """What was read, once it is; ReadersLost."""
        if any(future is waiting for _, waiting in self._next):
            self._send()
        try:
            return future.result()
        except BrokenProcessPool:
            raise ReadersLost from None

    def _send(self) -> None:
        """Have the documents read that came since the last were sent."""
        sent, self._next = self._next, []
        futures = [future for _, future in sent]

        def settle(done: "Future[list[AnyReading]]") -> None:
            error = CancelledError() if done.cancelled() else done.exception()
            for number, future in enumerate(futures):
                if error is None:
                    future.set_result(done.result()[number])
                else:
                    future.set_exception(error)

        try:
            done = self._started().submit(_read, [task for task, _ in sent])
        except BrokenProcessPool:
            raise ReadersLost from None
        done.add_done_callback(settle)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._processes,
                multiprocessing.get_context("spawn"),
                initializer=_start,
                initargs=(self._folder,),
            )
            # All at once: one that starts while another dies is not stopped with the rest, and the
            # pool would wait for it for ever.
            for _ in range(self._processes):
                self._pool.submit(_ready)
        return self._pool

    def close(self) -> None:
        """Stop the processes; what they have not begun is not read."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


_loaded: list[Plugins] = []  # of a reading process


def _start(folder: Path | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that writes is told, and stops us
    Thread(target=_end_with_writer, daemon=True).start()
    _loaded.append(load_plugins(folder=folder))
    gc.set_threshold(*_RARELY)


def _end_with_writer() -> None:
    """Ends this process when the one that writes is gone, however that was ended."""
    writer = multiprocessing.parent_process()
    if writer is not None:
        writer.join()
        os._exit(1)


def _ready() -> None:
    """Nothing: what a process is given to be started."""


def _read(tasks: Sequence[_Task]) -> list[AnyReading]:
    return [
        read_for(_loaded[0], document, resting, prepared=prepared)
        for document, resting, prepared in tasks
    ]
