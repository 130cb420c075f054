"""POST /v1/documents/bulk: a document a line in, an outcome a line out, however many there are."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import msgspec
from litestar import Request, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp

from verifier.engine.request import InlineDocument
from verifier.http.arriving import answer_lines
from verifier.http.body import NDJSON, check_content, decode
from verifier.http.doors import WRITE
from verifier.http.lines import Line
from verifier.http.pool import Pool, Stopping
from verifier.http.problems import (
    BodyTooLarge,
    BodyTooSlow,
    Problem,
    ProblemType,
    declared,
    report,
)
from verifier.http.room import current_share
from verifier.http.settings import Settings
from verifier.http.streaming import encode_line
from verifier.sdk.document import Document
from verifier.service.verifier import Ingested, Verifier

__all__ = ["ROUTES", "DocumentOutcome"]

_PAUSE = 0.05  # seconds without a line after which those that have come are stored
_BATCH = 64  # lines stored together: enough to share the cost of making them durable


class DocumentOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the document on line number `line`, from 1: stored, or a problem."""

    line: int
    document: Ingested | msgspec.UnsetType = msgspec.UNSET
    problem: Problem | msgspec.UnsetType = msgspec.UNSET


@post(
    "/v1/documents/bulk",
    operation_id="add_documents",
    summary="Add many documents",
    description="Takes a document a line and answers with an outcome a line, in their order. "
    "A document is durable and searchable once its outcome is out; what is wrong with one line "
    "is its own outcome. The body may be of any length, a line not: read the answer while you "
    "send. After a request that was cut off send again what has no outcome; what is stored already "
    "is left as it is.",
    tags=["documents"],
    status_code=200,
    response_description="A line for each document",
    request_max_body_size=None,
    responses=declared(ProblemType.INVALID_FIELDS, ProblemType.WRONG_CONTENT_TYPE),
    opt={**WRITE, "reads": {NDJSON: InlineDocument}, "writes": {NDJSON: DocumentOutcome}},
)
async def add_documents(
    request: Request[Any, Any, Any],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    settings: NamedDependency[Settings],
    stopping: NamedDependency[asyncio.Event],
) -> ASGIApp:
    """Add many documents."""
    check_content(request, NDJSON)

    def outcomes(lines: AsyncIterator[Line]) -> AsyncIterator[bytes]:
        return _outcomes(lines, settings, verifier, pool)

    return answer_lines(settings, stopping, outcomes)


async def _outcomes(
    lines: AsyncIterator[Line], settings: Settings, verifier: Verifier, pool: Pool
) -> AsyncIterator[bytes]:
    """Outcomes of lines stored together: as many as a batch holds, or all when none come."""
    share = current_share()
    batch: list[tuple[int, Document | Exception]] = []
    size = number = 0
    upcoming = asyncio.ensure_future(anext(lines, None))
    try:
        while True:
            await asyncio.wait((upcoming,), timeout=_PAUSE if batch else None)
            if upcoming.done():
                if (line := upcoming.result()) is None:
                    break
                number = line.number
                batch.append((number, _read(line, settings.body_limit)))
                size += line.takes
                upcoming = asyncio.ensure_future(anext(lines, None))
                if len(batch) < _BATCH and size <= settings.body_limit:
                    continue
            yield await _stored(batch, verifier, pool)
            share.give(size)
            batch, size = [], 0
    except (BodyTooSlow, Stopping) as error:  # what did arrive is stored, and told of
        batch.append((number + 1, error))
    finally:
        upcoming.cancel()
    if batch:
        yield await _stored(batch, verifier, pool)


def _read(line: Line, limit: int) -> Document | Exception:
    if line.content is None:
        return line.reason or BodyTooLarge(f"the line has more than {limit} bytes")
    try:
        return decode(line.content, InlineDocument).document()
    except Exception as error:  # told in the line's own outcome
        return error


async def _stored(
    batch: Sequence[tuple[int, Document | Exception]], verifier: Verifier, pool: Pool
) -> bytes:
    documents = [read for _, read in batch if isinstance(read, Document)]
    failure: Exception | None = None
    ingested: list[Ingested] = []
    try:
        ingested = await pool.take(lambda: list(verifier.ingest(documents)))
    except Exception as error:  # the corpus is all or none: every document of the batch failed
        failure = error
    told = iter(ingested)
    outcomes = []
    for number, read in batch:
        problem = read if isinstance(read, Exception) else failure
        if problem is None:
            outcomes.append(DocumentOutcome(line=number, document=next(told)))
        else:
            told_problem = report(problem, f"line {number} of a bulk request")
            outcomes.append(DocumentOutcome(line=number, problem=told_problem))
    return b"".join(map(encode_line, outcomes))


ROUTES: tuple[HTTPRouteHandler, ...] = (add_documents,)
