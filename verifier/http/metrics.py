"""Metrics: what operators watch, in Prometheus' text format (0.0.4).

Paths are route templates and never what a caller sent, so the number of series is bounded. Where
several processes answer, each leaves its counts in a folder they share, and whichever is asked adds
them up; a process that takes another's place goes on counting where that one was.
"""

import time
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock

import msgspec
from litestar.types import Message, Scope

from verifier.service.observation import Observation

__all__ = ["BEGUN", "Metrics"]

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
BEGUN = "verifier.begun"
"""Where a request's state says when it began."""

_COUNTERS = {
    "verifier_requests_total": "Requests answered.",
    "verifier_rule_outcomes_total": "What became of rules, a claim at a time.",
    "verifier_verdicts_total": "Claims verified.",
}
_HISTOGRAMS = {
    "verifier_request_seconds": "Time until the answer begins.",
    "verifier_rule_seconds": "Time a rule takes for one claim.",
    "verifier_stage_seconds": "Time a stage takes for one claim.",
}
_OWN = "metrics-{}.json"


class _Durations(msgspec.Struct):
    """How long something took, counted by bucket; the last is of the slowest."""

    total: float = 0.0
    buckets: list[int] = msgspec.field(default_factory=lambda: [0] * (len(_SECONDS) + 1))

    def add(self, other: "_Durations") -> None:
        self.total += other.total
        self.buckets = [a + b for a, b in zip(self.buckets, other.buckets, strict=True)]


class _Counts(msgspec.Struct):
    """Every series by name and labels, these as they are written."""

    counters: dict[str, dict[str, int]] = {}
    histograms: dict[str, dict[str, _Durations]] = {}
    stale: int = 0

    def add(self, other: "_Counts") -> None:
        for name, series in other.counters.items():
            own = self.counters.setdefault(name, {})
            for labels, count in series.items():
                own[labels] = own.get(labels, 0) + count
        self.stale += other.stale
        for name, found in other.histograms.items():
            mine = self.histograms.setdefault(name, {})
            for labels, durations in found.items():
                mine.setdefault(labels, _Durations()).add(durations)


class Metrics:
    """Counts of this process, and of those it shares a folder with."""

    def __init__(self, shared: Path | None = None, number: int = 0) -> None:
        self._counts = _Counts()
        self._turn = Lock()
        self._shared = shared
        self._own = None if shared is None else shared / _OWN.format(number)
        if self._own is not None:
            self._counts.add(_left_in(self._own))
            self._counts.stale = 0

    @property
    def stale(self) -> int:
        """Documents that are still to be read anew by this process."""
        return self._counts.stale

    @stale.setter
    def stale(self, documents: int) -> None:
        self._counts.stale = documents

    @property
    def stale_everywhere(self) -> int:
        """Documents that are still to be read anew by any process of the service."""
        return self._total().stale

    def begin(self, scope: Scope) -> None:
        """A request was given to its handler."""
        scope["state"][BEGUN] = time.perf_counter()

    async def end(self, message: Message, scope: Scope) -> None:
        """Something is sent; an answer counts with its status line."""
        if message["type"] != "http.response.start":
            return
        labels = {
            "method": str(scope.get("method")),
            "path": scope.get("path_template") or "unknown",
        }
        with self._turn:
            self._count("verifier_requests_total", {**labels, "status": str(message["status"])})
            if (begun := scope["state"].get(BEGUN)) is not None:
                self._took("verifier_request_seconds", labels, time.perf_counter() - begun)

    def observe(self, seen: Observation) -> None:
        """A claim was verified; called from any thread."""
        with self._turn:
            self._count("verifier_verdicts_total", {"verdict": seen.answer.verdict.value})
            for rule in seen.answer.rules:
                labels = {"rule": rule.rule, "outcome": rule.outcome.value}
                self._count("verifier_rule_outcomes_total", labels)
            for stage, seconds in seen.stages.items():
                self._took("verifier_stage_seconds", {"stage": stage}, seconds)
            for name, seconds in seen.rules.items():
                self._took("verifier_rule_seconds", {"rule": name}, seconds)

    def share(self) -> None:
        """Leave the counts for the other processes; what cannot be written waits."""
        if self._own is None:
            return
        with self._turn:
            encoded = msgspec.json.encode(self._counts)
        with suppress(OSError):
            unfinished = self._own.with_suffix(".new")
            unfinished.write_bytes(encoded)
            unfinished.replace(self._own)

    def exposed(self, gauges: Mapping[str, tuple[str, float]]) -> str:
        """Everything counted, and `gauges`: what there is now, by name, with an explanation."""
        total = self._total()
        lines: list[str] = []
        for name, text in _COUNTERS.items():
            lines += _head(name, text, "counter")
            series = total.counters.get(name, {})
            lines += (f"{name}{{{labels}}} {series[labels]}" for labels in sorted(series))
        for name, text in _HISTOGRAMS.items():
            lines += _head(name, text, "histogram")
            lines += _histogram(name, total.histograms.get(name, {}))
        left = ("Documents still to be read anew by the rules.", total.stale)
        for name, (text, value) in {**gauges, "verifier_stale_documents": left}.items():
            lines += (*_head(name, text, "gauge"), f"{name} {value}")
        return "\n".join(lines) + "\n"

    def _total(self) -> _Counts:
        total = _Counts()
        with self._turn:
            total.add(self._counts)
        for file in () if self._shared is None else sorted(self._shared.glob(_OWN.format("*"))):
            if file != self._own:
                total.add(_left_in(file))
        return total

    def _count(self, name: str, labels: Mapping[str, str]) -> None:
        series = self._counts.counters.setdefault(name, {})
        written = _written(labels)
        series[written] = series.get(written, 0) + 1

    def _took(self, name: str, labels: Mapping[str, str], seconds: float) -> None:
        durations = self._counts.histograms.setdefault(name, {}).setdefault(
            _written(labels), _Durations()
        )
        durations.total += seconds
        durations.buckets[bisect_left(_SECONDS, seconds)] += 1


def _left_in(file: Path) -> _Counts:
    """What a process left there; nothing when it has not, or not wholly."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Counts)
    except (OSError, msgspec.DecodeError):
        return _Counts()


def _histogram(name: str, series: Mapping[str, _Durations]) -> Iterator[str]:
    for labels, durations in sorted(series.items()):
        count = 0
        for bound, found in zip((*_SECONDS, "+Inf"), durations.buckets, strict=True):
            count += found
            yield f'{name}_bucket{{{labels},le="{bound}"}} {count}'
        yield f"{name}_sum{{{labels}}} {durations.total}"
        yield f"{name}_count{{{labels}}} {count}"


def _head(name: str, text: str, kind: str) -> Iterable[str]:
    return (f"# HELP {name} {text}", f"# TYPE {name} {kind}")


def _written(labels: Mapping[str, str]) -> str:
    return ",".join(f'{label}="{_escaped(text)}"' for label, text in labels.items())


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
