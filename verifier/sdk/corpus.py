"""Corpus: where documents live and passages are found. The engine knows only this protocol."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from verifier.sdk.document import Document
from verifier.sdk.errors import VerifierError
from verifier.sdk.passage import Passage

__all__ = [
    "Corpus",
    "CorpusBusy",
    "CorpusUnavailable",
    "Entry",
    "Filters",
    "Hit",
    "Moment",
    "Query",
    "Reading",
    "Snapshot",
    "Term",
]


class CorpusBusy(VerifierError):
    """Another process holds the corpus for writing."""


class CorpusUnavailable(VerifierError):
    """The corpus cannot be read or written (a full disk, a read-only folder, damage)."""


class Term(msgspec.Struct, frozen=True):
    """A term to look for, as `Passage.terms` holds it, and how much finding it counts (> 0)."""

    text: str
    boost: float = 1.0


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What may be searched. Dates are ISO 8601 days, both ends included; None means any.

    `published_to` admits documents without a date; with `dated_only` it does not.
    """

    publishers: tuple[str, ...] | None = None
    published_from: str | None = None
    published_to: str | None = None
    dated_only: bool = False


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """Passages that hold any of `terms`, most relevant first, at most `limit`."""

    terms: tuple[Term, ...]
    filters: Filters = Filters()
    limit: int = 50


class Hit(msgspec.Struct, frozen=True):
    """A passage found, and its relevance (unbounded, comparable within one answer only)."""

    passage: Passage
    relevance: float


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """What the corpus holds: a hash over its documents' contents, and two counts."""

    snapshot: str
    documents: int
    passages: int


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A document with the passages cut from it, facts and terms included: what is written.

    `rules` are the versions that the stored facts were made with, as `id@version`, and `!` behind
    that of a rule that tried and failed.
    """

    document: Document
    passages: tuple[Passage, ...]
    rules: tuple[str, ...] = ()


class Reading(Protocol):
    """What an answer needs of a corpus."""

    def get(self, document_id: str) -> Document | None:
        """The document as stored."""
        ...

    def search(self, query: Query) -> Sequence[Hit]:
        """The passages that match, best first; ties in order of document id and ordinal."""
        ...

    def snapshot(self) -> Snapshot:
        """What the corpus holds."""
        ...


class Moment(Reading, Protocol):
    """A corpus as it was at one moment: nothing that is written since shows in it."""

    @property
    def whole(self) -> bool:
        """Whether what is found is what was stored: not where an index could not follow."""
        ...

    def readings(self) -> Sequence[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        ...

    def read_by(self, document_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        ...


class Corpus(Reading, Protocol):
    """Documents (durable) and their passages (searchable)."""

    def put(self, entries: Sequence[Entry], gone: Sequence[str] = ()) -> None:
        """Store or replace documents by id, and remove those `gone`, all or none.

        Then that is durable and searchable. No id is in both.
        """
        ...

    def delete(self, document_id: str) -> bool:
        """Remove a document and its passages; False when there is none."""
        ...

    def page(self, after: str | None, limit: int) -> Sequence[Document]:
        """Up to `limit` documents with an id greater than `after`, in order of id."""
        ...

    def passages(self, document_id: str) -> Sequence[Passage]:
        """A document's passages in order; empty when there is no such document."""
        ...

    def moment(self) -> AbstractContextManager[Moment]:
        """The corpus as it is now, which stays so inside the `with`; used by one thread."""
        ...

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """Ids of documents whose facts were made with other rule versions than `rules`."""
        ...

    def readings(self) -> Sequence[tuple[str, ...]]:
        """With which rule versions documents were read: every combination that there is, once."""
        ...

    def read_by(self, document_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """With which rule versions these documents were read; what is gone is left out."""
        ...

    def close(self) -> None:
        """Release files and locks; the corpus is not used afterwards."""
        ...
