"""Document store: documents and their passages in SQLite, the durable truth of the corpus."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from verifier.index.compression import expanded
from verifier.index.database import Database
from verifier.index.fields import Fields, fields_of
from verifier.index.page_cache import PageCache
from verifier.index.pages import PAGE, Page
from verifier.index.prepared import (
    PreparedEntry,
    decode_document,
    decode_rules,
    encode_rules,
    prepare,
)
from verifier.index.state import Known, State, snapshot_of
from verifier.sdk.corpus import Entry, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

__all__ = ["Change", "DocumentStore", "StoredPassage"]


# From one to the next in the index, for there are few among very many documents.
_READINGS = """
WITH RECURSIVE reading (rules) AS (
    SELECT min(rules) FROM documents
    UNION ALL
    SELECT (SELECT min(rules) FROM documents WHERE rules > reading.rules)
    FROM reading WHERE rules IS NOT NULL
)
SELECT rules FROM reading WHERE rules IS NOT NULL
"""


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


class DocumentStore:
    """One thread writes, under the caller's lock; any number of threads read."""

    def __init__(self, folder: Path, *, writable: bool) -> None:
        self._database = Database(folder, writable=writable)
        self._pages = PageCache(self._load)
        self.close = self._database.close

    def put(self, entries: Iterable[Entry | PreparedEntry]) -> Change | None:
        """Store or replace, all or none, durably; None when all of them are there already."""
        ready = (each if isinstance(each, PreparedEntry) else prepare(each) for each in entries)
        prepared = {item.id: item for item in ready}
        removed: list[int] = []
        added: list[StoredPassage] = []
        with self._database.writing() as connection:
            known = {each: _find(connection, each) for each in prepared}
            state = State(connection)
            for document_id, item in prepared.items():
                old = known[document_id]
                if old is not None and old.digest == item.digest:
                    continue
                if old is not None:
                    state.forget(old, _retire(connection, document_id, state.generation))
                    removed.append(old.number)
                added += _insert(connection, item, state, old)
            if not state.changed:
                return None
            state.write(connection)
        return Change(generation=state.generation, removed=tuple(removed), added=tuple(added))

    def delete(self, document_id: str) -> Change | None:
        """Remove a document durably; None when there is none."""
        with self._database.writing() as connection:
            old = _find(connection, document_id)
            if old is None:
                return None
            state = State(connection)
            state.forget(old, _retire(connection, document_id, state.generation))
            connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            state.write(connection)
        return Change(generation=state.generation, removed=(old.number,))

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        rows = self._database.all("SELECT data FROM documents WHERE id = ?", document_id)
        return decode_document(rows[0][0]) if rows else None

    def page(self, after: str | None, limit: int) -> list[Document]:
        """Up to `limit` documents in order of id."""
        where, values = ("", ()) if after is None else ("WHERE id > ?", (after,))
        rows = self._database.all(
            f"SELECT data FROM documents {where} ORDER BY id LIMIT ?",  # noqa: S608 - no input
            *values,
            limit,
        )
        return [decode_document(data) for (data,) in rows]

    def passages(self, document_id: str) -> list[Passage]:
        """A document's passages in order."""
        pages = self._database.all(
            "SELECT data FROM pages WHERE document_id = ? AND retired IS NULL ORDER BY ordinal",
            document_id,
        )
        return [passage for (data,) in pages for passage in Page(expanded(data)).passages()]

    def places(self, rows: Sequence[int]) -> dict[int, tuple[str, int]]:
        """Document id and ordinal of the passages in `rows`; what is gone is left out."""
        found = self._database.all(
            f"SELECT value, document_id, ordinal + value - row {_PAGES_OF_ROWS}",
            json.dumps(rows),
        )
        return {row: (document_id, ordinal) for row, document_id, ordinal in found}

    def read(self, rows: Sequence[int]) -> dict[int, Passage]:
        """The passages in `rows`; what is gone is left out."""
        found = self._database.all(f"SELECT value, row {_PAGES_OF_ROWS}", json.dumps(rows))
        pages = self._pages.pages(list(dict.fromkeys(first for _, first in found)))
        return {row: pages[first].passage(row - first) for row, first in found if first in pages}

    def _load(self, rows: Sequence[int]) -> Iterator[tuple[int, Page]]:
        found = self._database.all(
            "SELECT row, data FROM pages WHERE row IN (SELECT value FROM json_each(?))",
            json.dumps(rows),
        )
        return ((row, Page(expanded(data))) for row, data in found)

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

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents stored with other rule versions, in order of id."""
        batch = self._database.all(
            "SELECT id FROM documents WHERE rules <> ? ORDER BY id LIMIT 500", encode_rules(rules)
        )
        while batch:
            yield from (document_id for (document_id,) in batch)
            batch = self._database.all(
                "SELECT id FROM documents WHERE id > ? AND rules <> ? ORDER BY id LIMIT 500",
                batch[-1][0],
                encode_rules(rules),
            )

    def readings(self) -> list[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        return [decode_rules(rules) for (rules,) in self._database.all(_READINGS)]

    def read_by(self, document_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        found = self._database.all(
            "SELECT id, rules FROM documents WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(document_ids),
        )
        return {document_id: decode_rules(rules) for document_id, rules in found}

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

    def snapshot(self) -> Snapshot:
        """What is stored now."""
        (row,) = self._database.all("SELECT documents, passages, content FROM state")
        return snapshot_of(*row)

    def generation(self) -> tuple[int, int]:
        """How many writes there were, and how many passages there are."""
        ((generation, passages),) = self._database.all("SELECT generation, passages FROM state")
        return generation, passages


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
    connection.execute(
        "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)",
        (document_id, number, item.rules, item.content, item.digest, item.document),
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


_PAGES_OF_ROWS = """
    FROM json_each(?) JOIN pages
    ON row = (SELECT max(row) FROM pages WHERE row <= value) AND value < row + passages
"""
