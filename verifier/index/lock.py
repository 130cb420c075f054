"""Writer lock: one process at a time writes to a corpus folder."""

import sqlite3
from pathlib import Path

from verifier.sdk.corpus import CorpusBusy, CorpusUnavailable

__all__ = ["WriterLock"]


class WriterLock:
    """Held from construction until `release`, or until the process dies, however it dies.

    An exclusive transaction on an empty SQLite file: the operating system drops it with the
    process, it works on every platform, and a second holder in the same process is refused too.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._connection = sqlite3.connect(
                folder / "writer.lock", timeout=0, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise CorpusBusy(
                    f"The corpus in {folder} is open for writing in another process; "
                    "stop that one, or send documents to it."
                ) from None
            raise CorpusUnavailable(f"The corpus in {folder} cannot be locked: {error}.") from error

    def release(self) -> None:
        """Let the next writer in."""
        self._connection.close()
