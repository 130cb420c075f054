"""Moment: a corpus as it was, its documents and the index that follows just them."""

from collections.abc import Sequence

from verifier.index.finding import Found
from verifier.index.passage_index import IndexView
from verifier.index.stored import StoredDocuments
from verifier.sdk.corpus import Hit, Query
from verifier.sdk.passage import Passage

__all__ = ["StoredMoment"]


class StoredMoment:
    """What is stored, and found through `index`; `whole` when both are of one write."""

    def __init__(self, documents: StoredDocuments, index: IndexView, *, whole: bool) -> None:
        self.whole = whole
        self.get = documents.get
        self.snapshot = documents.snapshot
        self.readings = documents.readings
        self.read_by = documents.read_by
        self._documents = documents
        self._index = index

    def search(self, query: Query) -> Sequence[Hit]:
        """The passages that match, best first; ties in order of document id and ordinal."""
        if query.limit < 1:
            return ()
        best = self._best(self._index.search(query), query.limit)
        passages = self._documents.read([each.row for each in best])
        hits = [Hit(passages[each.row], each.relevance) for each in best if each.row in passages]
        hits.sort(key=lambda hit: (-hit.relevance, hit.passage.document.id, hit.passage.ordinal))
        return hits if self.whole else [hit for hit in hits if self._stands(hit.passage)]

    def _stands(self, passage: Passage) -> bool:
        """Whether a passage that an older index has found is one of its document still."""
        document = self.get(passage.document.id)
        return document is not None and document.text[passage.start : passage.end] == passage.text

    def _best(self, found: list[Found], limit: int) -> list[Found]:
        """The `limit` most relevant; where some tie for the last places, the first of them."""
        found.sort(key=lambda each: -each.relevance)
        if len(found) <= limit:
            return found
        cut = found[limit - 1].relevance
        above = [each for each in found if each.relevance > cut]
        tied = [each for each in found if each.relevance == cut]
        if len(above) + len(tied) > limit:
            places = self._documents.places([each.row for each in tied])
            tied = sorted((e for e in tied if e.row in places), key=lambda each: places[each.row])
        return [*above, *tied[: limit - len(above)]]
