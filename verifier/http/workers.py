"""Workers: several processes that answer on one address, watched over by a first that does not.

The first process binds the address and makes what the others share (rates, how many connections
each holds, a folder for counts and the writer's socket), then parts from them. Worker 0 writes; the
others start when it is ready. One that dies is replaced; when a new one dies at once again and
again, the service gives up.
"""

import gc
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from verifier.http.accepting import Accepting, Held
from verifier.http.doors import Doors
from verifier.http.logs import LOG
from verifier.http.metrics import Metrics
from verifier.http.server import address_of, bound, run
from verifier.http.settings import Settings
from verifier.sdk.errors import VerifierError
from verifier.service.verifier import Verifier
from verifier.service.writer import WRITER, WriterServer

__all__ = ["CannotStart", "Open", "serve_with_workers"]

Open = Callable[[Path, bool], Verifier]
"""Opens the verifier of a worker, given the folder that workers share and whether it writes."""

_START = 120.0  # seconds a worker has to be ready: an index may have to be rebuilt
_YOUNG = 10.0  # seconds within which a death is one at birth
_BIRTHS = 5  # deaths at birth in a row after which the service gives up
_END = "end"
_KILL_AFTER = 5.0  # seconds past the time to finish, after which a worker is killed


class CannotStart(VerifierError):
    """A worker does not start; why, it has said itself."""


def serve_with_workers(
    open_verifier: Open,
    settings: Settings,
    *,
    doors: Doors | None,
    on_ready: Callable[[str], None] | None,
) -> None:
    """Answer requests in `settings.workers` processes until SIGINT or SIGTERM.

    CannotListen when the address cannot be had, CannotStart when a worker does not start.
    """
    with bound(settings) as listening, tempfile.TemporaryDirectory(prefix="verifier-") as shared:
        gc.freeze()  # what is there already is never looked at again, and so stays shared
        _Watch(open_verifier, settings, doors, listening, Path(shared)).over(on_ready)


class _Worker:
    """A process that answers, and the pipe to it: it says when it is ready, and is told the end."""

    def __init__(self, number: int, process: BaseProcess, pipe: Connection) -> None:
        self.number = number
        self.process = process
        self.pipe = pipe
        self.born = time.monotonic()


class _Watch:
    def __init__(
        self,
        open_verifier: Open,
        settings: Settings,
        doors: Doors | None,
        listening: socket.socket,
        shared: Path,
    ) -> None:
        self._open = open_verifier
        self._settings = settings
        self._doors = doors
        self._listening = listening
        self._shared = shared
        self._held = Held(settings.workers)
        self._workers: dict[int, _Worker] = {}
        self._asked_to_stop, self._stop = os.pipe()
        self._births = 0

    def over(self, on_ready: Callable[[str], None] | None) -> None:
        before = {
            number: signal.signal(number, self._signalled)
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            for number in range(self._settings.workers):
                self._start(number)
                if not self._is_ready(number):
                    return
            if on_ready:
                on_ready(address_of(self._settings, self._listening))
            self._watch()
        finally:
            self._end()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, *_: object) -> None:
        os.write(self._stop, b"x")

    def _start(self, number: int) -> None:
        here, there = get_context("fork").Pipe()
        process = get_context("fork").Process(
            target=self._work, args=(number, here, there), name=f"verifier-{number}"
        )
        process.start()
        there.close()
        self._workers[number] = _Worker(number, process, here)

    def _is_ready(self, number: int) -> bool:
        """Wait until a worker is; False when asked to stop meanwhile. CannotStart."""
        worker = self._workers[number]
        happened = wait([worker.pipe, self._asked_to_stop], _START)
        if self._asked_to_stop in happened:
            return False
        if worker.pipe in happened:
            with suppress(EOFError, OSError):
                worker.pipe.recv()
                return True
        raise CannotStart("a worker did not start; the lines above say why")

    def _watch(self) -> None:
        """Replace who dies, until asked to stop."""
        while True:
            sentinels = {w.process.sentinel: w for w in self._workers.values()}
            happened = wait([*sentinels, self._asked_to_stop])
            if self._asked_to_stop in happened:
                return
            for sentinel in happened:
                if isinstance(sentinel, int) and sentinel in sentinels:
                    self._replace(sentinels[sentinel])

    def _replace(self, dead: _Worker) -> None:
        dead.process.join()
        self._held.leave(dead.number)
        fields = {"worker": dead.number, "exit": dead.process.exitcode}
        LOG.error("a worker died and is replaced", extra={"fields": fields})
        self._births = self._births + 1 if time.monotonic() - dead.born < _YOUNG else 0
        if self._births >= _BIRTHS:
            raise CannotStart("workers die as soon as they start; the lines above say why")
        self._start(dead.number)

    def _end(self) -> None:
        """Ask all to stop; the writer goes last, so that nobody's write is left unanswered."""
        deadline = time.monotonic() + self._settings.shutdown_seconds + _KILL_AFTER
        for worker in self._workers.values():
            worker.process.terminate()
        for number in sorted(self._workers, reverse=True):
            worker = self._workers[number]
            with suppress(OSError):
                worker.pipe.send(_END)
            worker.process.join(max(0.1, deadline - time.monotonic()))
            if worker.process.is_alive():
                LOG.error("a worker did not stop in time", extra={"fields": {"worker": number}})
                worker.process.kill()
                worker.process.join()
            worker.pipe.close()
        os.close(self._asked_to_stop)
        os.close(self._stop)

    def _work(self, number: int, here: Connection, pipe: Connection) -> None:
        """The life of a worker, in its own process."""
        here.close()
        for other in self._workers.values():
            other.pipe.close()  # so that each hears the end of the first process
        for signalled in (signal.SIGINT, signal.SIGTERM):
            signal.signal(signalled, signal.SIG_DFL)
        writes = number == 0
        try:
            verifier = self._open(self._shared, writes)
        except VerifierError as error:
            LOG.error("a worker cannot start: %s", error)
            sys.exit(1)
        writer = WriterServer(verifier.corpus, self._shared / WRITER) if writes else None
        ended = threading.Event()
        threading.Thread(target=_hear, args=(pipe, ended), daemon=True).start()
        run(
            verifier,
            self._settings,
            self._listening,
            doors=self._doors,
            metrics=Metrics(self._shared, number),
            refreshes=writes,
            on_ready=lambda: pipe.send(True),
            accepting=Accepting(self._listening, self._held, number),
        )
        ended.wait()
        if writer is not None:
            writer.close()
        verifier.close()


def _hear(pipe: Connection, ended: threading.Event) -> None:
    """Wait for the word to end; when the first process dies without it, stop as if told to."""
    with suppress(OSError):
        try:
            pipe.recv()
        except EOFError:
            os.kill(os.getpid(), signal.SIGTERM)
    ended.set()
