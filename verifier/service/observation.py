"""Observation: how long a verification took, stage by stage and rule by rule, and how it ended."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from verifier.engine.answer import Answer
from verifier.engine.isolation import Clock, Isolation
from verifier.sdk.corpus import Corpus, Entry, Hit, Query, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

__all__ = ["Observation", "Observe", "PinnedCorpus", "Stages", "TimedCorpus"]


class Observation(msgspec.Struct, frozen=True, kw_only=True):
    """One verification. `stages` and `rules` are seconds.

    Stages are `extract` (facts read in the claim), `plan`, `search` (passages found, and taken from
    the corpus), `read` (facts read in documents sent along, or anew in passages while rules have
    changed), `align` (claim beside passages, and which facts are comparable), `judge` (by the
    rules), `weigh`, `report` (quotes checked against their documents) and `keep`.
    """

    answer: Answer
    stages: Mapping[str, float]
    rules: Mapping[str, float]


Observe = Callable[[Observation], None]

Current = Callable[[Sequence[Hit]], Sequence[Hit]]
"""Brings passages up to the rules of now."""


class Stages:
    """Seconds by stage of one verification, told as the engine is done with each.

    What is spent in the corpus and by rules in between is told apart.
    """

    def __init__(self, clock: Clock, corpus: "TimedCorpus", isolation: Isolation) -> None:
        self._clock = clock
        self._corpus = corpus
        self._isolation = isolation
        self._before = self._now()
        self.seconds: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        """A stage is done."""
        now = self._now()
        whole, search, read, rules = (a - b for a, b in zip(now, self._before, strict=True))
        self._before = now
        own = whole - search - read
        self._add("search", search)
        self._add("read", read)
        if stage == "judge":
            self._add("align", own - rules)
            own = rules
        self._add(stage, own)

    def _add(self, stage: str, seconds: float) -> None:
        self.seconds[stage] = self.seconds.get(stage, 0.0) + max(0.0, seconds)

    def _now(self) -> tuple[float, float, float, float]:
        spent = self._corpus.seconds
        rules = sum(self._isolation.spent.values())
        return self._clock(), spent["search"], spent["read"], rules


class TimedCorpus:
    """A corpus that counts the seconds spent in it during one verification.

    What it finds passes through `current`, where that is needed.
    """

    def __init__(self, corpus: Corpus, clock: Clock, current: Current | None = None) -> None:
        self._corpus = corpus
        self._clock = clock
        self._current = current
        self.seconds = {"search": 0.0, "read": 0.0}
        self.found: list[tuple[Query, list[Passage]]] = []
        """What was looked for, and what was found: of the corpus an answer rests on this alone."""
        self.left_out = 0
        """Passages found and left out."""

    def search(self, query: Query) -> Sequence[Hit]:
        """As the corpus."""
        with self._counted("search"):
            found = self._corpus.search(query)
        self.found.append((query, [hit.passage for hit in found]))
        if self._current is None:
            return found
        with self._counted("read"):
            return self._current(found)

    def get(self, document_id: str) -> Document | None:
        """As the corpus."""
        return self._corpus.get(document_id)

    def snapshot(self) -> Snapshot:
        """As the corpus."""
        with self._counted("search"):
            return self._corpus.snapshot()

    def put(self, entries: Sequence[Entry]) -> None:
        """As the corpus."""
        self._corpus.put(entries)

    def delete(self, document_id: str) -> bool:
        """As the corpus."""
        return self._corpus.delete(document_id)

    def page(self, after: str | None, limit: int) -> Sequence[Document]:
        """As the corpus."""
        return self._corpus.page(after, limit)

    def passages(self, document_id: str) -> Sequence[Passage]:
        """As the corpus."""
        return self._corpus.passages(document_id)

    def stale(self, rules: Sequence[str]) -> Iterator[str]:
        """As the corpus."""
        return self._corpus.stale(rules)

    def readings(self) -> Sequence[tuple[str, ...]]:
        """As the corpus."""
        return self._corpus.readings()

    def read_by(self, document_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """As the corpus."""
        return self._corpus.read_by(document_ids)

    def close(self) -> None:
        """Nothing: whose corpus it is closes it."""

    @contextmanager
    def _counted(self, stage: str) -> Iterator[None]:
        begun = self._clock()
        try:
            yield
        finally:
            self.seconds[stage] += self._clock() - begun


class PinnedCorpus(TimedCorpus):
    """The same for a corpus that is written all the time: what was found stays as it was found.

    A passage whose document has been replaced since is left out, and the others' documents are read
    at once, so that each quote is of the document it is checked against.
    """

    def __init__(self, corpus: Corpus, clock: Clock, current: Current | None = None) -> None:
        super().__init__(corpus, clock, current)
        self._documents: dict[str, Document | None] = {}

    def search(self, query: Query) -> Sequence[Hit]:
        """As the corpus, but for what has changed meanwhile."""
        found = super().search(query)
        standing = [hit for hit in found if self._stands(hit.passage)]
        self.left_out += len(found) - len(standing)
        return standing

    def get(self, document_id: str) -> Document | None:
        """As it was when a passage of it was found."""
        if document_id not in self._documents:
            self._documents[document_id] = super().get(document_id)
        return self._documents[document_id]

    def _stands(self, passage: Passage) -> bool:
        document = self.get(passage.document.id)
        return document is not None and document.text[passage.start : passage.end] == passage.text
