"""MemoryCorpus: a corpus that keeps everything in a dictionary."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock

import msgspec

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Entry, Filters, Hit, Query, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import DocumentHead, Passage
from verifier.sdk.relevance import SCALE, term_weights

__all__ = ["MemoryCorpus"]


class _Kept(msgspec.Struct, frozen=True):
    entry: Entry
    terms: tuple[frozenset[str], ...]


class MemoryCorpus:
    """A Corpus that keeps everything in a dictionary and scans it; forgets all on `close`.

    Any number of threads may use it; each search sees the documents of one moment.
    """

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._writing = Lock()
        self._kept: Mapping[str, _Kept] = {}
        self.put(entries)

    def put(self, entries: Sequence[Entry], gone: Sequence[str] = ()) -> None:
        """Store or replace documents by id, and remove those `gone`, all or none.

        InvalidValue for a date that is none.
        """
        fresh = {}
        for entry in entries:
            if entry.document.published is not None:
                parse_anchor(entry.document.published, "published")
            terms = tuple(frozenset(passage.terms) for passage in entry.passages)
            fresh[entry.document.id] = _Kept(entry, terms)
        with self._writing:
            staying = {key: kept for key, kept in self._kept.items() if key not in gone}
            self._kept = {**staying, **fresh}

    def delete(self, document_id: str) -> bool:
        """Remove a document and its passages; False when there is none."""
        with self._writing:
            known = document_id in self._kept
            self._kept = {key: kept for key, kept in self._kept.items() if key != document_id}
        return known

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        kept = self._kept.get(document_id)
        return None if kept is None else kept.entry.document

    def page(self, after: str | None, limit: int) -> Sequence[Document]:
        """Up to `limit` documents with an id greater than `after`, in order of id."""
        kept = self._kept
        ids = sorted(key for key in kept if after is None or key > after)
        return [kept[key].entry.document for key in ids[:limit]]

    def passages(self, document_id: str) -> Sequence[Passage]:
        """A document's passages in order; empty when there is no such document."""
        kept = self._kept.get(document_id)
        return () if kept is None else kept.entry.passages

    def search(self, query: Query) -> Sequence[Hit]:
        """The passages that match, best first; ties in order of document id and ordinal."""
        every = [
            pair
            for kept in self._kept.values()
            for pair in zip(kept.entry.passages, kept.terms, strict=True)
        ]
        weights = term_weights(
            query.terms, len(every), lambda text: sum(text in terms for _, terms in every)
        )
        hits = [
            Hit(passage, sum(weights[text] for text in matched) / SCALE)
            for passage, terms in every
            if (matched := terms & weights.keys()) and _admits(query.filters, passage.document)
        ]
        hits.sort(key=lambda hit: (-hit.relevance, hit.passage.document.id, hit.passage.ordinal))
        return hits[: max(0, query.limit)]

    def snapshot(self) -> Snapshot:
        """What the corpus holds now."""
        kept = self._kept
        entries = [kept[key].entry for key in sorted(kept)]
        content = msgspec.msgpack.encode([entry.document for entry in entries])
        return Snapshot(
            snapshot=hashlib.blake2b(content, digest_size=16).hexdigest(),
            documents=len(entries),
            passages=sum(len(entry.passages) for entry in entries),
        )

    @contextmanager
    def moment(self) -> Iterator["MemoryCorpus"]:
        """The corpus as it is now, which stays so."""
        still = MemoryCorpus()
        still._kept = self._kept
        yield still

    @property
    def whole(self) -> bool:
        """It always is."""
        return True

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents whose facts were made with other rule versions than `rules`."""
        kept = self._kept
        return (key for key in sorted(kept) if set(kept[key].entry.rules) != set(rules))

    def readings(self) -> Sequence[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        return sorted({tuple(sorted(set(each.entry.rules))) for each in self._kept.values()})

    def read_by(self, document_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        kept = self._kept
        return {
            each: tuple(sorted(set(kept[each].entry.rules)))
            for each in document_ids
            if each in kept
        }

    def close(self) -> None:
        """Forget everything."""
        self._kept = {}


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
