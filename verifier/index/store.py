"""Document store: documents and their passages in SQLite, the durable truth of the corpus."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

import msgspec

from verifier.index.prepared import (
    PreparedEntry,
    decode_document,
    decode_passage,
    encode_rules,
    prepare,
)
from verifier.sdk.corpus import CorpusUnavailable, Entry, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

__all__ = ["Change", "DocumentStore", "StoredPassage"]

_FORMAT = 1
_FILE = "documents.sqlite"

# Rows of passages are never reused, and a replaced or deleted document's passages stay until the
# write after next: a search that is reading the index as it was still finds them.
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
    rules TEXT NOT NULL,
    content BLOB NOT NULL,         -- hash of the document
    entry BLOB NOT NULL,           -- hash of the document, its passages and rules
    data BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE passages (
    row INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    number INTEGER NOT NULL,
    retired INTEGER,               -- the generation that replaced or deleted it
    data BLOB NOT NULL
);
CREATE INDEX passages_of ON passages (document_id, ordinal);
CREATE INDEX passages_retired ON passages (retired) WHERE retired IS NOT NULL;
"""


class StoredPassage(msgspec.Struct, frozen=True):
    """A passage with its row, and the number of its document."""

    row: int
    number: int
    passage: Passage


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a write did, for the index to follow."""

    generation: int
    removed: tuple[int, ...] = ()
    added: tuple[StoredPassage, ...] = ()


class DocumentStore:
    """One connection writes, under the caller's lock; any number of threads read."""

    def __init__(self, folder: Path, *, writable: bool) -> None:
        self._folder = folder
        self._file = folder / _FILE
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        if not writable and not self._file.exists():
            raise CorpusUnavailable(f"There is no corpus in {folder}.")
        with self._errors("opened"):
            self._writer = self._connect() if writable else None
            if self._writer is not None:
                self._create(self._writer)
            with self._reader() as connection:
                found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found != _FORMAT:
            raise CorpusUnavailable(
                f"The corpus in {folder} has format {found}; this version reads format {_FORMAT}."
            )

    def put(self, entries: Sequence[Entry]) -> Change | None:
        """Store or replace, all or none, durably; None when all of them are there already."""
        prepared = {entry.document.id: prepare(entry) for entry in entries}
        with self._writing() as connection:
            known = {
                document_id: row
                for document_id in prepared
                if (row := _find(connection, document_id)) is not None
            }
            fresh = [
                item
                for document_id, item in prepared.items()
                if document_id not in known or known[document_id].digest != item.digest
            ]
            if not fresh:
                return None
            state = _State(connection)
            removed: list[int] = []
            added: list[StoredPassage] = []
            for item in fresh:
                document_id = item.entry.document.id
                if document_id in known:
                    number = known[document_id].number
                    state.forget(known[document_id], _retire(connection, document_id, state))
                    removed.append(number)
                else:
                    number = state.next()
                rows = [
                    StoredPassage(state.next(), number, passage) for passage in item.entry.passages
                ]
                _insert(connection, number, item, rows)
                state.count(item.content, len(rows))
                added += rows
            state.write(connection)
        return Change(generation=state.generation, removed=tuple(removed), added=tuple(added))

    def delete(self, document_id: str) -> Change | None:
        """Remove a document durably; None when there is none."""
        with self._writing() as connection:
            found = _find(connection, document_id)
            if found is None:
                return None
            state = _State(connection)
            state.forget(found, _retire(connection, document_id, state))
            connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            state.write(connection)
        return Change(generation=state.generation, removed=(found.number,))

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        rows = self._all("SELECT data FROM documents WHERE id = ?", document_id)
        return decode_document(rows[0][0]) if rows else None

    def page(self, after: str | None, limit: int) -> list[Document]:
        """Up to `limit` documents in order of id."""
        if after is None:
            rows = self._all("SELECT data FROM documents ORDER BY id LIMIT ?", limit)
        else:
            rows = self._all(
                "SELECT data FROM documents WHERE id > ? ORDER BY id LIMIT ?", after, limit
            )
        return [decode_document(data) for (data,) in rows]

    def passages(self, document_id: str) -> list[Passage]:
        """A document's passages in order."""
        rows = self._all(
            "SELECT data FROM passages WHERE document_id = ? AND retired IS NULL ORDER BY ordinal",
            document_id,
        )
        return [decode_passage(data) for (data,) in rows]

    def in_order(self, rows: Sequence[int]) -> dict[int, tuple[str, int]]:
        """Document id and ordinal of the passages in `rows`; what is gone is left out."""
        found = self._all(
            "SELECT row, document_id, ordinal FROM passages "
            "WHERE row IN (SELECT value FROM json_each(?))",
            json.dumps(rows),
        )
        return {row: (document_id, ordinal) for row, document_id, ordinal in found}

    def read(self, rows: Sequence[int]) -> dict[int, Passage]:
        """The passages in `rows`; what is gone is left out."""
        found = self._all(
            "SELECT row, data FROM passages WHERE row IN (SELECT value FROM json_each(?))",
            json.dumps(rows),
        )
        return {row: decode_passage(data) for row, data in found}

    def every_passage(self) -> Iterator[StoredPassage]:
        """All that should be searchable, a batch at a time, in a stable order."""
        last = -1
        while batch := self._all(
            "SELECT row, number, data FROM passages WHERE row > ? AND retired IS NULL "
            "ORDER BY row LIMIT 1000",
            last,
        ):
            for row, number, data in batch:
                yield StoredPassage(row, number, decode_passage(data))
            last = batch[-1][0]

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents stored with other rule versions, in order of id."""
        known = encode_rules(rules)
        batch = self._all("SELECT id FROM documents WHERE rules <> ? ORDER BY id LIMIT 500", known)
        while batch:
            yield from (document_id for (document_id,) in batch)
            batch = self._all(
                "SELECT id FROM documents WHERE id > ? AND rules <> ? ORDER BY id LIMIT 500",
                batch[-1][0],
                known,
            )

    def snapshot(self) -> Snapshot:
        """What is stored now."""
        ((documents, passages, content),) = self._all(
            "SELECT documents, passages, content FROM state"
        )
        return Snapshot(
            snapshot=hashlib.blake2b(content, digest_size=16).hexdigest(),
            documents=documents,
            passages=passages,
        )

    def generation(self) -> tuple[int, int]:
        """How many writes there were, and how many passages there are."""
        ((generation, passages),) = self._all("SELECT generation, passages FROM state")
        return generation, passages

    def close(self) -> None:
        """Close every connection."""
        if self._writer is not None:
            self._writer.close()
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._file, isolation_level=None, check_same_thread=False, timeout=10
        )
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    def _create(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            for statement in _TABLES.split(";\n"):
                connection.execute(statement)
            connection.execute("INSERT INTO state VALUES (0, 0, 0, 0, ?)", (bytes(32),))
            connection.execute(f"PRAGMA user_version = {_FORMAT}")
        connection.execute("COMMIT")

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._idle.get_nowait()
        except Empty:
            connection = self._connect()
            connection.execute("PRAGMA query_only = ON")
        try:
            yield connection
        finally:
            self._idle.put(connection)

    def _all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with self._errors("read"), self._reader() as connection:
            return connection.execute(statement, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self._writer is None:
            raise CorpusUnavailable(f"The corpus in {self._folder} was opened for reading only.")
        with self._errors("written"):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextmanager
    def _errors(self, what: str) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise CorpusUnavailable(
                f"The corpus in {self._folder} cannot be {what}: {error}."
            ) from error


class _Known(msgspec.Struct, frozen=True):
    number: int
    content: bytes
    digest: bytes


class _State:
    """The one row of counters, as a write moves it on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        row = connection.execute(
            "SELECT generation, serial, documents, passages, content FROM state"
        ).fetchone()
        generation, self._serial, self._documents, self._passages, content = row
        self.generation: int = generation + 1
        self._content = int.from_bytes(content)
        connection.execute("DELETE FROM passages WHERE retired < ?", (generation,))

    def next(self) -> int:
        """A number never given before."""
        self._serial += 1
        return int(self._serial)

    def count(self, content: bytes, passages: int) -> None:
        """A document has come."""
        self._documents += 1
        self._passages += passages
        self._content += int.from_bytes(content)

    def forget(self, known: _Known, passages: int) -> None:
        """A document has gone."""
        self._documents -= 1
        self._passages -= passages
        self._content -= int.from_bytes(known.content)

    def write(self, connection: sqlite3.Connection) -> None:
        """Store the row."""
        connection.execute(
            "UPDATE state SET generation = ?, serial = ?, documents = ?, passages = ?, content = ?",
            (
                self.generation,
                self._serial,
                self._documents,
                self._passages,
                (self._content % 2**256).to_bytes(32),
            ),
        )


def _find(connection: sqlite3.Connection, document_id: str) -> _Known | None:
    row = connection.execute(
        "SELECT number, content, entry FROM documents WHERE id = ?", (document_id,)
    ).fetchone()
    return None if row is None else _Known(*row)


def _retire(connection: sqlite3.Connection, document_id: str, state: _State) -> int:
    return connection.execute(
        "UPDATE passages SET retired = ? WHERE document_id = ? AND retired IS NULL",
        (state.generation, document_id),
    ).rowcount


def _insert(
    connection: sqlite3.Connection, number: int, item: PreparedEntry, rows: Sequence[StoredPassage]
) -> None:
    document_id = item.entry.document.id
    connection.execute(
        "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)",
        (document_id, number, item.rules, item.content, item.digest, item.document),
    )
    connection.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?, NULL, ?)",
        [
            (stored.row, document_id, stored.passage.ordinal, number, data)
            for stored, data in zip(rows, item.passages, strict=True)
        ],
    )
