"""Every route of the service, by noun."""

from litestar.handlers import HTTPRouteHandler

from verifier.http.routes import documents, health, pages, rules, search, verify

__all__ = ["ROUTES"]

ROUTES: tuple[HTTPRouteHandler, ...] = (
    *verify.ROUTES,
    *documents.ROUTES,
    *search.ROUTES,
    *rules.ROUTES,
    *health.ROUTES,
    *pages.ROUTES,
)
