"""Cross origin: the pages of other origins that may call from a browser (CORS)."""

from http import HTTPStatus

import msgspec
from litestar import HttpMethod
from litestar.config.cors import CORSConfig
from litestar.types import Message, Scope

from verifier.http.problems import PROBLEM_JSON, Problem, ProblemType
from verifier.http.settings import Settings

__all__ = ["cross_origin", "refuse_as_problem"]

_SENT = "authorization content-type if-match if-none-match x-request-id"
_SHOWN = "content-location etag location retry-after x-request-id"
_REMEMBERED = 600  # seconds that a browser need not ask again
_REFUSED = "verifier.refused"

_DETAIL = (
    "pages of this origin may not call, or not with this method or these headers; the setting"
    " cors_origins names the origins that may"
)
_BODY = msgspec.json.encode(Problem.of(ProblemType.REFUSED, _DETAIL))


def cross_origin(settings: Settings) -> CORSConfig | None:
    """Whose pages may call; keys go in a header, so cookies and the like are never needed."""
    if not settings.cors_origins:
        return None
    return CORSConfig(
        allow_origins=list(settings.cors_origins),
        allow_methods=["GET", "HEAD", "POST", "PUT", "DELETE"],
        allow_headers=_SENT.split(),
        expose_headers=_SHOWN.split(),
        max_age=_REMEMBERED,
    )


async def refuse_as_problem(message: Message, scope: Scope) -> None:
    """Have a page that may not call told so as any other error is; Litestar has plain text."""
    if scope.get("method") != HttpMethod.OPTIONS:
        return
    if message["type"] == "http.response.start" and message["status"] == HTTPStatus.BAD_REQUEST:
        scope["state"][_REFUSED] = True
        message["headers"] = [
            (b"content-type", PROBLEM_JSON.encode()),
            (b"content-length", str(len(_BODY)).encode()),
        ]
    elif message["type"] == "http.response.body" and scope["state"].get(_REFUSED):
        message["body"] = _BODY
