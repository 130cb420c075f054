"""Database: the SQLite file of a corpus, its tables, and connections to it."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from verifier.sdk.corpus import CorpusUnavailable

__all__ = ["Database", "Pinned", "Rows"]

_FORMAT = 5
_LONGEST_LOG = 16_000_000  # bytes
_PATIENCE, _TRIM_PATIENCE = 5000, 500  # milliseconds

# A page holds some consecutive passages of a document (`verifier.index.pages`), whose rows follow
# its own. Rows are never used twice. The pages of a replaced or deleted document stay for two more
# writes: a search that began on the index as it was still finds them.
_TABLES = """
CREATE TABLE state (
    generation INTEGER NOT NULL,   -- counts the writes
    serial INTEGER NOT NULL,       -- the last number given to a document or passage
    documents INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    content BLOB NOT NULL          -- sum of the documents' content hashes, modulo 2**256
);
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    reading INTEGER NOT NULL,
    content BLOB NOT NULL,         -- hash of the document
    digest BLOB NOT NULL,          -- hash of the document, its passages and rules
    data BLOB NOT NULL             -- its text is in its pages
) WITHOUT ROWID;
CREATE TABLE readings (
    number INTEGER PRIMARY KEY,
    rules TEXT NOT NULL UNIQUE     -- the versions of all that read a document
);
CREATE TABLE pages (
    row INTEGER PRIMARY KEY,       -- of its first passage
    passages INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,      -- of its first passage
    number INTEGER NOT NULL,
    retired INTEGER,               -- the generation that replaced or deleted it
    data BLOB NOT NULL
);
CREATE INDEX documents_reading ON documents (reading);
CREATE INDEX pages_of ON pages (document_id, ordinal);
CREATE INDEX pages_retired ON pages (retired) WHERE retired IS NOT NULL
"""


class Rows(Protocol):
    """What answers a statement that reads."""

    def all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Every row that a statement reads."""
        ...


class Database:
    """One connection writes, under the caller's lock; any number of threads read.

    Whatever SQLite or the disk says becomes CorpusUnavailable.
    """

    def __init__(self, folder: Path, *, writable: bool) -> None:
        self._folder = folder
        self._file = folder / "documents.sqlite"
        self._log = folder / "documents.sqlite-wal"
        self._idle: deque[sqlite3.Connection] = deque()  # each to one thread at a time
        self._writer: sqlite3.Connection | None = None
        if not writable and not self._file.exists():
            raise CorpusUnavailable(f"There is no corpus in {folder}.")
        try:
            with self._told("opened"):
                if writable:
                    self._writer = self._connect()
                    _create(self._writer)
                else:
                    self._idle.append(self._taken())
                self._place = _place_of(self._file)  # layered file systems may move what is opened
            ((found,),) = self.all("PRAGMA user_version")
            if found != _FORMAT:
                raise CorpusUnavailable(
                    f"The corpus in {folder} has format {found}; "
                    f"this version reads format {_FORMAT}."
                )
        except CorpusUnavailable:
            self.close()
            raise

    def check(self) -> None:
        """CorpusUnavailable unless the file is still where it was opened.

        One that has been removed, or another put in its place, would be read and written to for as
        long as it is open, and what was written would be lost with it.
        """
        with self._told("found"):
            if _place_of(self._file) != self._place:
                raise CorpusUnavailable(
                    f"Another corpus has been put in the place of that in {self._folder}, which "
                    "is used no further: start anew on the one that is to be used."
                )

    def all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Every row that a statement reads."""
        self.check()
        with self._told("read"):
            connection = self._taken()
            try:
                return connection.execute(statement, values).fetchall()
            finally:
                self._idle.append(connection)

    def pinned(self) -> "Pinned":
        """The database as it is now, for one thread at a time, until it is released."""
        self.check()
        with self._told("read"):
            connection = self._taken()
            try:
                return Pinned(connection, self._told, self._idle.append)
            except BaseException:
                connection.close()
                raise

    @property
    def is_long(self) -> bool:
        """Whether the log of writes is so long that it should be trimmed."""
        return self._log.exists() and self._log.stat().st_size > _LONGEST_LOG

    def trim(self) -> None:
        """Bring all writes from the log to their place, and begin the log anew.

        Waits for those who read what was before the last write, but not for ever: then the next
        trim does more. Who begins to read meanwhile is none of them.
        """
        if self._writer is not None:
            with self._told("written"):
                self._writer.execute(f"PRAGMA busy_timeout = {_TRIM_PATIENCE}")
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self._writer.execute(f"PRAGMA busy_timeout = {_PATIENCE}")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: durable when the block ends, undone when it raises."""
        if self._writer is None:
            raise CorpusUnavailable(f"The corpus in {self._folder} was opened for reading only.")
        self.check()
        with self._told("written"):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close every connection."""
        while self._idle:
            self._idle.pop().close()
        if self._writer is not None:
            self._writer.close()

    def _taken(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            connection = self._connect()
            connection.execute("PRAGMA query_only = ON")
            return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        return connection

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if self._writer is None and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
                raise CorpusUnavailable(
                    f"The corpus in {self._folder} can be read only by who may write to its "
                    "folder, where readers and writers tell each other what they are at."
                ) from error
            raise CorpusUnavailable(
                f"The corpus in {self._folder} cannot be {what}: {error}."
            ) from error
        except (sqlite3.Error, OSError) as error:
            raise CorpusUnavailable(
                f"The corpus in {self._folder} cannot be {what}: {error}."
            ) from error


class Pinned:
    """A database as it was, read through one `connection`, which is let go of when released."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        told: Callable[[str], AbstractContextManager[None]],
        let_go: Callable[[sqlite3.Connection], None],
    ) -> None:
        connection.execute("BEGIN")
        ((generation,),) = connection.execute("SELECT generation FROM state")
        self.generation: int = generation
        """How many writes there had been."""
        self._connection = connection
        self._told = told
        self._let_go = let_go

    def all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Every row that a statement reads."""
        with self._told("read"):
            return self._connection.execute(statement, values).fetchall()

    def release(self) -> None:
        """Let what has been written since be seen, and cleared away."""
        with self._told("read"):
            self._connection.execute("ROLLBACK")
        self._let_go(self._connection)


def _place_of(file: Path) -> tuple[int, int]:
    """What tells a file from every other, whatever stands under its name; OSError."""
    found = file.stat()
    return found.st_dev, found.st_ino


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables unless they are there."""
    connection.execute("PRAGMA page_size = 32768")  # some blobs a page; of a file that is new
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone() == (0,):
        for statement in _TABLES.split(";\n"):
            connection.execute(statement)
        connection.execute("INSERT INTO state VALUES (0, 0, 0, 0, ?)", (bytes(32),))
        connection.execute(f"PRAGMA user_version = {_FORMAT}")
    connection.execute("COMMIT")
