"""Floor: what the parts cost that every answer needs, with nothing of ours around them.

tantivy with the words of the claims over the same sentences, reading the fifty best.
"""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import tantivy

from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import tokenise

__all__ = ["Floor"]

_BEST = 50


class Floor:
    """A bare tantivy index of sentences, their text stored."""

    def __init__(self, folder: Path) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=True)
        self._schema = builder.build()
        folder.mkdir(parents=True, exist_ok=True)
        self._index = tantivy.Index(self._schema, path=str(folder))

    def add(self, sentences: Iterator[str]) -> float:
        """Index them; how long it took, in seconds."""
        spent = 0.0
        writer = self._index.writer(64_000_000, 1)
        for sentence in sentences:
            started = time.perf_counter()
            writer.add_document(tantivy.Document(text=sentence))
            spent += time.perf_counter() - started
        started = time.perf_counter()
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        return spent + time.perf_counter() - started

    def times(self, claims: Sequence[str]) -> list[float]:
        """Processor seconds for each claim: a query of its words, and the best texts."""
        searcher = self._index.searcher()
        taken = []
        for claim in claims:
            words = [
                t.norm for t in tokenise(claim) if t.kind != "sign" and t.norm not in STOPWORDS
            ]
            started = time.thread_time()
            query = tantivy.Query.boolean_query(
                [
                    (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "text", word))
                    for word in words
                ]
            )
            for _, address in searcher.search(query, _BEST, count=False).hits:
                searcher.doc(address).get_first("text")
            taken.append(time.thread_time() - started)
        return taken
