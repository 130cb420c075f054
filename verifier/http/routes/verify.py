"""POST /v1/verify: one claim in, quotes for and against out."""

from typing import Any

import msgspec
from litestar import Request, Response, post
from litestar.datastructures import ResponseHeader
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from verifier.engine.request import VerifyRequest
from verifier.http.body import JSON
from verifier.http.etag import tag_of
from verifier.http.formats.choice import WRITES, AnswerFormat, formatted
from verifier.http.pool import Pool
from verifier.http.problems import declared
from verifier.http.routes.verifications import path_of
from verifier.http.routing import BODY_PROBLEMS, CORPUS_PROBLEMS
from verifier.service.verifier import Verifier

__all__ = ["ROUTES"]

_ENCODER = msgspec.json.Encoder()
_VARY = {"Vary": "Accept"}
_KEPT = [
    ResponseHeader(
        name="Content-Location",
        description="Where the answer is kept, if it is",
        documentation_only=True,
    )
]


@post(
    "/v1/verify",
    operation_id="verify",
    summary="Verify a claim",
    description="Looks for quotes that support or contradict the claim, in the corpus or in the "
    "documents given with it, and weighs them to a verdict. The same request over the same "
    "corpus gives the same bytes.",
    tags=["verify"],
    status_code=200,
    response_description="The verdict, and the quotes it rests on",
    response_headers=_KEPT,
    opt={"writes": WRITES},
    responses=declared(*BODY_PROBLEMS, *CORPUS_PROBLEMS),
)
async def verify(
    request: Request[Any, Any, Any],
    data: JSONBody[VerifyRequest],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    format: AnswerFormat = None,  # noqa: A002 - its name in the query
) -> Response[Any]:
    """Verify a claim."""
    answer = await pool.labour(data.length, verifier.verify, data)
    if (other := formatted(request, format, answer, data.speaker)) is not None:
        content, media_type = other
        return Response(content, media_type=media_type, headers=_VARY)
    encoded = _ENCODER.encode(answer)  # once, for its tag too
    if not verifier.keeps(data, answer):
        return Response(encoded, media_type=JSON, headers=_VARY)
    kept = {"Content-Location": path_of(answer.id), "ETag": tag_of(encoded)}
    return Response(encoded, media_type=JSON, headers={**_VARY, **kept})


ROUTES: tuple[HTTPRouteHandler, ...] = (verify,)
