"""/v1/verifications: answers as they were given, and whether they would be given again."""

from typing import Annotated, Any
from urllib.parse import quote

import msgspec
from litestar import Request, Response, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import PathParameter

from verifier.engine.answer import Answer
from verifier.http.etag import TAGGED, UNCHANGED, tagged
from verifier.http.formats.choice import WRITES, AnswerFormat, formatted
from verifier.http.pool import Pool
from verifier.http.problems import ProblemType, UnknownVerification, declared
from verifier.http.routing import CORPUS_PROBLEMS, readable
from verifier.service.replay import Replay, compare
from verifier.service.verifications import Kept
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "path_of"]

_TAGS = ["verify"]
_VARY = {"Vary": "Accept"}

AnswerId = Annotated[str, PathParameter(description="The `id` of an answer.")]


def path_of(answer_id: str) -> str:
    """Where an answer is kept."""
    return f"/v1/verifications/{quote(answer_id, safe='')}"


@readable(
    "/v1/verifications/{answer_id:str}",
    "get_verification",
    ProblemType.UNKNOWN_VERIFICATION,
    ProblemType.INVALID_FIELDS,
    *CORPUS_PROBLEMS,
    summary="Read an answer again",
    description="An answer as it was given, to the byte, for as long as it is kept. Answers over "
    "documents that were sent along are not kept.",
    tags=_TAGS,
    response_description="The answer",
    responses=UNCHANGED,
    opt={"writes": WRITES, **TAGGED},
)
async def get_verification(
    request: Request[Any, Any, Any],
    answer_id: AnswerId,
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    format: AnswerFormat = None,  # noqa: A002 - its name in the query
) -> Response[Any]:
    """Read an answer again."""
    kept = await _kept(answer_id, verifier, pool)
    answer = msgspec.json.decode(kept.answer, type=Answer)
    if (other := formatted(request, format, answer, kept.request.speaker)) is not None:
        content, media_type = other
        return tagged(request, content, media_type=media_type, headers=_VARY)
    return tagged(request, kept.answer, headers=_VARY)


@post(
    "/v1/verifications/{answer_id:str}/replay",
    operation_id="replay_verification",
    summary="Would it be answered the same today?",
    description="Asks the same again, on the same terms, and compares: whether the answer of "
    "today differs, what it rests on that has changed (the documents, a rule's version, the "
    "engine), and which quotes have come and gone.",
    tags=_TAGS,
    status_code=200,
    response_description="Both answers compared, and today's",
    responses=declared(
        ProblemType.UNKNOWN_VERIFICATION, ProblemType.INVALID_FIELDS, *CORPUS_PROBLEMS
    ),
)
async def replay_verification(
    answer_id: AnswerId,
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
) -> Replay:
    """Would it be answered the same today?"""
    kept = await _kept(answer_id, verifier, pool)
    today = await pool.compute(verifier.verify, kept.request)
    return compare(kept.answer, today)


async def _kept(answer_id: str, verifier: Verifier, pool: Pool) -> Kept:
    kept = await pool.read(verifier.recall, answer_id)
    if kept is None:
        raise UnknownVerification(answer_id)
    return kept


ROUTES: tuple[HTTPRouteHandler, ...] = (get_verification, replay_verification)
