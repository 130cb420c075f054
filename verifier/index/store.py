"""Document store: documents and their passages in SQLite, the durable truth of the corpus."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from verifier.index.compression import expanded
from verifier.index.database import Database, Pinned
from verifier.index.fields import Fields, fields_of
from verifier.index.page_cache import PageCache
from verifier.index.pages import PAGE, Page
from verifier.index.prepared import PreparedEntry, prepare
from verifier.index.state import Known, State
from verifier.index.stored import StoredDocuments
from verifier.sdk.corpus import Entry

__all__ = ["Change", "DocumentStore", "StoredPassage"]


class StoredPassage(msgspec.Struct, frozen=True):
    """What the index takes of a passage, with its row and the number of its document."""

    row: int
    number: int
    fields: Fields


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a write did, for the index to follow: documents gone by number, passages come."""

    generation: int
    removed: tuple[int, ...] = ()
    added: tuple[StoredPassage, ...] = ()


class DocumentStore(StoredDocuments):
    """One thread writes, under the caller's lock; any number of threads read."""

    def __init__(self, folder: Path, *, writable: bool) -> None:
        self._database = Database(folder, writable=writable)
        super().__init__(self._database, PageCache())
        self.check = self._database.check
        self.pinned = self._database.pinned
        self.trim = self._database.trim
        self.close = self._database.close

    @property
    def is_long(self) -> bool:
        """Whether the log of writes is so long that it should be trimmed."""
        return self._database.is_long

    def as_of(self, pinned: Pinned) -> StoredDocuments:
        """What was stored then."""
        return StoredDocuments(pinned, self._pages)

    def put(
        self, entries: Iterable[Entry | PreparedEntry], gone: Iterable[str] = ()
    ) -> Change | None:
        """Store or replace, and remove those `gone`, all or none, durably; None: nothing changes.

        No id is in both.
        """
        ready = (each if isinstance(each, PreparedEntry) else prepare(each) for each in entries)
        prepared = {item.id: item for item in ready}
        removed: list[int] = []
        added: list[StoredPassage] = []
        with self._database.writing() as connection:
            state = State(connection)
            for document_id in (*gone, *prepared):
                item = prepared.get(document_id)
                old = _find(connection, document_id)
                if old is not None and (item is None or old.digest != item.digest):
                    state.forget(old, _retire(connection, document_id, state.generation))
                    removed.append(old.number)
                if item is None:
                    connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
                elif old is None or old.digest != item.digest:
                    added += _insert(connection, item, state, old)
            if not state.changed:
                return None
            state.write(connection)
        return Change(generation=state.generation, removed=tuple(removed), added=tuple(added))

    def every_passage(self) -> Iterator[StoredPassage]:
        """All that should be searchable, a batch at a time in memory, in order of row."""
        last = -1
        while batch := self._database.all(
            "SELECT row, number, data FROM pages WHERE row > ? AND retired IS NULL "
            "ORDER BY row LIMIT 100",
            last,
        ):
            yield from _stored(batch)
            last = batch[-1][0]

    def last_change(self, last_row: int) -> Change:
        """What the last write did, to an index that followed all before it, up to `last_row`."""
        generation, _ = self.generation()
        removed = self._database.all(
            "SELECT DISTINCT number FROM pages WHERE retired = ?", generation
        )
        added = self._database.all(
            "SELECT row, number, data FROM pages WHERE row > ? AND retired IS NULL ORDER BY row",
            last_row,
        )
        return Change(
            generation=generation,
            removed=tuple(number for (number,) in removed),
            added=tuple(_stored(added)),
        )


def _find(connection: sqlite3.Connection, document_id: str) -> Known | None:
    row = connection.execute(
        "SELECT number, content, digest FROM documents WHERE id = ?", (document_id,)
    ).fetchone()
    return None if row is None else Known(*row)


def _retire(connection: sqlite3.Connection, document_id: str, generation: int) -> int:
    """Take a document's passages out of use, and remove those that went before the last write."""
    connection.execute("DELETE FROM pages WHERE retired < ?", (generation - 1,))
    (passages,) = connection.execute(
        "SELECT total(passages) FROM pages WHERE document_id = ? AND retired IS NULL",
        (document_id,),
    ).fetchone()
    connection.execute(
        "UPDATE pages SET retired = ? WHERE document_id = ? AND retired IS NULL",
        (generation, document_id),
    )
    return int(passages)


def _insert(
    connection: sqlite3.Connection, item: PreparedEntry, state: State, old: Known | None
) -> list[StoredPassage]:
    document_id = item.id
    number = state.next() if old is None else old.number
    rows = [StoredPassage(state.next(), number, fields) for fields in item.fields]
    connection.execute("INSERT OR IGNORE INTO readings (rules) VALUES (?)", (item.rules,))
    connection.execute(
        "INSERT OR REPLACE INTO documents "
        "SELECT ?, ?, number, ?, ?, ? FROM readings WHERE rules = ?",
        (document_id, number, item.content, item.digest, item.document, item.rules),
    )
    firsts = range(0, len(rows), PAGE)
    connection.executemany(
        "INSERT INTO pages VALUES (?, ?, ?, ?, ?, NULL, ?)",
        [
            (rows[n].row, len(rows[n : n + PAGE]), document_id, n, number, data)
            for n, data in zip(firsts, item.pages, strict=True)
        ],
    )
    state.count(item.content, len(rows))
    return rows


def _stored(pages: Iterable[tuple[int, int, bytes]]) -> Iterator[StoredPassage]:
    """The passages of pages, given as row, document number and data."""
    for row, number, data in pages:
        for at, fields in enumerate(fields_of(Page(expanded(data)).passages())):
            yield StoredPassage(row + at, number, fields)
