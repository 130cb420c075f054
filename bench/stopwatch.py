"""Stopwatch: how long each stage of a verification takes, from outside the engine."""

import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any

from verifier.engine import inquiry, verify
from verifier.engine.judge import judge
from verifier.index.stored import StoredDocuments

__all__ = ["STAGES", "WATCHED", "Stopwatch"]

STAGES = ("parse claim", "search", "read", "align", "judge", "derive", "weigh", "encode")

WATCHED: tuple[tuple[Any, str, str], ...] = (
    (verify, "extract", "parse claim"),
    (verify, "assertions_of", "parse claim"),
    (inquiry, "claim_side", "parse claim"),
    (verify, "plan", "parse claim"),
    (verify, "search_corpus", "search"),
    (StoredDocuments, "places", "read"),
    (StoredDocuments, "read", "read"),
    (inquiry, "judge", "judge"),
    (inquiry, "derive", "derive"),
    (judge, "passage_side", "align"),
    (judge, "align", "align"),
    (inquiry, "stand", "weigh"),
    (verify, "origins_of", "weigh"),
    (verify, "evidence_of", "weigh"),
    (inquiry, "weigh", "weigh"),
    (verify, "explain", "weigh"),
    (verify, "report", "weigh"),
)
"""What is timed: whose, by which name it is called there, and for which stage."""


class Stopwatch:
    """Processor seconds by stage since the last `take`; one inside another is not counted twice."""

    def __init__(self) -> None:
        self._spent: dict[str, float] = defaultdict(float)
        self._inner = [0.0]
        for owner, name, stage in WATCHED:
            setattr(owner, name, self.timed(stage, getattr(owner, name)))

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """`work`, its time counted for `stage`."""

        @wraps(work)
        def watched(*args: object, **options: object) -> object:
            self._inner.append(0.0)
            started = time.thread_time()
            try:
                return work(*args, **options)
            finally:
                elapsed = time.thread_time() - started
                self._spent[stage] += elapsed - self._inner.pop()
                self._inner[-1] += elapsed

        return watched

    def take(self) -> dict[str, float]:
        """The seconds of each stage, and start anew."""
        taken = {stage: self._spent[stage] for stage in STAGES}
        self._spent.clear()
        return taken
