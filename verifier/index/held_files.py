"""Held files: those of an index that a view of it reads, kept from going away under the view.

A file that has been merged away leaves the disk when the last who has it mapped lets go of it.
That is whoever drops the last view: in the midst of answering, for tenths of a second on a busy
disk, and with Python's lock held, so that every thread waits. Held open beside the mapping, a file
goes when it is closed here, in a thread that holds nobody up.
"""

import os
import sys
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

if sys.platform != "win32":
    import resource

__all__ = ["HeldFile", "HeldFiles"]

_SHARE = 4  # of the files that the process may have open, one in so many is held here at most


class HeldFile:
    """A file that stays for as long as this is referred to."""


class HeldFiles:
    """The files of an index's segments, each open once however many views need it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: weakref.WeakValueDictionary[str, HeldFile] = weakref.WeakValueDictionary()
        self._most = _most()

    def now(self) -> tuple[HeldFile, ...]:
        """All that are there; those that cannot be opened, or are gone by now, are left out."""
        if sys.platform == "win32":  # where what is mapped cannot be removed
            return ()
        held: list[HeldFile] = []
        with suppress(OSError), os.scandir(self._folder) as entries:
            held.extend(
                self._held.get(entry.name) or self._opened(entry)
                for entry in entries
                if not entry.name.startswith(".") and entry.name != "meta.json"
            )
        return tuple(held)

    def _opened(self, entry: "os.DirEntry[str]") -> HeldFile:
        file = HeldFile()
        if len(self._held) >= self._most:
            return file
        with suppress(OSError):
            handle = os.open(entry.path, os.O_RDONLY | os.O_CLOEXEC)
            weakref.finalize(file, _CLOSING.close, handle)
            self._held[entry.name] = file
        return file


def _most() -> int:
    """How many may be held at once: connections need files too."""
    if sys.platform == "win32":
        return 0
    allowed, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return sys.maxsize if allowed == resource.RLIM_INFINITY else allowed // _SHARE


class _Closing:
    """Closes files in a thread of its own, begun when it is first needed."""

    def __init__(self) -> None:
        self._files: SimpleQueue[int] = SimpleQueue()
        self._thread = threading.Thread()

    def close(self, file: int) -> None:
        """Have it closed; called wherever the last view happens to be dropped."""
        self._files.put(file)
        if not self._thread.is_alive():
            self._thread = threading.Thread(target=self._close, name="verifier-close", daemon=True)
            self._thread.start()

    def _close(self) -> None:
        while True:
            os.close(self._files.get())


_CLOSING = _Closing()
