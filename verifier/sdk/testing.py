"""Doubles for tests, the project's own and plugin authors': a corpus in memory."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence

import msgspec

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Entry, Filters, Hit, Query, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import DocumentHead, Passage
from verifier.sdk.relevance import SCALE, term_weights

__all__ = ["MemoryCorpus"]


class MemoryCorpus:
    """A Corpus that keeps everything in a dictionary and scans it; forgets all on `close`."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._entries: dict[str, Entry] = {}
        self.put(entries)

    def put(self, entries: Sequence[Entry]) -> None:
        """Store or replace documents by id."""
        self._entries.update((entry.document.id, entry) for entry in entries)

    def delete(self, document_id: str) -> bool:
        """Remove a document and its passages; False when there is none."""
        return self._entries.pop(document_id, None) is not None

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        entry = self._entries.get(document_id)
        return None if entry is None else entry.document

    def page(self, after: str | None, limit: int) -> Sequence[Document]:
        """Up to `limit` documents with an id greater than `after`, in order of id."""
        ids = sorted(key for key in self._entries if after is None or key > after)
        return [self._entries[key].document for key in ids[:limit]]

    def passages(self, document_id: str) -> Sequence[Passage]:
        """A document's passages in order; empty when there is no such document."""
        entry = self._entries.get(document_id)
        return () if entry is None else entry.passages

    def search(self, query: Query) -> Sequence[Hit]:
        """The passages that match, best first; ties in order of document id and ordinal."""
        every = [passage for entry in self._entries.values() for passage in entry.passages]
        held = [frozenset(passage.terms) for passage in every]
        weights = term_weights(
            query.terms, len(every), lambda text: sum(text in terms for terms in held)
        )
        hits = [
            Hit(passage, sum(weights[text] for text in matched) / SCALE)
            for passage, terms in zip(every, held, strict=True)
            if (matched := terms & weights.keys()) and _admits(query.filters, passage.document)
        ]
        hits.sort(key=lambda hit: (-hit.relevance, hit.passage.document.id, hit.passage.ordinal))
        return hits[: max(0, query.limit)]

    def snapshot(self) -> Snapshot:
        """What the corpus holds now."""
        documents = [self._entries[key].document for key in sorted(self._entries)]
        content = msgspec.msgpack.encode(documents)
        return Snapshot(
            snapshot=hashlib.blake2b(content, digest_size=16).hexdigest(),
            documents=len(documents),
            passages=sum(len(entry.passages) for entry in self._entries.values()),
        )

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents whose facts were made with other rule versions than `rules`."""
        return (key for key in sorted(self._entries) if set(self._entries[key].rules) != set(rules))

    def close(self) -> None:
        """Forget everything."""
        self._entries.clear()


def _admits(filters: Filters, head: DocumentHead) -> bool:
    if filters.publishers is not None and head.publisher not in filters.publishers:
        return False
    if head.anchor is None:
        return not filters.dated_only and filters.published_from is None
    first = _day(filters.published_from, "published_from", dt.date.min)
    last = _day(filters.published_to, "published_to", dt.date.max)
    return first <= head.anchor.date <= last


def _day(text: str | None, field: str, otherwise: dt.date) -> dt.date:
    return otherwise if text is None else parse_anchor(text, field).date
