"""Pool: the threads that do the work, so that the event loop stays free to answer."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

__all__ = ["Pool"]

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Pool:
    """Some threads that read, and one that writes: the corpus never sees two writers."""

    def __init__(self, workers: int) -> None:
        self._readers = ThreadPoolExecutor(workers, thread_name_prefix="verifier-read")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="verifier-write")

    async def read(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run beside other reads."""
        return await _run(self._readers, call, *args, **kwargs)

    async def write(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run after every write asked for before it."""
        return await _run(self._writer, call, *args, **kwargs)

    def close(self) -> None:
        """Finish what was begun; the pool is not used afterwards."""
        self._readers.shutdown()
        self._writer.shutdown()


async def _run(
    threads: ThreadPoolExecutor, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
) -> _T:
    return await asyncio.wrap_future(threads.submit(call, *args, **kwargs))
