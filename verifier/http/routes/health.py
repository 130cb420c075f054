"""GET /health/live and /health/ready: for those who run the service."""

from typing import Literal

import msgspec
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler

from verifier.http.pool import Pool
from verifier.http.problems import ProblemType
from verifier.http.routing import readable
from verifier.sdk.corpus import Snapshot
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "Live", "Ready"]

_TAGS = ["health"]


class Live(msgspec.Struct, frozen=True, kw_only=True):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(msgspec.Struct, frozen=True, kw_only=True):
    """The corpus can be read; what it holds."""

    status: Literal["ready"] = "ready"
    corpus: Snapshot


@readable(
    "/health/live",
    "live",
    summary="Is the process alive?",
    description="Answers as long as the event loop runs; restart the process when it does not.",
    tags=_TAGS,
)
async def live() -> Live:
    """Is the process alive?"""
    return Live()


@readable(
    "/health/ready",
    "ready",
    ProblemType.CORPUS_UNAVAILABLE,
    summary="Can it answer?",
    description="Answers 200 once the corpus is open and readable, 503 when it is not.",
    tags=_TAGS,
)
async def ready(verifier: NamedDependency[Verifier], pool: NamedDependency[Pool]) -> Ready:
    """Can it answer?"""
    return Ready(corpus=await pool.read(verifier.corpus.snapshot))


ROUTES: tuple[HTTPRouteHandler, ...] = (live, ready)
