"""Routing: what every route of this service has in common."""

from collections.abc import Callable, Sequence
from typing import Any

from litestar import HttpMethod, Request, route
from litestar.handlers import HTTPRouteHandler
from litestar.params import QueryParameter
from litestar.types import Method

from verifier.http.problems import FieldProblem, InvalidFields, ProblemType, declared

__all__ = ["BODY_PROBLEMS", "readable", "refuse_unknown_parameters"]

BODY_PROBLEMS = (
    ProblemType.MALFORMED_BODY,
    ProblemType.INVALID_FIELDS,
    ProblemType.BODY_TOO_LARGE,
    ProblemType.WRONG_CONTENT_TYPE,
)
"""What may be wrong with any request that carries a body."""


def readable(
    path: str,
    name: str,
    *problems: ProblemType,
    summary: str | None = None,
    description: str | None = None,
    tags: Sequence[str] = (),
    include_in_schema: bool = True,
) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """A handler of GET and, with the same headers and no body, of HEAD."""

    def operation_id(_: HTTPRouteHandler, method: HttpMethod | Method, __: object) -> str:
        return name if method == HttpMethod.GET else f"{name}_head"

    return route(
        path,
        http_method=[HttpMethod.GET, HttpMethod.HEAD],
        operation_id=operation_id,
        responses=declared(*problems),
        summary=summary,
        description=description,
        tags=tags,
        include_in_schema=include_in_schema,
    )


async def refuse_unknown_parameters(request: Request[Any, Any, Any]) -> None:
    """InvalidFields for a query parameter the handler does not declare: a typo must not pass."""
    sent = request.query_params
    if not sent:
        return
    known = {
        name
        for name, field in request.route_handler.parsed_fn_signature.parameters.items()
        if isinstance(field.kwarg_definition, QueryParameter)
    }
    if unknown := sorted(set(sent) - known):
        hint = f"unknown parameter; known: {', '.join(sorted(known)) or 'none'}"
        raise InvalidFields(*(FieldProblem(field=name, message=hint) for name in unknown))
