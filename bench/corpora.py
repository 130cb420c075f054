"""Corpora: one that grows to the sizes asked for, and beside it others of the same sentences."""

import os
import resource
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF

import msgspec

from bench.articles import articles
from bench.floor import Floor
from bench.peer import Peer
from verifier.sdk.document import Document
from verifier.sdk.text import Text
from verifier.service.readers import Readers
from verifier.service.verifier import Verifier

__all__ = ["Growing", "Grown"]


class Grown(msgspec.Struct, frozen=True, kw_only=True):
    """What a growth took: text in bytes, and seconds; those `used` are of all processors."""

    passages: int
    documents: int
    text: int
    ingested: int
    ingesting: float
    used: float
    single: float


class Growing:
    """A corpus in `folder`, with generated articles in their order; its floor, and its peer.

    What an earlier run has stored there is not ingested again.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder / "corpus"
        shutil.rmtree(folder / "floor", ignore_errors=True)
        self.floor = Floor(folder / "floor")
        self.peer = Peer()
        self._articles = (document for _, document in articles(seed))
        self._stored: list[Document] = []  # and not yet in the floor and the peer
        self._text = 0

    def to(self, passages: int) -> Grown:
        """Grow to at least so many passages, telling what that took."""
        verifier = Verifier.open(self.folder)
        held = verifier.corpus.snapshot().passages
        taken: list[Document] = []

        while held < passages:
            taken.append(self._next(verifier))
            held += len(Text(taken[-1].text).sentences)
        started, used = time.perf_counter(), _processor_seconds()
        with Readers(os.cpu_count() or 1) as readers:
            for _ in verifier.ingest(taken, readers=readers):
                pass
        ingesting, used = time.perf_counter() - started, _processor_seconds() - used
        ingested = sum(len(document.text.encode()) for document in taken)
        singles = [self._single(verifier) for _ in range(9)]
        snapshot = verifier.corpus.snapshot()
        verifier.close()
        self._text += ingested
        self._stored += taken
        self.floor.add(_sentences(self._stored))
        self.peer.add(_sentences(self._stored))
        self._stored = []
        return Grown(
            passages=snapshot.passages,
            documents=snapshot.documents,
            text=self._text,
            ingested=ingested,
            ingesting=ingesting,
            used=used,
            single=sorted(singles)[len(singles) // 2],
        )

    def _next(self, verifier: Verifier) -> Document:
        """The next article that is not stored."""
        for document in self._articles:
            if verifier.corpus.get(document.id) is None:
                return document
            self._text += len(document.text.encode())
            self._stored.append(document)
        raise AssertionError("there are articles without end")

    def _single(self, verifier: Verifier) -> float:
        document = self._next(verifier)
        self._text += len(document.text.encode())
        started = time.perf_counter()
        verifier.put(document)
        return time.perf_counter() - started


def _processor_seconds() -> float:
    """Of this process, and of those that it started and that have ended."""
    ours, theirs = (resource.getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return ours.ru_utime + ours.ru_stime + theirs.ru_utime + theirs.ru_stime


def _sentences(documents: list[Document]) -> Iterator[str]:
    for document in documents:
        for sentence in Text(document.text).sentences:
            yield sentence.of(document.text)
