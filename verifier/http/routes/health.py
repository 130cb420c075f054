"""GET /health/live, /health/ready and /metrics: for those who run the service."""

from contextlib import suppress
from typing import Literal

import msgspec
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler

from verifier.http.doors import OPEN
from verifier.http.metrics import Metrics
from verifier.http.pool import Overloaded, Pool, TimedOut
from verifier.http.routing import CORPUS_PROBLEMS, readable
from verifier.sdk.corpus import CorpusBusy, CorpusUnavailable, Snapshot
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "Live", "Ready"]

_TAGS = ["health"]


class Live(msgspec.Struct, frozen=True, kw_only=True):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(msgspec.Struct, frozen=True, kw_only=True):
    """The corpus can be read; what it holds.

    `stale_documents` are those still to be read anew, because rules have changed.
    """

    status: Literal["ready"] = "ready"
    corpus: Snapshot
    stale_documents: int


@readable(
    "/health/live",
    "live",
    summary="Is the process alive?",
    description="Answers as long as the event loop runs; restart the process when it does not.",
    tags=_TAGS,
    response_description="It is",
    opt=OPEN,
)
async def live() -> Live:
    """Is the process alive?"""
    return Live()


@readable(
    "/health/ready",
    "ready",
    *CORPUS_PROBLEMS,
    summary="Can it answer?",
    description="Answers 200 when documents and search index can be read, 503 when they cannot.",
    tags=_TAGS,
    response_description="It can, over this corpus",
    opt=OPEN,
)
async def ready(
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    counts: NamedDependency[Metrics],
) -> Ready:
    """Can it answer?"""
    corpus = await pool.read(verifier.probe)
    return Ready(corpus=corpus, stale_documents=counts.stale_everywhere)


@readable(
    "/metrics",
    "metrics",
    summary="Watch it",
    description="Requests and their durations, verdicts, what became of rules, how long each stage "
    "and each rule takes, and the size of the corpus while it can be read, in Prometheus' text "
    "format; of all processes of the service since it started.",
    tags=_TAGS,
    response_description="The counts",
    media_type="text/plain; version=0.0.4",
)
async def metrics(
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    counts: NamedDependency[Metrics],
) -> str:
    """Watch it."""
    gauges = {}
    with suppress(CorpusBusy, CorpusUnavailable, Overloaded, TimedOut):  # the counts tell of it
        corpus = await pool.read(verifier.corpus.snapshot)
        gauges = {
            "verifier_documents": ("Documents in the corpus.", corpus.documents),
            "verifier_passages": ("Passages in the corpus.", corpus.passages),
        }
    return counts.exposed(gauges)


ROUTES: tuple[HTTPRouteHandler, ...] = (live, ready, metrics)
