"""Pool: the threads that do the work, so that the event loop stays free to answer."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from threading import Event, Lock
from typing import Any, ParamSpec, TypeAlias, TypeVar

from verifier.http.room import current_share
from verifier.sdk.errors import VerifierError
from verifier.service.verifier import Ingested, Write

__all__ = ["Overloaded", "Pool", "Stopping", "TimedOut"]

_READERS = 2
_TOGETHER = 64  # writes made durable at once: waiting for the disk takes most of the time of one
_LENGTH = 100_000  # characters of all of them, past which no more are taken
_LONG = 20_000  # characters of one that others should not wait for

_NO_TIME = "its time is up, and this may or may not have been done: ask its successor again"

WriteAll: TypeAlias = Callable[[Sequence[Write]], Sequence[Ingested | bool | Exception]]
_Waiting: TypeAlias = tuple[Write, "Future[Ingested | bool]"]
_P = ParamSpec("_P")
_T = TypeVar("_T")


class Overloaded(VerifierError):
    """More is asked at once than would be answered in any reasonable time."""

    def __init__(self, waiting: int) -> None:
        self.waiting = waiting
        super().__init__(
            f"too many requests are waiting already ({waiting}); ask again in a moment"
        )


class TimedOut(VerifierError):
    """The work took longer than a caller should wait."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"this took more than {seconds:g} s and was given up")


class Stopping(VerifierError):
    """The service has been asked to stop: it reads no further, or has no more time."""


