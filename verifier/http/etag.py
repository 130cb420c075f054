"""ETags: a caller who has the current content is told so instead of being sent it again."""

import hashlib
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.openapi.datastructures import ResponseSpec

__all__ = ["UNCHANGED", "tagged"]

_T = TypeVar("_T")

UNCHANGED = {304: ResponseSpec(data_container=None, description="The caller has it already")}
"""For the declaration of a route that answers with `tagged`."""


def tagged(
    request: Request[Any, Any, Any],
    content: _T,
    *,
    media_type: str = "application/json",
    headers: Mapping[str, str] = {},
) -> Response[_T]:
    """`content`, or 304 when the request's If-None-Match names it."""
    encoded = content if isinstance(content, bytes) else msgspec.json.encode(content)
    tag = f'"{hashlib.blake2b(encoded, digest_size=12).hexdigest()}"'
    known = request.headers.get("if-none-match", "")
    if known.strip() == "*" or tag in (
        part.strip().removeprefix("W/") for part in known.split(",")
    ):
        nothing: Any = None  # of a type that the description need not know
        return Response(nothing, status_code=304, headers={"ETag": tag})
    return Response(content, media_type=media_type, headers={"ETag": tag, **headers})
