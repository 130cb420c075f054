"""Readers: processes that read documents with all rules, while one process writes.

Reading takes most of an ingest, and Python reads in one thread at a time. The order of documents is
kept, and only so many are on their way that memory stays bounded however many follow.
"""

import multiprocessing
import signal
import time
from collections.abc import Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from verifier.engine.isolation import Isolation, Outcome
from verifier.engine.passages import cut, read_by
from verifier.engine.plugins import Plugins, load_plugins
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document
from verifier.sdk.errors import VerifierError
from verifier.sdk.text import Text

__all__ = ["FAILED", "READ_BUDGET", "Readers", "ReadersLost", "Reading", "Stopped", "dated", "read"]

READ_BUDGET = 10.0
"""Seconds a rule has for one document."""

FAILED = "!"
"""Stands behind the version of a rule that tried to read a document in vain."""

Stopped = Mapping[str, tuple[Outcome, str]]
"""Rules that failed, ran out of time or rest, each with its outcome and the reason."""

_ALONE = 32  # documents that are read before it is worth starting processes


class ReadersLost(VerifierError):
    """A process that was reading documents has died."""

    def __init__(self) -> None:
        super().__init__(
            "a process that read documents has died, perhaps for want of memory; what was told of"
            " is stored: ingest the rest again, with --processes 1 if it happens again"
        )


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A document, its date found if it came without, as what is stored; rules that `stopped`."""

    document: Document
    entry: Entry
    stopped: Stopped


def dated(document: Document, plugins: Plugins) -> Document:
    """The document, with the publication date that its text tells when it came without one."""
    if document.published is not None:
        return document
    found = plugins.published(Text(document.text, title=document.title))
    return msgspec.structs.replace(document, published=found)


def read(document: Document, plugins: Plugins, resting: Stopped) -> Reading:
    """All that the rules find in a document; facts of rules that stop are missing."""
    document = dated(document, plugins)
    isolation = Isolation(READ_BUDGET, time.monotonic, resting)
    entry = cut(document, plugins.rules, isolation)
    if isolation.stopped:  # facts are missing: so they are stale, and read anew some day
        vain = {f"{r.id}@{r.version}" for r in plugins.rules if r.id in isolation.stopped}
        told = (each + FAILED if each in vain else each for each in read_by(plugins.rules))
        entry = msgspec.structs.replace(entry, rules=tuple(told))
    return Reading(document=document, entry=entry, stopped=isolation.stopped)


class Readers:
    """Up to so many processes, each with the plugins installed and those in `folder`."""

    def __init__(self, processes: int, folder: Path | None = None) -> None:
        self.ahead = 16 * processes
        """Documents that may be on their way at once."""
        self._processes = processes
        self._folder = folder
        self._count = 0
        self._pool: ProcessPoolExecutor | None = None

    def read(self, document: Document, plugins: Plugins, resting: Stopped) -> "Future[Reading]":
        """What `read` gives, at once for the first few documents, else as soon as it is done."""
        self._count += 1
        if self._processes == 1 or self._count <= _ALONE:
            done: Future[Reading] = Future()
            done.set_result(read(document, plugins, resting))
            return done
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
        try:
            return self._pool.submit(_read, document, dict(resting))
        except BrokenProcessPool:
            raise ReadersLost from None

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
    _loaded.append(load_plugins(folder=folder))


def _ready() -> None:
    """Nothing: what a process is given to be started."""


def _read(document: Document, resting: Stopped) -> Reading:
    return read(document, _loaded[0], resting)
