"""GET /openapi.json and /docs: how to use the service, served by the service itself."""

from importlib.resources import files
from typing import Any

from litestar import Request, Response
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler

from verifier.http.doors import OPEN
from verifier.http.etag import tagged
from verifier.http.routing import readable

__all__ = ["ROUTES"]

_PAGE = files("verifier.http").joinpath("docs.html").read_bytes()
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@readable("/openapi.json", "openapi", include_in_schema=False, opt=OPEN)
async def openapi_document(
    request: Request[Any, Any, Any], openapi: NamedDependency[bytes]
) -> Response[bytes]:
    """This service in OpenAPI 3.1."""
    return tagged(request, openapi)


@readable("/docs", "docs", include_in_schema=False, opt=OPEN)
async def docs_page(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The documentation page: one file, no script or style from elsewhere."""
    policy = {"Content-Security-Policy": _POLICY}
    return tagged(request, _PAGE, media_type="text/html", headers=policy)


ROUTES: tuple[HTTPRouteHandler, ...] = (openapi_document, docs_page)