class Pool:
    """Threads for each kind of work: to compute, or long, to look up, to write, to take in much.

    So what is soon done does not wait behind what is long, nor anything for the disk. A context
    manager: the threads live inside the `with`, which ends when their work is done.
    """

    def __init__(self, threads: int, queue: int, seconds: float | None = None) -> None:
        self._number = threads
        self._queue = queue
        self._seconds = seconds

    def __enter__(self) -> None:
        self._computers = _Threads("compute", self._number, self._queue)
        self._labourers = _Threads("labour", max(1, self._number // 2), self._queue)
        self._readers = _Threads("read", _READERS, self._queue)
        self._writer = _Threads("write", 1, self._queue)
        self._taker = _Threads("take", 1, self._queue)
        self._writes = _Writes()

    def __exit__(self, *_: object) -> None:
        self._computers.close()
        self._labourers.close()
        self._readers.close()
        self._writer.close()
        self._taker.close()

    def stop(self) -> None:
        """Give up what is under way, and whatever is asked from now on: Stopping."""
        lanes = self._computers, self._labourers, self._readers, self._writer, self._taker
        for threads in lanes:
            threads.stop()

    async def compute(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, which may take long; Overloaded when too many wait, TimedOut."""
        return await self._in_time(self._computers.run(call, *args, **kwargs))

    async def labour(
        self, length: int, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """The same where `length` characters are read for it: what is long leaves threads free."""
        if length <= _LONG:
            return await self.compute(call, *args, **kwargs)
        return await self._in_time(self._labourers.run(call, *args, **kwargs))

    async def read(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, which is soon there; Overloaded when too many wait, TimedOut."""
        return await self._in_time(self._readers.run(call, *args, **kwargs))

    async def write(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run after every write asked for before it; Overloaded."""
        return await self._writer.run(call, *args, **kwargs)

    async def take(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, which writes much, and lets other writes in between; Overloaded."""
        return await self._taker.run(call, *args, **kwargs)

    async def together(self, call: WriteAll, write: Write) -> Ingested | bool:
        """What `call` makes of `write`, which it is given with others that wait; Overloaded."""
        if write.document is not None and len(write.document.text) > _LONG:
            (outcome,) = await self._taker.run(call, [write])
            if isinstance(outcome, Exception):
                raise outcome
            return outcome
        waiting = write, Future[Ingested | bool]()
        self._writes.append(waiting)
        try:
            await self._writer.run(self._write_some, call)
        except Overloaded:
            if self._writes.remove(waiting):
                raise  # else it has been taken with one before it
        except BaseException:
            self._writes.remove(waiting)
            raise
        return await asyncio.wrap_future(waiting[1])

    def _write_some(self, call: WriteAll) -> None:
        """Those that wait now, unless they have been written already."""
        taken = self._writes.taken()
        if not taken:
            return
        outcomes: Sequence[Ingested | bool | Exception]
        try:
            outcomes = call([write for write, _ in taken])
        except Exception as error:
            outcomes = [error] * len(taken)
        for (_, future), outcome in zip(taken, outcomes, strict=True):
            if isinstance(outcome, Exception):
                future.set_exception(outcome)
            else:
                future.set_result(outcome)

    async def _in_time(self, work: Awaitable[_T]) -> _T:
        try:
            return await asyncio.wait_for(work, self._seconds)
        except TimeoutError:
            raise TimedOut(self._seconds or 0.0) from None


class _Writes:
    """Writes that wait, in order."""

    def __init__(self) -> None:
        self._waiting: deque[_Waiting] = deque()
        self._turn = Lock()

    def append(self, waiting: _Waiting) -> None:
        with self._turn:
            self._waiting.append(waiting)

    def remove(self, waiting: _Waiting) -> bool:
        """Whether it waited still."""
        with self._turn:
            if waiting in self._waiting:
                self._waiting.remove(waiting)
                return True
        return False

    def taken(self) -> list[_Waiting]:
        """The first of them, each of another document, and not so many that it takes long."""
        taken: list[_Waiting] = []
        ids: set[str] = set()
        length = 0
        with self._turn:
            while self._waiting and len(taken) < _TOGETHER and length < _LENGTH:
                write, future = self._waiting[0]
                if write.id in ids:
                    break
                self._waiting.popleft()
                if future.set_running_or_notify_cancel():
                    taken.append((write, future))
                    ids.add(write.id)
                    length += 0 if write.document is None else len(write.document.text)
        return taken


class _Held:
    """A call and its share of the room, which are kept until it is done, or given up and not begun.

    (What is given up waits in its place for a thread all the same.)
    """

    def __init__(self, call: Callable[[], Any]) -> None:
        self._call: Callable[[], Any] | None = call
        self._share = current_share()
        self._share.hold()

    def __call__(self) -> Any:  # noqa: ANN401 - whatever the call returns
        assert self._call is not None
        return self._call()

    def done(self, _: object) -> None:
        self._call = None
        self._share.drop()


class _Threads:
    def __init__(self, name: str, number: int, queue: int) -> None:
        self._executor = ThreadPoolExecutor(number, thread_name_prefix=f"verifier-{name}")
        self._number = number
        self._queue = queue
        self._asked = 0  # not done yet, given up or not
        self._counting = Lock()
        self._waited_for: set[asyncio.Future[Any]] = set()
        self._stopped = Event()

    async def run(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        if self._stopped.is_set():
            raise Stopping(_NO_TIME)
        with self._counting:
            if self._asked >= self._number + self._queue:
                raise Overloaded(self._asked - self._number)
            self._asked += 1
        held = _Held(partial(call, *args, **kwargs))
        # the thread logs in the name of the request
        work: Future[_T] = self._executor.submit(copy_context().run, held)
        work.add_done_callback(held.done)
        work.add_done_callback(self._done)
        waited = asyncio.wrap_future(work)
        self._waited_for.add(waited)
        waited.add_done_callback(self._waited_for.discard)
        try:
            return await waited
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._stopped.is_set() and task is not None and not task.cancelling():
                raise Stopping(_NO_TIME) from None
            raise

    def stop(self) -> None:
        self._stopped.set()
        for waited in list(self._waited_for):
            waited.cancel()

    def _done(self, _: object) -> None:
        with self._counting:
            self._asked -= 1

    def close(self) -> None:
        self._executor.shutdown()
