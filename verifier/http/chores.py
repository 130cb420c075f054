"""Chores: what the service does unasked, beside answering.

It leaves its counts for the other processes, follows the one that writes, stores documents whose
embargo has passed, loads plugins anew whose process has died, collects rubbish, tidies up the
answers kept, and reads documents anew whose facts were read by other rules, or other versions.
"""

import asyncio
import gc
import time
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from threading import Event

from verifier.http.logs import LOG
from verifier.http.metrics import Metrics
from verifier.http.pool import Pool
from verifier.http.problems import report
from verifier.sdk.corpus import CorpusUnavailable
from verifier.service.verifier import Verifier

__all__ = ["at_work"]

_SHARED_EVERY = 1.0  # seconds that the counts of another process may be behind
_FOLLOWED_EVERY = 0.02  # seconds: writes follow each other as quickly
_TIDIED_EVERY = 5.0
_RELEASED_EVERY = 5.0  # seconds that a document may come after its embargo
_LOOKED_EVERY = 1.0  # seconds that rules may have changed before documents are read anew
_MENDED_EVERY = 2.0  # seconds that a plugin's process may be dead; twice as long after each time,
_MENDED_LEAST = 60.0  # up to so many: one that dies whenever it is loaded is loaded seldom
_COLLECTED_EVERY = 300.0  # seconds; nothing else goes on meanwhile
_TOLD_EVERY = 5.0  # seconds between two lines of a log about one thing


@asynccontextmanager
async def at_work(
    verifier: Verifier, pool: Pool, counts: Metrics, *, refreshes: bool
) -> AsyncGenerator[None, None]:
    """All chores, inside the `with`; one process of a service `refreshes`."""
    stop = Event()
    chores: list[Coroutine[None, None, None]] = [
        _share(counts),
        _release(verifier, pool),
        _mend(verifier),
        _collect(),
    ]
    if refreshes:
        chores.append(_tidy(verifier))
    if verifier.follows:
        chores.append(_follow(verifier))
    tasks = [asyncio.create_task(chore) for chore in chores]
    refreshing = asyncio.create_task(_refresh(verifier, counts, stop)) if refreshes else None
    try:
        yield
    finally:
        stop.set()  # a thread cannot be cancelled: it looks for this after every document
        for task in tasks:
            task.cancel()
        if refreshing is not None:
            with suppress(asyncio.CancelledError):
                await refreshing
        counts.share()


async def _share(counts: Metrics) -> None:
    while True:
        counts.share()
        await asyncio.sleep(_SHARED_EVERY)


async def _release(verifier: Verifier, pool: Pool) -> None:
    while True:
        try:
            if released := await pool.write(verifier.release):
                LOG.info("embargoes have passed", extra={"fields": {"documents": released}})
        except Exception as error:  # the next time may be better
            report(error, "releasing documents")
        await asyncio.sleep(_RELEASED_EVERY)


async def _mend(verifier: Verifier) -> None:
    pause = _MENDED_EVERY
    while True:
        await asyncio.sleep(pause)
        try:
            mended = await asyncio.to_thread(verifier.mend_rules)
        except Exception as error:  # the next time may be better
            report(error, "loading plugins whose process had died")
            continue
        if mended:
            LOG.warning("a plugin's process had died; plugins have been loaded anew")
        pause = min(2 * pause, _MENDED_LEAST) if mended else _MENDED_EVERY


async def _collect() -> None:
    while True:
        await asyncio.sleep(_COLLECTED_EVERY)
        gc.collect()


async def _follow(verifier: Verifier) -> None:
    while True:
        await asyncio.sleep(_FOLLOWED_EVERY)
        with suppress(CorpusUnavailable):  # whoever asks for it is told
            verifier.follow()


async def _tidy(verifier: Verifier) -> None:
    while True:
        await asyncio.sleep(_TIDIED_EVERY)
        try:
            await asyncio.to_thread(verifier.tidy)
        except Exception as error:  # the next time may be better
            report(error, "tidying up")


async def _refresh(verifier: Verifier, counts: Metrics, stop: Event) -> None:
    """Read anew what is stale, in a thread of its own: it would keep other writes waiting."""
    await asyncio.to_thread(_keep_fresh, verifier, counts, stop)


def _keep_fresh(verifier: Verifier, counts: Metrics, stop: Event) -> None:
    """All that is stale at first, then whatever is when rules have changed."""
    find: Callable[[], list[str]] = lambda: list(verifier.stale())  # noqa: E731 - of two, the first
    while not stop.is_set():
        try:
            _refresh_all(verifier, find(), counts, stop)
        except Exception as error:  # the next time may be better
            report(error, "reading documents anew")
        find = verifier.pending
        stop.wait(_LOOKED_EVERY)


def _refresh_all(verifier: Verifier, stale: list[str], counts: Metrics, stop: Event) -> None:
    told = time.monotonic()
    for done, document_id in enumerate(stale):
        counts.stale = len(stale) - done
        if stop.is_set():
            return
        verifier.read_anew(document_id)
        if time.monotonic() - told > _TOLD_EVERY:
            told = time.monotonic()
            fields = {"done": done + 1, "of": len(stale)}
            LOG.info("reading documents anew", extra={"fields": fields})
    counts.stale = 0
    if stale:
        LOG.info("documents have been read anew", extra={"fields": {"documents": len(stale)}})
