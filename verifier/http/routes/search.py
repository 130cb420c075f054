"""GET /v1/search: passages for free text."""

from typing import Annotated

import msgspec
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.spec import Schema
from litestar.openapi.spec.enums import OpenAPIFormat, OpenAPIType
from litestar.params import QueryParameter

from verifier.engine.request import WRITTEN, check_day, check_text
from verifier.http.pool import Pool
from verifier.http.problems import ProblemType
from verifier.http.routing import CORPUS_PROBLEMS, readable
from verifier.sdk.corpus import Filters, Hit
from verifier.sdk.errors import InvalidValue
from verifier.sdk.passage import DocumentHead
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "FoundPassage", "PassageList"]

_QUERY_LIMIT = 2000
_NAME_LIMIT = 200
_NAME = Schema(type=OpenAPIType.STRING, pattern=WRITTEN, min_length=1, max_length=_NAME_LIMIT)


class FoundPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage, verbatim: `document.text[start:end] == quote`, in Unicode code points.

    `relevance` orders the passages of one answer; it has no scale beyond it.
    """

    quote: str
    start: int
    end: int
    prefix: str
    suffix: str
    relevance: float
    document: DocumentHead

    @staticmethod
    def of(hit: Hit) -> "FoundPassage":
        """A hit as clients see it."""
        passage = hit.passage
        return FoundPassage(
            quote=passage.text,
            start=passage.start,
            end=passage.end,
            prefix=passage.prefix,
            suffix=passage.suffix,
            relevance=hit.relevance,
            document=passage.document,
        )


class PassageList(msgspec.Struct, frozen=True, kw_only=True):
    """Passages found, most relevant first."""

    passages: tuple[FoundPassage, ...]


@readable(
    "/v1/search",
    "search",
    ProblemType.INVALID_FIELDS,
    *CORPUS_PROBLEMS,
    summary="Search passages",
    description="Passages that hold words of `q`, most relevant first. Any text may be sent: "
    "it is read as words, there is no query language.",
    tags=["search"],
    response_description="The passages found; none is no error",
)
async def search(
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    q: Annotated[
        str,
        QueryParameter(
            min_length=1,
            max_length=_QUERY_LIMIT,
            description="Words to look for.",
            schema_extra={"pattern": WRITTEN},
        ),
    ],
    limit: Annotated[int, QueryParameter(ge=1, le=100, description="Passages at most.")] = 10,
    publisher: Annotated[
        list[str] | None,
        QueryParameter(
            description="Only this publisher; may be repeated.",
            schema_extra={"items": _NAME},
        ),
    ] = None,
    published_from: Annotated[
        str | None, QueryParameter(description="First day, included.", format=OpenAPIFormat.DATE)
    ] = None,
    published_to: Annotated[
        str | None, QueryParameter(description="Last day, included.", format=OpenAPIFormat.DATE)
    ] = None,
) -> PassageList:
    """Search passages."""
    check_text("q", q)
    for name, day in (("published_from", published_from), ("published_to", published_to)):
        if day is not None:
            check_day(name, day)
    if published_from and published_to and published_from > published_to:
        raise InvalidValue("published_to", published_to, "is before published_from")
    for each in publisher or ():
        check_text("publisher", each, limit=_NAME_LIMIT)
    filters = Filters(
        publishers=None if publisher is None else tuple(publisher),
        published_from=published_from,
        published_to=published_to,
    )
    hits = await pool.read(verifier.search, q, limit, filters)
    return PassageList(passages=tuple(map(FoundPassage.of, hits)))


ROUTES: tuple[HTTPRouteHandler, ...] = (search,)
