"""Pool: the threads that do the work, so that the event loop stays free to answer."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

__all__ = ["Pool"]

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Pool:
    """Some threads that read, and one that writes, so that writing never takes up the others.

    A context manager: the threads live inside the `with`, which ends when their work is done.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def __enter__(self) -> None:
        self._readers = ThreadPoolExecutor(self._workers, thread_name_prefix="verifier-read")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="verifier-write")

    def __exit__(self, *_: object) -> None:
        self._readers.shutdown()
        self._writer.shutdown()

    async def read(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run beside other reads."""
        return await _run(self._readers, call, *args, **kwargs)

    async def write(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns, run after every write asked for before it."""
        return await _run(self._writer, call, *args, **kwargs)


async def _run(
    threads: ThreadPoolExecutor, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
) -> _T:
    return await asyncio.wrap_future(threads.submit(call, *args, **kwargs))
