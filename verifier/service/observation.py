"""Observation: how long a verification took, stage by stage and rule by rule, and how it ended."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from verifier.engine.answer import Answer
from verifier.engine.rules.isolation import Clock, Isolation
from verifier.sdk.corpus import Hit, Query, Reading, Snapshot

__all__ = ["Observation", "Observe", "Stages", "TimedCorpus"]


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

    def __init__(self, corpus: Reading, clock: Clock, current: Current | None = None) -> None:
        self._corpus = corpus
        self._clock = clock
        self._current = current
        self.seconds = {"search": 0.0, "read": 0.0}
        self.get = corpus.get

    def search(self, query: Query) -> Sequence[Hit]:
        """As the corpus."""
        with self._counted("search"):
            found = self._corpus.search(query)
        if self._current is None:
            return found
        with self._counted("read"):
            return self._current(found)

    def snapshot(self) -> Snapshot:
        """As the corpus."""
        with self._counted("search"):
            return self._corpus.snapshot()

    @contextmanager
    def _counted(self, stage: str) -> Iterator[None]:
        begun = self._clock()
        try:
            yield
        finally:
            self.seconds[stage] += self._clock() - begun
