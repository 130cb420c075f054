"""Turns: one writer at a time, among the threads of a process and among processes."""

import os
import sys
import threading
from pathlib import Path
from types import TracebackType

if sys.platform != "win32":  # where a service is one process
    import fcntl

__all__ = ["Turns"]


class Turns:
    """A lock that a thread may take more than once; with a `file`, processes take turns too.

    The system lets go of the file when a process dies.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._threads = threading.RLock()
        self._depth = 0
        self._file: int | None = None
        if file is not None and sys.platform != "win32":
            self._file = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)

    def __enter__(self) -> None:
        self._threads.acquire()
        self._depth += 1
        if sys.platform != "win32" and self._file is not None and self._depth == 1:
            fcntl.lockf(self._file, fcntl.LOCK_EX)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if sys.platform != "win32" and self._file is not None and self._depth == 1:
            fcntl.lockf(self._file, fcntl.LOCK_UN)
        self._depth -= 1
        self._threads.release()

    def close(self) -> None:
        """Release the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
