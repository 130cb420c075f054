"""Rates: how often one caller may call, counted together by all processes of the service.

The counts lie in a nameless file that the processes share, made before they part. A caller's
place is found by hash; there are far more places than callers at one time, and where they should
run out, the caller who was silent longest is forgotten.
"""

import hashlib
import mmap
import os
import struct
import sys
import tempfile
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":  # where a service is one process
    import fcntl

__all__ = ["Rates"]

_ROWS = 4096
_PLACE = struct.Struct("<Qd")  # whose it is, and when the caller's allowance is whole again
_PLACES = 8  # a row
_ROW = _PLACES * _PLACE.size
_NOTHING = 1e-6  # seconds: what adding up times may be wrong by
_BURST = 6  # a sixth of a minute's requests may come at once


class Rates:
    """At most `limit` requests a minute of one caller, evenly, with room for a short burst."""

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = 60.0 / limit
        self._allowance = max(1, limit // _BURST) * self._interval
        self._clock = clock
        self._file, name = tempfile.mkstemp()
        with suppress(PermissionError):  # on Windows a file in use keeps its name
            Path(name).unlink()
        weakref.finalize(self, os.close, self._file)
        os.truncate(self._file, _ROWS * _ROW)
        self._memory = mmap.mmap(self._file, _ROWS * _ROW)

    def wait(self, caller: str) -> float:
        """Count a request of `caller`: 0 if it may pass, else the seconds until one may."""
        digest = hashlib.blake2b(caller.encode("utf-8", "replace"), digest_size=16).digest()
        row = int.from_bytes(digest[:8]) % _ROWS * _ROW
        whose = int.from_bytes(digest[8:]) or 1
        with self._turn(row):
            now = self._clock()
            at, whole = self._place(row, whose)
            whole = max(whole, now) + self._interval
            wait = whole - now - self._allowance
            if wait > _NOTHING:
                return wait
            _PLACE.pack_into(self._memory, at, whose, whole)
        return 0.0

    def _place(self, row: int, whose: int) -> tuple[int, float]:
        """The caller's place in a row and what it holds; a new caller gets the one least used."""
        oldest, least = row, float("inf")
        for at in range(row, row + _ROW, _PLACE.size):
            owner, whole = _PLACE.unpack_from(self._memory, at)
            if owner == whose:
                return at, whole
            if whole < least:
                oldest, least = at, whole
        return oldest, 0.0

    @contextmanager
    def _turn(self, row: int) -> Iterator[None]:
        """Alone with a row among processes; the system lets go when a process dies."""
        if sys.platform == "win32":
            yield
            return
        fcntl.lockf(self._file, fcntl.LOCK_EX, _ROW, row)
        try:
            yield
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN, _ROW, row)
