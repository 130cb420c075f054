"""ETags: content that the caller has is not sent again, and nobody's change is written over."""

import hashlib
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.openapi.datastructures import ResponseSpec

from verifier.http.problems import PreconditionFailed
from verifier.service.verifier import Guard

__all__ = ["GUARDED", "TAGGED", "UNCHANGED", "guarded", "tag_of", "tagged"]

_T = TypeVar("_T")

UNCHANGED = {304: ResponseSpec(data_container=None, description="The caller has it already")}
"""For the declaration of a route that answers with `tagged`."""

_IF_MATCH = "If-Match"
_IF_NONE_MATCH = "If-None-Match"

TAGGED = {
    "conditions": {_IF_NONE_MATCH: "Tags of what the caller has: answered 304 if it is among them"},
    "tells": {"ETag": "The tag of the content, for If-None-Match and If-Match"},
}
"""For the declaration of a route that answers with `tagged`: headers that it heeds and tells."""

GUARDED = {
    "conditions": {
        _IF_MATCH: "Only over what has one of these tags, or over anything (`*`)",
        _IF_NONE_MATCH: "Only where nothing is stored (`*`), or nothing with these tags",
    }
}
"""The same of a route whose change is `guarded`."""


def tag_of(content: object) -> str:
    """The tag of `content`, as it is sent."""
    encoded = content if isinstance(content, bytes) else msgspec.json.encode(content)
    return f'"{hashlib.blake2b(encoded, digest_size=12).hexdigest()}"'


def tagged(
    request: Request[Any, Any, Any],
    content: _T,
    *,
    media_type: str = "application/json",
    headers: Mapping[str, str] = {},
) -> Response[_T]:
    """`content`, or 304 when the request's If-None-Match names it."""
    tag = tag_of(content)
    known = _unwanted(request)
    if tag in known or "*" in known:
        nothing: Any = None  # of a type that the description need not know
        return Response(nothing, status_code=304, headers={"ETag": tag})
    return Response(content, media_type=media_type, headers={"ETag": tag, **headers})


def guarded(request: Request[Any, Any, Any]) -> Guard | None:
    """What the request's If-Match and If-None-Match allow to be written over.

    The guard raises PreconditionFailed; a weak tag never matches If-Match (RFC 9110, 13.1.1).
    """
    if _IF_MATCH not in request.headers and _IF_NONE_MATCH not in request.headers:
        return None
    wanted = [part.strip() for part in request.headers.get(_IF_MATCH, "").split(",")]
    unwanted = _unwanted(request)

    def guard(stored: object) -> None:
        tag = None if stored is None else tag_of(stored)
        if _IF_MATCH in request.headers and (tag is None or not ("*" in wanted or tag in wanted)):
            raise PreconditionFailed("what is stored is not what If-Match names")
        if tag is not None and ("*" in unwanted or tag in unwanted):
            raise PreconditionFailed("If-None-Match names what is stored")

    return guard


def _unwanted(request: Request[Any, Any, Any]) -> list[str]:
    """The tags that If-None-Match names."""
    listed = request.headers.get(_IF_NONE_MATCH, "").split(",")
    return [part.strip().removeprefix("W/") for part in listed]
