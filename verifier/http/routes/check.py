"""POST /v1/check: a draft in; its claims, each verified, and its contradictions out, streamed."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from functools import partial
from typing import Any, TypeAlias

import msgspec
from litestar import Request, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody
from litestar.response import Stream

from verifier.engine.answer import Verdict
from verifier.http.body import NDJSON
from verifier.http.pool import Pool
from verifier.http.problems import Problem, declared, report
from verifier.http.routing import BODY_PROBLEMS, CORPUS_PROBLEMS
from verifier.http.streaming import EVENTS, Encode, in_order, streamed_as
from verifier.service.check import CheckDone, CheckedClaim, DraftCheck, DraftClaim
from verifier.service.contradictions import Contradiction, Findings, contradictions_of
from verifier.service.draft import Draft
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "CheckEvent", "CheckFailed"]


class CheckFailed(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="problem"):
    """The check went wrong after it had begun to answer; nothing follows."""

    problem: Problem


CheckEvent: TypeAlias = CheckedClaim | Contradiction | CheckDone | CheckFailed
"""A line of the answer: claims in their order, then contradictions, then one that it is done."""

_WRITES = {NDJSON: CheckEvent, EVENTS: CheckEvent}


@post(
    "/v1/check",
    operation_id="check",
    summary="Check a draft",
    description="Finds the claims of a draft that a rule can check, and verifies each: one line "
    "a claim, as soon as it is known and in the order of the draft, then one for every pair of "
    "statements with which the draft contradicts itself, then one that it is done. Lines are "
    "newline-delimited JSON, or server-sent events where `Accept` names `text/event-stream`. "
    "Ranges count code points of the draft, and UTF-16 units.",
    tags=["verify"],
    status_code=200,
    response_description="What was found, a line each",
    responses=declared(*BODY_PROBLEMS, *CORPUS_PROBLEMS),
    opt={"writes": _WRITES},
)
async def check(
    request: Request[Any, Any, Any],
    data: JSONBody[Draft],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
) -> Stream:
    """Check a draft."""
    media_type, encode = streamed_as(request.headers)
    draft = await pool.labour(len(data.text), verifier.check, data)
    await pool.labour(data.length, draft.read_documents)

    async def checked(claim: DraftClaim) -> CheckedClaim:
        return await pool.labour(claim.request.length, draft.check, claim)

    async def looked(part: Sequence[DraftClaim]) -> Findings:
        return await pool.labour(len(data.text), draft.look, part)

    return Stream(_events(draft, checked, looked, encode), media_type=media_type)


async def _events(
    draft: DraftCheck,
    checked: Callable[[DraftClaim], Awaitable[CheckedClaim]],
    looked: Callable[[Sequence[DraftClaim]], Awaitable[Findings]],
    encode: Encode,
) -> AsyncIterator[bytes]:
    verdicts: list[Verdict] = []
    try:
        async for claim in in_order(partial(checked, claim) for claim in draft.claims):
            verdicts.append(claim.answer.verdict)
            yield encode(claim)
        findings = [found async for found in in_order(partial(looked, p) for p in draft.parts)]
        contradictions = tuple(contradictions_of(findings))
        for contradiction in contradictions:
            yield encode(contradiction)
        yield encode(CheckDone.of(verdicts, len(contradictions), draft.warnings))
    except Exception as error:  # the answer has begun: what is wrong can only be its next line
        yield encode(CheckFailed(problem=report(error, "a check")))


ROUTES: tuple[HTTPRouteHandler, ...] = (check,)
