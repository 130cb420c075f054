"""Verifications: answers as they were given, kept for a while under their ids.

Answers over documents that were sent along are not kept: nothing of such a request is stored.
"""

import sqlite3
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Lock

import msgspec

from verifier.engine.answer import Answer
from verifier.engine.request import VerifyRequest
from verifier.sdk.corpus import CorpusUnavailable

__all__ = ["Kept", "Retention", "Verifications"]

_FAST = 1  # zlib level: a fifth of the size for a tenth of a millisecond
_MINUTE = 60.0  # an answer given again and again is marked anew no more often
_LONGEST_LOG = 20_000  # pages not in their place yet, after which nobody waits for `tidy`
_EVERY = 200  # answers after which the old ones are looked for

# Any process may recreate this file: what it holds is a convenience, not the truth.
_TABLE = """
CREATE TABLE IF NOT EXISTS given_answers (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    given REAL NOT NULL,           -- when it was last given, seconds since 1970
    request BLOB NOT NULL,
    answer BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS answers_given_at ON given_answers (given);
DROP TABLE IF EXISTS answers       -- of before, where one id could stand for two contents
"""
_KEEP = """
INSERT INTO given_answers (id, given, request, answer) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET given = excluded.given WHERE given < excluded.given - ?
"""


class Retention(msgspec.Struct, frozen=True, kw_only=True):
    """How long answers are kept, counted from when they were last given, and how many."""

    seconds: float = 7 * 24 * 3600.0
    answers: int = 100_000


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A request, and the very bytes it was answered with."""

    request: VerifyRequest
    answer: bytes


class Verifications:
    """Answers in a file (None: in memory), shared by any number of threads and processes.

    Whatever SQLite or the disk says becomes CorpusUnavailable.
    """

    def __init__(
        self,
        file: Path | None,
        retention: Retention | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._file = file
        self._retention = retention or Retention()
        self._clock = clock
        self._turn = Lock()
        self._since_sweep = 0
        try:
            self._connection = sqlite3.connect(
                ":memory:" if file is None else file, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(f"PRAGMA wal_autocheckpoint = {_LONGEST_LOG}")
            self._connection.executescript(_TABLE)
        except sqlite3.Error as error:
            raise CorpusUnavailable(
                f"The answers given cannot be kept in {file}: {error}. "
                "If it is damaged, move it away: the corpus is whole without it."
            ) from error

    def keep(self, request: VerifyRequest, answer: Answer) -> None:
        """Keep an answer under its id, which stands for one content only."""
        if request.documents is not None:
            return
        blobs = (zlib.compress(msgspec.json.encode(value), _FAST) for value in (request, answer))
        now = self._clock()
        with self._turn:
            self._all(_KEEP, answer.id, now, *blobs, _MINUTE)
            self._since_sweep += 1
            if self._since_sweep >= _EVERY:
                self._since_sweep = 0
                self._sweep(now)

    def find(self, answer_id: str) -> Kept | None:
        """The answer with this id, as it was given."""
        oldest = self._clock() - self._retention.seconds
        with self._turn:
            rows = self._all(
                "SELECT request, answer FROM given_answers WHERE id = ? AND given >= ?",
                answer_id,
                oldest,
            )
        if not rows:
            return None
        request, answer = (zlib.decompress(blob) for blob in rows[0])
        return Kept(request=msgspec.json.decode(request, type=VerifyRequest), answer=answer)

    def tidy(self) -> None:
        """Bring what was kept to its place on the disk, so that nobody who keeps waits for that."""
        if self._file is None:
            return
        try:
            with closing(sqlite3.connect(self._file)) as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error as error:
            raise CorpusUnavailable(f"The answers given cannot be used: {error}.") from error

    def close(self) -> None:
        """Release the file."""
        with self._turn:
            self._connection.close()

    def _sweep(self, now: float) -> None:
        self._all("DELETE FROM given_answers WHERE given < ?", now - self._retention.seconds)
        self._all(
            "DELETE FROM given_answers WHERE serial <= (SELECT max(serial) FROM given_answers) - ?",
            self._retention.answers,
        )

    def _all(self, statement: str, *values: object) -> list[tuple[bytes, ...]]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise CorpusUnavailable(f"The answers given cannot be used: {error}.") from error
