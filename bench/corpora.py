"""Corpora: one that grows to the sizes asked for, and is kept at each of them."""

import os
import resource
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF

import msgspec

from bench.articles import articles
from verifier.sdk.document import Document
from verifier.sdk.text import Text
from verifier.service.readers import Readers
from verifier.service.verifier import Verifier

__all__ = ["Growing", "Grown", "sentences"]

_SINGLES = 9  # documents put one by one
_GROWN = "grown.json"


class Grown(msgspec.Struct, frozen=True, kw_only=True):
    """What a growth took: text in bytes, and seconds; those `used` are of all processors."""

    passages: int
    documents: int
    text: int
    ingested: int
    ingesting: float
    used: float
    single: float
    load: float
    """Mean of how many processes wanted to run in the minutes before it was done."""


class Growing:
    """A corpus with generated articles in their order, and a copy of it in `folder` at each size.

    A size that an earlier run has come to is not made again, unless the rules or what the engine
    reads have changed since; one that it was stopped at is.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._home = folder
        self._seed = seed
        self._articles = (document for _, document in articles(seed))
        self._documents = 0  # taken from them
        self._text = 0
        self.folder: Path | None = None
        """Where the corpus of the last size is."""
        self.fresh: list[Document] = []
        """The documents that this size has, and the one before it had not."""

    def to(self, passages: int) -> Grown:
        """Grow to at least so many passages, telling what that takes, or took in an earlier run."""
        place = self._home / f"{self._seed}-{passages}"
        self.fresh = []
        grown = _kept(place)
        if grown is None:
            grown = self._make(place, passages)
        for _ in range(grown.documents - self._documents):
            self._take()
        self.folder = place / "corpus"
        return grown

    def _make(self, place: Path, passages: int) -> Grown:
        shutil.rmtree(place, ignore_errors=True)
        corpus = place / "corpus"
        if self.folder is not None:
            shutil.copytree(self.folder, corpus)
        verifier = Verifier.open(corpus)
        held = verifier.corpus.snapshot().passages
        while held < passages:
            held += len(Text(self._take().text).sentences)
        started, used = time.perf_counter(), _processor_seconds()
        ingested = sum(len(document.text.encode()) for document in self.fresh)
        with Readers(os.cpu_count() or 1) as readers:
            for _ in verifier.ingest(self.fresh, readers=readers):
                pass
        ingesting, used = time.perf_counter() - started, _processor_seconds() - used
        load = os.getloadavg()[1]
        singles = [self._single(verifier) for _ in range(_SINGLES)]
        snapshot = verifier.corpus.snapshot()
        verifier.close()
        grown = Grown(
            passages=snapshot.passages,
            documents=snapshot.documents,
            text=self._text,
            ingested=ingested,
            ingesting=ingesting,
            used=used,
            single=sorted(singles)[len(singles) // 2],
            load=load,
        )
        (place / _GROWN).write_bytes(msgspec.json.encode(grown))
        return grown

    def _take(self) -> Document:
        document = next(self._articles)
        self._documents += 1
        self._text += len(document.text.encode())
        self.fresh.append(document)
        return document

    def _single(self, verifier: Verifier) -> float:
        document = self._take()
        started = time.perf_counter()
        verifier.put(document)
        return time.perf_counter() - started


def sentences(documents: list[Document]) -> Iterator[str]:
    """The sentences of documents, one after the other."""
    for document in documents:
        for sentence in Text(document.text).sentences:
            yield sentence.of(document.text)


def _kept(place: Path) -> Grown | None:
    """What it took to make the corpus there, if it is all there and can be used as it is."""
    if not (place / _GROWN).exists():
        return None
    verifier = Verifier.open(place / "corpus", writable=False)
    stale = next(verifier.stale(), None)
    verifier.close()
    if stale is not None:
        return None
    return msgspec.json.decode((place / _GROWN).read_bytes(), type=Grown)


def _processor_seconds() -> float:
    """Of this process, and of those that it started and that have ended."""
    ours, theirs = (resource.getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return ours.ru_utime + ours.ru_stime + theirs.ru_utime + theirs.ru_stime
