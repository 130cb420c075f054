"""POST /v1/verify/batch: many claims in, an answer or a problem for each out, in their order."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Annotated, Any

import msgspec
from litestar import Request, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.response import Stream
from litestar.types import ASGIApp

from verifier.engine.answer import Answer
from verifier.engine.request import Label, VerifyRequest, check_text
from verifier.http.arriving import answer_lines
from verifier.http.body import JSON, NDJSON, check_content, decode, read
from verifier.http.lines import Line, find_items
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
from verifier.http.routing import BODY_PROBLEMS
from verifier.http.settings import Settings
from verifier.http.streaming import encode_line, in_order
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "ClaimBatch", "ClaimItem", "ClaimOutcome"]

_Verify = Callable[[VerifyRequest], Awaitable[Answer]]


class ClaimItem(VerifyRequest, frozen=True, kw_only=True):
    """One claim of a batch: a verify request, and an id of the caller's that is given back."""

    id: Annotated[Label | None, msgspec.Meta(description="Given back with the outcome.")] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.id is not None:
            check_text("id", self.id, limit=200, empty=True)

    def request(self) -> VerifyRequest:
        """The same without the caller's id, which must not touch the answer."""
        return VerifyRequest(**{n: getattr(self, n) for n in VerifyRequest.__struct_fields__})


class ClaimBatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Claims to verify, each on its own: a wrong one does not spoil the others."""

    claims: list[ClaimItem]


class ClaimOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of claim number `index`, from 0: an answer, or a problem."""

    index: int
    id: str | None
    answer: Answer | msgspec.UnsetType = msgspec.UNSET
    problem: Problem | msgspec.UnsetType = msgspec.UNSET


class _RawBatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A batch before its claims are looked at one by one."""

    claims: msgspec.Raw


class _Claims(msgspec.Struct, frozen=True, kw_only=True):
    """Refuses what is no array."""

    claims: list[msgspec.Raw]


class _WithId(msgspec.Struct, frozen=True, kw_only=True):
    id: str | None = None


@post(
    "/v1/verify/batch",
    operation_id="verify_batch",
    summary="Verify many claims",
    description="Takes the claims as one JSON body, or as a claim a line, and answers with a "
    "line for each, in their order, as soon as it is known. What is wrong with one claim is its "
    "own outcome. Lines may go on for as long as they like: read the answer while you send. Where "
    "the service stops meanwhile, the last line says so: send again what has no outcome.",
    tags=["verify"],
    status_code=200,
    response_description="A line for each claim",
    responses=declared(*BODY_PROBLEMS),
    opt={"reads": {JSON: ClaimBatch, NDJSON: ClaimItem}, "writes": {NDJSON: ClaimOutcome}},
)
async def verify_batch(
    request: Request[Any, Any, Any],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    settings: NamedDependency[Settings],
    stopping: NamedDependency[asyncio.Event],
) -> ASGIApp:
    """Verify many claims."""

    async def verified(asked: VerifyRequest) -> Answer:
        return await pool.labour(asked.length, verifier.verify, asked)

    if check_content(request, JSON, NDJSON) == NDJSON:
        return answer_lines(settings, stopping, partial(_outcomes, verified=verified))
    claims = bytes((await read(request, _RawBatch)).claims)
    if not claims.startswith(b"["):
        await read(request, _Claims)
    stream = Stream(
        _outcomes(find_items(claims.decode()), verified), media_type=NDJSON, status_code=200
    )
    return stream.to_asgi_response(app=None, request=request)


async def _outcomes(claims: AsyncIterator[Line], verified: _Verify) -> AsyncIterator[bytes]:
    index = 0

    async def calls() -> AsyncIterator[Callable[[], Awaitable[ClaimOutcome]]]:
        nonlocal index
        async for claim in claims:
            yield partial(_outcome, index, claim, verified)
            index += 1

    try:
        async for outcome in in_order(calls()):
            yield encode_line(outcome)
            if outcome.problem and outcome.problem.type is ProblemType.STOPPING:
                return  # nor is there time for those that follow
    except (BodyTooSlow, Stopping) as error:
        problem = report(error, "a batch")
        yield encode_line(ClaimOutcome(index=index, id=None, problem=problem))


async def _outcome(index: int, line: Line, verified: _Verify) -> ClaimOutcome:
    claim = line.content
    if claim is None:
        problem = report(line.reason or BodyTooLarge("the line is too long"), "a batch")
        return ClaimOutcome(index=index, id=None, problem=problem)
    named = None
    try:
        item = decode(claim, ClaimItem)
        named = item.id
        answer = await verified(item.request())
    except Exception as error:  # whatever it is, the other claims have their answers
        problem = report(error, f"claim {index} of a batch")
        return ClaimOutcome(index=index, id=named or _id_of(claim), problem=problem)
    finally:
        current_share().give(line.takes)
    return ClaimOutcome(index=index, id=named, answer=answer)


def _id_of(claim: bytes) -> str | None:
    """The caller's id of a claim that is wrong elsewhere, if it can be read at all."""
    try:
        return msgspec.json.decode(claim, type=_WithId).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


ROUTES: tuple[HTTPRouteHandler, ...] = (verify_batch,)
