"""POST /v1/verify: one claim in, quotes for and against out."""

from litestar import Response, post
from litestar.datastructures import ResponseHeader
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from verifier.engine.answer import Answer
from verifier.engine.request import VerifyRequest
from verifier.http.etag import tag_of
from verifier.http.pool import Pool
from verifier.http.problems import declared
from verifier.http.routes.verifications import path_of
from verifier.http.routing import BODY_PROBLEMS, CORPUS_PROBLEMS
from verifier.service.verifier import Verifier

__all__ = ["ROUTES"]

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
    responses=declared(*BODY_PROBLEMS, *CORPUS_PROBLEMS),
)
async def verify(
    data: JSONBody[VerifyRequest],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
) -> Response[Answer]:
    """Verify a claim."""
    answer = await pool.read(verifier.verify, data)
    if not verifier.keeps(data):
        return Response(answer)
    headers = {"Content-Location": path_of(answer.id), "ETag": tag_of(answer)}
    return Response(answer, headers=headers)


ROUTES: tuple[HTTPRouteHandler, ...] = (verify,)
