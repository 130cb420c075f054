"""Draft corpus: a draft to search in, once for each of its sentences.

What it finds is what `MemoryCorpus` finds. That looks through all passages for every search, which
for every sentence of a long draft takes too long.
"""

import hashlib
from collections.abc import Mapping, Sequence
from heapq import nsmallest

import msgspec

from verifier.sdk.corpus import Entry, Hit, Query, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage
from verifier.sdk.relevance import SCALE, term_weights

__all__ = ["DraftCorpus"]


class DraftCorpus:
    """The passages of a draft, and which of them hold a term."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self._holding: dict[str, list[int]] = {}
        for at, passage in enumerate(entry.passages):
            for term in frozenset(passage.terms):
                self._holding.setdefault(term, []).append(at)
        self._snapshot = Snapshot(
            snapshot=hashlib.blake2b(entry.document.text.encode(), digest_size=16).hexdigest(),
            documents=2,
            passages=len(entry.passages),
        )

    def apart(self, ordinal: int) -> "_Apart":
        """The draft, and one sentence of it as a document of its own.

        For of several figures of one document the nearest is meant, and that is always the claim's
        own.
        """
        own = self.entry.passages[ordinal]
        head = msgspec.structs.replace(own.document, id=f"{own.document.id}, what is claimed")
        return _Apart(
            self.entry,
            self._holding,
            self._snapshot,
            msgspec.structs.replace(own, document=head),
        )


class _Apart:
    """What an answer needs of a corpus, of two documents that need not be sought by their terms."""

    def __init__(
        self,
        entry: Entry,
        holding: Mapping[str, Sequence[int]],
        snapshot: Snapshot,
        own: Passage,
    ) -> None:
        self._entry = entry
        self._holding = holding
        self._snapshot = snapshot
        self._own = own

    def get(self, document_id: str) -> Document:
        """The draft, under either name."""
        return msgspec.structs.replace(self._entry.document, id=document_id)

    def search(self, query: Query) -> Sequence[Hit]:
        """The passages that match, best first; the sentence set apart is last of those alike."""
        passages = self._entry.passages
        weights = term_weights(
            query.terms, len(passages), lambda text: len(self._holding.get(text, ()))
        )
        found: dict[int, int] = {}
        for text, weight in weights.items():
            for at in self._holding[text]:
                found[at] = found.get(at, 0) + weight
        own = self._own.ordinal
        best = nsmallest(query.limit, found, key=lambda at: (-found[at], at == own, at))
        return [Hit(self._own if at == own else passages[at], found[at] / SCALE) for at in best]

    def snapshot(self) -> Snapshot:
        """Two documents, of a content that stays."""
        return self._snapshot
