"""Pool: the threads that do the work, so that the event loop stays free to answer."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from verifier.sdk.errors import VerifierError

__all__ = ["Overloaded", "Pool"]

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Overloaded(VerifierError):
    """More is asked at once than would be answered in any reasonable time."""

    def __init__(self, waiting: int) -> None:
        self.waiting = waiting
        super().__init__(f"{waiting} requests are waiting already; ask again in a moment")


class Pool:
    """Some threads that read, and one that writes, so that writing never takes up the others.

    A context manager: the threads live inside the `with`, which ends when their work is done.
    """

    def __init__(self, workers: int, queue: int) -> None:
        self._workers = workers
        self._queue = queue

    def __enter__(self) -> None:
        self._readers = _Threads("read", self._workers, self._queue)
        self._writer = _Threads("write", 1, self._queue)

    def __exit__(self, *_: object) -> None:
        self._readers.close()
        self._writer.close()

    async def read(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run beside other reads; Overloaded when too many wait."""
        return await self._readers.run(call, *args, **kwargs)

    async def write(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run after every write asked for before it; Overloaded."""
        return await self._writer.run(call, *args, **kwargs)


class _Threads:
    def __init__(self, name: str, workers: int, queue: int) -> None:
        self._executor = ThreadPoolExecutor(workers, thread_name_prefix=f"verifier-{name}")
        self._workers = workers
        self._queue = queue
        self._asked = 0  # counted on the event loop, by one thread

    async def run(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        if self._asked >= self._workers + self._queue:
            raise Overloaded(self._asked - self._workers)
        work = self._executor.submit(call, *args, **kwargs)
        self._asked += 1
        try:
            return await asyncio.wrap_future(work)
        finally:
            self._asked -= 1

    def close(self) -> None:
        self._executor.shutdown()
