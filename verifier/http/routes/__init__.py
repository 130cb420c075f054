"""Every route of the service, by noun."""

from litestar.handlers import HTTPRouteHandler

from verifier.http.routes import (
    batch,
    bulk,
    check,
    documents,
    health,
    ninjs,
    pages,
    rules,
    search,
    verifications,
    verify,
)

__all__ = ["ROUTES"]

ROUTES: tuple[HTTPRouteHandler, ...] = (
    *verify.ROUTES,
    *batch.ROUTES,
    *verifications.ROUTES,
    *check.ROUTES,
    *documents.ROUTES,
    *bulk.ROUTES,
    *ninjs.ROUTES,
    *search.ROUTES,
    *rules.ROUTES,
    *health.ROUTES,
    *pages.ROUTES,
)
