"""POST /v1/verify: one claim in, quotes for and against out."""

from litestar import post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from verifier.engine.answer import Answer
from verifier.engine.request import VerifyRequest
from verifier.http.metrics import Metrics
from verifier.http.pool import Pool
from verifier.http.problems import declared
from verifier.http.routing import BODY_PROBLEMS, CORPUS_PROBLEMS
from verifier.service.verifier import Verifier

__all__ = ["ROUTES"]


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
    responses=declared(*BODY_PROBLEMS, *CORPUS_PROBLEMS),
)
async def verify(
    data: JSONBody[VerifyRequest],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    counts: NamedDependency[Metrics],
) -> Answer:
    """Verify a claim."""
    return counts.judged(await pool.read(verifier.verify, data))


ROUTES: tuple[HTTPRouteHandler, ...] = (verify,)
