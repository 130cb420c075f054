"""Routing: what every route of this service has in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from litestar import HttpMethod, Request, Response, route
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import QueryParameter
from litestar.routes import HTTPRoute
from litestar.types import Method

from verifier.http.problems import FieldProblem, InvalidFields, ProblemType, declared
from verifier.http.refusals import short

__all__ = [
    "BODY_PROBLEMS",
    "CORPUS_PROBLEMS",
    "methods_of",
    "readable",
    "refuse_doubtful_parameters",
]

BODY_PROBLEMS = (
    ProblemType.BODY_TOO_SLOW,
    ProblemType.MALFORMED_BODY,
    ProblemType.INVALID_FIELDS,
    ProblemType.BODY_TOO_LARGE,
    ProblemType.WRONG_CONTENT_TYPE,
    ProblemType.OVERLOADED,
)
"""What may be wrong with any request that carries a body."""

CORPUS_PROBLEMS = (
    ProblemType.CORPUS_UNAVAILABLE,
    ProblemType.OVERLOADED,
    ProblemType.TIMED_OUT,
)
"""What may keep the service from reading or writing the corpus."""


def readable(
    path: str,
    name: str,
    *problems: ProblemType,
    summary: str | None = None,
    description: str | None = None,
    tags: Sequence[str] = (),
    include_in_schema: bool = True,
    response_description: str | None = None,
    responses: Mapping[int, ResponseSpec] = {},
    media_type: str | None = None,
    opt: Mapping[str, Any] = {},
) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """A handler of GET and, with the same headers and no body, of HEAD."""

    def operation_id(_: HTTPRouteHandler, method: HttpMethod | Method, __: object) -> str:
        return name if method == HttpMethod.GET else f"{name}_head"

    return route(
        path,
        http_method=[HttpMethod.GET, HttpMethod.HEAD],
        operation_id=operation_id,
        responses={**responses, **declared(*problems)},
        summary=summary,
        description=description,
        tags=tags,
        include_in_schema=include_in_schema,
        response_description=response_description,
        media_type=media_type,
        opt=opt,
    )


def methods_of(request: Request[Any, Any, Any]) -> Response[None]:
    """The answer to OPTIONS; Litestar's own knows only the first handler of a path."""
    template = request.scope["path_template"]
    known = {
        method
        for route in request.app.routes
        if isinstance(route, HTTPRoute) and route.path_format == template
        for method in route.methods
    }
    return Response(None, status_code=204, headers={"Allow": ", ".join(sorted(known))})


def refuse_doubtful_parameters(request: Request[Any, Any, Any]) -> None:
    """InvalidFields for a parameter that the handler does not declare, or of which it takes one.

    A typo must not pass, nor one of two values be taken for what is meant.
    """
    if not request.query_params:
        return
    known = {
        name: field
        for name, field in request.route_handler.parsed_fn_signature.parameters.items()
        if isinstance(field.kwarg_definition, QueryParameter)
    }
    if unknown := sorted(set(request.query_params) - set(known)):
        hint = f"unknown parameter; known: {', '.join(sorted(known)) or 'none'}"
        raise InvalidFields(
            *(FieldProblem(field=short(name) or '""', message=hint) for name in unknown)
        )
    for name, field in known.items():
        sent = request.query_params.getall(name, [])
        if len(sent) > 1 and not field.is_non_string_sequence:
            told = f"given {len(sent)} times, and takes one value"
            raise InvalidFields(FieldProblem(field=name, message=told))
