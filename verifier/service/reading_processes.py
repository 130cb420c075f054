"""Reading processes: long work done beside the process that answers, on another processor.

Reading a document or a draft with all rules takes as long as several claims, and Python computes
in one thread at a time. A keeper, parted from the service while that has one thread and the word
lists are in memory, parts a process from itself for whoever wants one. It is given a function by
name, what that is applied to, and on which roll the rules stand. One that dies costs the caller
some time: what it was doing is done where it was asked for.
"""

import gc
import logging
import os
import pickle
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, LifoQueue
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from verifier.engine.rules.plugins import Plugins
from verifier.sdk.errors import VerifierError
from verifier.service.live_rules import LiveRules, Loader
from verifier.service.rule_channel import SIZE, exactly, send
from verifier.service.strangers import Roll

__all__ = ["GivenUp", "ReadingProcesses", "Run", "run_here"]

_P = ParamSpec("_P")
_T = TypeVar("_T")
_PROTOCOL = pickle.HIGHEST_PROTOCOL
_KEPT = 2  # processes that stay when nobody needs them: one for writes, one for drafts
_GROWN = 4  # times the memory that a process begins with: one that has grown so far does not stay
_log = logging.getLogger("verifier.service")


class Run(Protocol):
    """Does some work with plugins, here or elsewhere."""

    def __call__(
        self,
        plugins: Plugins,
        work: Callable[Concatenate[Plugins, _P], _T],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> _T:
        """What `work` returns; it raises what that raises."""
        ...


def run_here(
    plugins: Plugins,
    work: Callable[Concatenate[Plugins, _P], _T],
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> _T:
    """Do it in this process."""
    return work(plugins, *args, **kwargs)


class GivenUp(VerifierError):
    """The service stops, and has no time for what is read still."""


class ReadingProcesses:
    """Made before any thread is, by a process that has loaded what `loader` has.

    Work that is `bounded` has so many `seconds`; then its process is ended.
    """

    def __init__(self, loader: Loader, seconds: float) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._keeper = os.fork()
        if self._keeper == 0:
            try:
                ours.close()
                _keep(theirs, loader)
            finally:
                os._exit(0)
        theirs.close()
        self._asking = ours
        self._idle: LifoQueue[_Process] = LifoQueue()
        self._busy: set[_Process] = set()
        self._roll: Roll | None = None
        self._given_up = False
        self._seconds = seconds
        self._ended = False

    def of(self, live: LiveRules, *, bounded: bool = False) -> Run:
        """Work with the rules of `live` is done in other processes, wherever that can be.

        TimeoutError when it is bounded, and takes too long; GivenUp.
        """
        seconds = self._seconds if bounded else None

        def run(
            plugins: Plugins,
            work: Callable[Concatenate[Plugins, _P], _T],
            *args: _P.args,
            **kwargs: _P.kwargs,
        ) -> _T:
            roll = live.roll_of(plugins)
            if roll is not None and not self._ended:
                try:
                    message = pickle.dumps((roll, work, args, kwargs), _PROTOCOL)
                    done, result = self._asked(roll, message, seconds)
                except TimeoutError:
                    raise
                except (OSError, EOFError) as error:
                    if self._given_up:
                        raise GivenUp("reading was given up, since the service stops") from None
                    lost = type(error).__name__
                    _log.warning("a process that reads has died (%s): its work is done here", lost)
                else:
                    if done:
                        return result  # type: ignore[return-value]
            return work(plugins, *args, **kwargs)

        return run

    def give_up(self) -> None:
        """End what is being read: the service stops, and whoever asked for it has been told."""
        self._given_up = True
        for process in list(self._busy):
            process.stop()

    def close(self) -> None:
        """End the processes."""
        self._asking.close()
        self._end_idle()
        with suppress(ChildProcessError):
            os.waitpid(self._keeper, 0)

    def _asked(self, roll: Roll, message: bytes, seconds: float | None) -> tuple[bool, object]:
        """Whether it was done, and what came of it; OSError, EOFError."""
        if roll is not self._roll:
            self._roll = roll
            self._end_idle()  # one that is not asked again would keep the rules of before alive
        process = self._process()
        self._busy.add(process)
        try:
            answer = process.ask(message, seconds)
        except BaseException:
            process.kill()
            raise
        finally:
            self._busy.discard(process)
        grown, done, result = pickle.loads(answer)  # noqa: S301 - the service's own
        if self._idle.qsize() < _KEPT and roll is self._roll and not grown:
            self._idle.put(process)
        else:
            process.close()
        return done, result

    def _end_idle(self) -> None:
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()

    def _process(self) -> "_Process":
        with suppress(Empty):
            return self._idle.get_nowait()
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self._asking, [b"x"], [theirs.fileno()])
            except OSError as error:
                ours.close()
                if isinstance(error, ConnectionError):
                    self._ended = True
                    _log.error("no process reads any more, until the service is started anew")
                raise
        return _Process(ours)


class _Process:
    """One that does what it is asked, and the socket to it."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.close = connection.close
        self._pid: int | None = None

    def ask(self, message: bytes, seconds: float | None) -> bytes:
        """What it answers; TimeoutError, OSError, EOFError."""
        self._connection.settimeout(seconds)
        if self._pid is None:
            (self._pid,) = SIZE.unpack(exactly(self._connection, SIZE.size))
        send(self._connection, message)
        (size,) = SIZE.unpack(exactly(self._connection, SIZE.size))
        return exactly(self._connection, size)

    def kill(self) -> None:
        """End it at once, whatever it is at."""
        self.stop()
        self._connection.close()

    def stop(self) -> None:
        """The same, while another thread waits for its answer."""
        if self._pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)


def _keep(asked: socket.socket, loader: Loader) -> None:
    """The keeper: parts a process from itself for every socket it is given, until nobody asks."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # whoever stops the service stops this by leaving
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need nobody to wait for them
    gc.freeze()  # what is there already is never looked at again, and so stays shared
    while True:
        message, handles, *_ = socket.recv_fds(asked, 1, 1)
        if not message:
            return
        for handle in handles:
            with socket.socket(fileno=handle) as asking:
                if os.fork() == 0:
                    asked.close()
                    try:
                        _serve(asking, loader)
                    finally:
                        os._exit(0)


def _serve(asking: socket.socket, loader: Loader) -> None:
    """The life of a process: it does what it is asked, until nobody asks any more."""
    known: tuple[Roll, Plugins] | None = None
    least = _memory()
    with suppress(OSError, EOFError):
        asking.sendall(SIZE.pack(os.getpid()))
        while True:
            (size,) = SIZE.unpack(exactly(asking, SIZE.size))
            message = exactly(asking, size)
            try:
                roll, work, args, kwargs = pickle.loads(message)  # noqa: S301 - the service's own
                if known is None or known[0] != roll:
                    known = roll, loader.plugins(roll, last=False)
                result = work(known[1], *args, **kwargs)
                answer = pickle.dumps((_memory() > _GROWN * least, True, result), _PROTOCOL)
            except Exception:  # whoever asked tries it again, and has the same reason to hand
                answer = pickle.dumps((_memory() > _GROWN * least, False, None), _PROTOCOL)
            send(asking, answer)


def _memory() -> int:
    """The most that this process has taken so far, in whatever unit the system counts."""
    import resource  # noqa: PLC0415 - not on Windows, where nothing is read beside

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
