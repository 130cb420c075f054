"""Stored documents: what is read of documents and their passages."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import groupby
from operator import itemgetter

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

# What is stored of a document itself comes with its first page only: it may be long.
_DOCUMENTS = """
    SELECT id, iif(ifnull(ordinal, 0), NULL, found.data), pages.data
    FROM (SELECT id, data FROM documents WHERE {} ORDER BY id LIMIT ?) AS found
    LEFT JOIN pages ON document_id = id AND retired IS NULL
    ORDER BY id, ordinal
"""

_DOCUMENT = """
    SELECT iif(ifnull(ordinal, 0), NULL, documents.data), row
    FROM documents LEFT JOIN pages ON document_id = id AND retired IS NULL
    WHERE id = ? ORDER BY ordinal
"""

_STALE = """
    SELECT id FROM documents
    WHERE reading IS NOT (SELECT number FROM readings WHERE rules = ?) AND {} ORDER BY id LIMIT 500
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
        stored = self._rows.all(_DOCUMENT, document_id)

        def pages() -> Iterator[Page]:
            rows = [row for _, row in stored if row is not None]
            return map(self._pages.pages(rows, self._load).__getitem__, rows)

        if stored:
            with suppress(KeyError):  # one of the pages, most of which were read lately, is gone
                return decode_document(stored[0][0], pages)
        found = self._documents("id = ?", document_id, 1)
        return found[0] if found else None

    def page(self, after: str | None, limit: int) -> list[Document]:
        """Up to `limit` documents in order of id."""
        if after is None:
            return self._documents("true", limit)
        return self._documents("id > ?", after, limit)

    def _documents(self, which: str, *values: object) -> list[Document]:
        rows = self._rows.all(_DOCUMENTS.format(which), *values)
        told = [list(pages) for _, pages in groupby(rows, key=itemgetter(0))]
        return [decode_document(of_one[0][1], partial(_pages, of_one)) for of_one in told]

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
        wanted = encode_rules(rules)
        batch = self._rows.all(_STALE.format("true"), wanted)
        while batch:
            yield from (document_id for (document_id,) in batch)
            batch = self._rows.all(_STALE.format("id > ?"), wanted, batch[-1][0])

    def readings(self) -> list[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        found = self._rows.all(
            "SELECT rules FROM readings "
            "WHERE EXISTS (SELECT 1 FROM documents WHERE reading = readings.number) ORDER BY rules"
        )
        return [decode_rules(rules) for (rules,) in found]

    def read_by(self, document_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        found = self._rows.all(
            "SELECT id, rules FROM documents JOIN readings ON readings.number = reading "
            "WHERE id IN (SELECT value FROM json_each(?))",
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


def _pages(rows: Sequence[tuple[str, bytes | None, bytes | None]]) -> list[Page]:
    return [Page(expanded(data)) for _, _, data in rows if data is not None]
