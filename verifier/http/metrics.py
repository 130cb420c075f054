"""Metrics: what operators watch, in Prometheus' text format (0.0.4).

Everything is counted on the event loop, by one thread; paths are route templates and never what a
caller sent, so the number of series is bounded.
"""

import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from litestar.types import Message, Scope

from verifier.engine.answer import Answer
from verifier.sdk.corpus import Snapshot

__all__ = ["BEGUN", "Metrics"]

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
BEGUN = "verifier.begun"
"""Where a request's state says when it began."""


class _Durations(msgspec.Struct):
    """How long the requests of one route took, counted by bucket; the last is of the slowest."""

    total: float = 0.0
    buckets: list[int] = msgspec.field(default_factory=lambda: [0] * (len(_SECONDS) + 1))


class Metrics:
    """Counts of this process since it started."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, ...]] = Counter()
        self._durations: defaultdict[tuple[str, str], _Durations] = defaultdict(_Durations)
        self._verdicts: Counter[tuple[str, ...]] = Counter()
        self._outcomes: Counter[tuple[str, ...]] = Counter()

    def begin(self, scope: Scope) -> None:
        """A request was given to its handler."""
        scope["state"][BEGUN] = time.perf_counter()

    async def end(self, message: Message, scope: Scope) -> None:
        """Something is sent; an answer counts with its status line."""
        if message["type"] != "http.response.start":
            return
        method, path = str(scope.get("method")), scope.get("path_template") or "unknown"
        self._requests[method, path, str(message["status"])] += 1
        if (begun := scope["state"].get(BEGUN)) is not None:
            seconds = time.perf_counter() - begun
            durations = self._durations[method, path]
            durations.total += seconds
            durations.buckets[bisect_left(_SECONDS, seconds)] += 1

    def judged(self, answer: Answer) -> Answer:
        """Count a claim's verdict and what became of each rule; gives the answer back."""
        self._verdicts[(answer.verdict.value,)] += 1
        for rule in answer.rules:
            self._outcomes[rule.rule, rule.outcome.value] += 1
        return answer

    def exposed(self, corpus: Snapshot) -> str:
        """Everything counted, and what the corpus holds now."""
        lines = [
            *_counter(
                "verifier_requests_total",
                "Requests answered.",
                ("method", "path", "status"),
                self._requests,
            ),
            *self._histogram(),
            *_counter("verifier_verdicts_total", "Claims verified.", ("verdict",), self._verdicts),
            *_counter(
                "verifier_rule_outcomes_total",
                "What became of rules, a claim at a time.",
                ("rule", "outcome"),
                self._outcomes,
            ),
            *_gauge("verifier_documents", "Documents in the corpus.", corpus.documents),
            *_gauge("verifier_passages", "Passages in the corpus.", corpus.passages),
        ]
        return "\n".join(lines) + "\n"

    def _histogram(self) -> Iterator[str]:
        name = "verifier_request_seconds"
        yield from _head(name, "Time until the answer begins.", "histogram")
        for (method, path), durations in sorted(self._durations.items()):
            labels = {"method": method, "path": path}
            count = 0
            for bound, found in zip((*_SECONDS, "+Inf"), durations.buckets, strict=True):
                count += found
                yield _sample(f"{name}_bucket", {**labels, "le": str(bound)}, count)
            yield _sample(f"{name}_sum", labels, durations.total)
            yield _sample(f"{name}_count", labels, count)


def _counter(
    name: str, text: str, labels: tuple[str, ...], counts: Mapping[tuple[str, ...], int]
) -> Iterator[str]:
    yield from _head(name, text, "counter")
    for values, count in sorted(counts.items()):
        yield _sample(name, dict(zip(labels, values, strict=True)), count)


def _gauge(name: str, text: str, value: int) -> Iterator[str]:
    yield from _head(name, text, "gauge")
    yield _sample(name, {}, value)


def _head(name: str, text: str, kind: str) -> Iterable[str]:
    return (f"# HELP {name} {text}", f"# TYPE {name} {kind}")


def _sample(name: str, labels: Mapping[str, str], value: float) -> str:
    shown = ",".join(f'{label}="{_escaped(text)}"' for label, text in labels.items())
    return f"{name}{{{shown}}} {value}" if shown else f"{name} {value}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
