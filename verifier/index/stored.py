"""Stored documents: what is read of documents and their passages."""

import json
from collections.abc import Iterator, Sequence

from verifier.index.compression import expanded
from verifier.index.database import Rows
from verifier.index.page_cache import PageCache
from verifier.index.pages import Page
from verifier.index.prepared import decode_document, decode_rules, encode_rules
from verifier.index.state import snapshot_of
from verifier.sdk.corpus import Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

__all__ = ["StoredDocuments"]

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

_PAGES_OF_ROWS = """
    FROM json_each(?) JOIN pages
    ON row = (SELECT max(row) FROM pages WHERE row <= value) AND value < row + passages
"""


class StoredDocuments:
    """Reads what `rows` tell: what is stored now, or was at a moment."""

    def __init__(self, rows: Rows, pages: PageCache) -> None:
        self._rows = rows
        self._pages = pages

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        rows = self._rows.all("SELECT data FROM documents WHERE id = ?", document_id)
        return decode_document(rows[0][0]) if rows else None

    def page(self, after: str | None, limit: int) -> list[Document]:
        """Up to `limit` documents in order of id."""
        where, values = ("", ()) if after is None else ("WHERE id > ?", (after,))
        rows = self._rows.all(
            f"SELECT data FROM documents {where} ORDER BY id LIMIT ?",  # noqa: S608 - no input
            *values,
            limit,
        )
        return [decode_document(data) for (data,) in rows]

    def passages(self, document_id: str) -> list[Passage]:
        """A document's passages in order."""
        pages = self._rows.all(
            "SELECT data FROM pages WHERE document_id = ? AND retired IS NULL ORDER BY ordinal",
            document_id,
        )
        return [passage for (data,) in pages for passage in Page(expanded(data)).passages()]

    def places(self, rows: Sequence[int]) -> dict[int, tuple[str, int]]:
        """Document id and ordinal of the passages in `rows`; what is gone is left out."""
        found = self._rows.all(
            f"SELECT value, document_id, ordinal + value - row {_PAGES_OF_ROWS}",
            json.dumps(rows),
        )
        return {row: (document_id, ordinal) for row, document_id, ordinal in found}

    def read(self, rows: Sequence[int]) -> dict[int, Passage]:
        """The passages in `rows`; what is gone is left out."""
        found = self._rows.all(f"SELECT value, row {_PAGES_OF_ROWS}", json.dumps(rows))
        pages = self._pages.pages(list(dict.fromkeys(first for _, first in found)), self._load)
        return {row: pages[first].passage(row - first) for row, first in found if first in pages}

    def _load(self, rows: Sequence[int]) -> Iterator[tuple[int, Page]]:
        found = self._rows.all(
            "SELECT row, data FROM pages WHERE row IN (SELECT value FROM json_each(?))",
            json.dumps(rows),
        )
        return ((row, Page(expanded(data))) for row, data in found)

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents stored with other rule versions, in order of id."""
        batch = self._rows.all(
            "SELECT id FROM documents WHERE rules <> ? ORDER BY id LIMIT 500", encode_rules(rules)
        )
        while batch:
            yield from (document_id for (document_id,) in batch)
            batch = self._rows.all(
                "SELECT id FROM documents WHERE id > ? AND rules <> ? ORDER BY id LIMIT 500",
                batch[-1][0],
                encode_rules(rules),
            )

    def readings(self) -> list[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        return [decode_rules(rules) for (rules,) in self._rows.all(_READINGS)]

    def read_by(self, document_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        found = self._rows.all(
            "SELECT id, rules FROM documents WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(document_ids),
        )
        return {document_id: decode_rules(rules) for document_id, rules in found}

    def snapshot(self) -> Snapshot:
        """What is stored."""
        (row,) = self._rows.all("SELECT documents, passages, content FROM state")
        return snapshot_of(*row)

    def generation(self) -> tuple[int, int]:
        """How many writes there were, and how many passages there are."""
        ((generation, passages),) = self._rows.all("SELECT generation, passages FROM state")
        return generation, passages
