"""POST /v1/ninjs: a news item as agencies send it becomes, changes or removes a document."""

from litestar import Response, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from verifier.http.doors import WRITE
from verifier.http.pool import Pool
from verifier.http.problems import declared
from verifier.http.routing import BODY_PROBLEMS, CORPUS_PROBLEMS
from verifier.ingest.ninjs import NinjsItem
from verifier.service.verifier import Ingested, Verifier

__all__ = ["ROUTES"]


@post(
    "/v1/ninjs",
    operation_id="take_ninjs",
    opt=WRITE,
    summary="Take a news item",
    description="Takes an item in ninjs 3 (IPTC). Its `uri` is the id of the document, so that a "
    "new version replaces the one before; an item that is withheld or canceled removes it, and one "
    "under embargo is held until that has passed, and what was stored of it removed. One whose "
    "`versionCreated` is before that of a version which has come changes nothing. What is not read "
    "of an item is passed over.",
    tags=["documents"],
    status_code=200,
    response_description="What became of it: created, replaced, unchanged, removed, embargoed, or "
    "outdated",
    responses=declared(*BODY_PROBLEMS, *CORPUS_PROBLEMS),
)
async def take_ninjs(
    data: JSONBody[NinjsItem],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
) -> Response[Ingested]:
    """Take a news item."""
    return Response(await pool.write(verifier.take, data))


ROUTES: tuple[HTTPRouteHandler, ...] = (take_ninjs,)
