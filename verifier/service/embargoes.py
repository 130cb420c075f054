"""Embargoes: documents that have come and may not be used yet, kept apart from the corpus.

With them is kept which version of an item has come last, so that one that is late changes nothing.
"""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

import msgspec

from verifier.sdk.corpus import CorpusUnavailable
from verifier.sdk.document import Document

__all__ = ["Embargoes"]

_TABLES = """
CREATE TABLE IF NOT EXISTS versions (
    id TEXT PRIMARY KEY,
    made REAL NOT NULL             -- seconds since 1970
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS held (
    id TEXT PRIMARY KEY,
    until REAL NOT NULL,           -- seconds since 1970
    document BLOB NOT NULL
) WITHOUT ROWID
"""


class Embargoes:
    """Documents in a file (None: in memory), shared by threads and processes; durable.

    Whatever SQLite or the disk says becomes CorpusUnavailable.
    """

    def __init__(self, file: Path | None, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._turn = Lock()
        try:
            self._connection = sqlite3.connect(
                ":memory:" if file is None else file, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.executescript(_TABLES)
        except sqlite3.Error as error:
            raise CorpusUnavailable(f"Documents cannot be held: {error}.") from error

    def hold(self, document: Document, until: float) -> bool:
        """Hold a document until then; False when that has passed, and it may be used now."""
        if until <= self._clock():
            return False
        self._all(
            "INSERT OR REPLACE INTO held VALUES (?, ?, ?)",
            document.id,
            until,
            msgspec.msgpack.encode(document),
        )
        return True

    def forget(self, document_id: str) -> bool:
        """Hold a document no longer; False when it was not held."""
        return bool(self._all("DELETE FROM held WHERE id = ? RETURNING id", document_id))

    def is_late(self, item_id: str, made: float) -> bool:
        """Whether a later version of the item has come than the one made then."""
        return bool(self._all("SELECT 1 FROM versions WHERE id = ? AND made > ?", item_id, made))

    def note(self, item_id: str, made: float) -> None:
        """That version of the item has come."""
        self._all("INSERT OR REPLACE INTO versions VALUES (?, ?)", item_id, made)

    def due(self) -> list[Document]:
        """The documents that may be used now, those first that might have been first."""
        rows = self._all(
            "SELECT document FROM held WHERE until <= ? ORDER BY until, id", self._clock()
        )
        return [msgspec.msgpack.decode(data, type=Document) for (data,) in rows]

    def close(self) -> None:
        """Release the file."""
        with self._turn:
            self._connection.close()

    def _all(self, statement: str, *values: object) -> list[tuple[bytes, ...]]:
        with self._turn:
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                raise CorpusUnavailable(f"Documents cannot be held: {error}.") from error
