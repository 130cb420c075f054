"""POST /v1/documents/bulk: a document a line in, an outcome a line out, however many there are."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import msgspec
from litestar import Request, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, Receive, Scope, Send

from verifier.engine.request import InlineDocument
from verifier.http.body import NDJSON, check_content, decode
from verifier.http.doors import WRITE
from verifier.http.lines import Line, find_lines
from verifier.http.pool import Pool
from verifier.http.problems import (
    BodyTooLarge,
    BodyTooSlow,
    Problem,
    ProblemType,
    Stopping,
    declared,
    report,
)
from verifier.http.settings import Settings
from verifier.http.streaming import encode_line
from verifier.sdk.document import Document
from verifier.service.verifier import Ingested, Verifier

__all__ = ["ROUTES", "DocumentOutcome"]

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
    "send.",
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

    async def answer(_: Scope, receive: Receive, send: Send) -> None:
        """Litestar's own streams listen to the connection, and so take the body away."""
        headers = [(b"content-type", NDJSON.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        arriving = _arriving(receive, settings.body_seconds, stopping)
        lines = find_lines(arriving, settings.body_limit)
        async for told in _outcomes(lines, settings, verifier, pool):
            await send({"type": "http.response.body", "body": told, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    return answer


async def _arriving(
    receive: Receive, seconds: float, stopping: asyncio.Event
) -> AsyncIterator[bytes]:
    """The body as it comes in, to its end or the caller's sudden leave; BodyTooSlow, Stopping."""
    while (message := await _next(receive, seconds, stopping))["type"] == "http.request":
        yield message.get("body", b"")
        if not message.get("more_body", False):
            return


async def _next(receive: Receive, seconds: float, stopping: asyncio.Event) -> Any:  # noqa: ANN401 - a message
    arriving = asyncio.ensure_future(receive())
    stop = asyncio.ensure_future(stopping.wait())
    try:
        done, _ = await asyncio.wait(
            (arriving, stop), timeout=seconds, return_when=asyncio.FIRST_COMPLETED
        )
        if arriving in done:
            return arriving.result()
        if stop in done:
            raise Stopping("it reads no further; send what has no outcome yet to its successor")
        raise BodyTooSlow(seconds)
    finally:
        arriving.cancel()
        stop.cancel()


async def _outcomes(
    lines: AsyncIterator[Line], settings: Settings, verifier: Verifier, pool: Pool
) -> AsyncIterator[bytes]:
    batch: list[tuple[int, Document | Exception]] = []
    size = number = 0
    try:
        async for line in lines:
            number = line.number
            batch.append((number, _read(line, settings.body_limit)))
            size += len(line.content or b"")
            if len(batch) == _BATCH or size > settings.body_limit:
                yield await _stored(batch, verifier, pool)
                batch, size = [], 0
    except (BodyTooSlow, Stopping) as error:  # what did arrive is stored, and told of
        batch.append((number + 1, error))
    if batch:
        yield await _stored(batch, verifier, pool)


def _read(line: Line, limit: int) -> Document | Exception:
    if line.content is None:
        return BodyTooLarge(f"the line has more than {limit} bytes")
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
        ingested = await pool.write(lambda: list(verifier.ingest(documents)))
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
