"""The application: routes, one exception handler, and the threads that do the work."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from litestar import Litestar, Request, Response
from litestar.di import Provide

from verifier.http.body import JsonRequest
from verifier.http.metrics import Metrics
from verifier.http.openapi import document
from verifier.http.pool import Pool
from verifier.http.problems import answer_problem
from verifier.http.routes import ROUTES
from verifier.http.routing import look_at
from verifier.http.settings import Settings
from verifier.service.verifier import Verifier

__all__ = ["create_app"]


def create_app(verifier: Verifier, settings: Settings | None = None) -> Litestar:
    """The service over `verifier`, which the caller opens before and closes after."""
    chosen = settings or Settings()
    pool = Pool(chosen.workers, chosen.queue)
    counts = Metrics()
    described = document()

    async def begin(request: Request[Any, Any, Any]) -> Response[None] | None:
        counts.begin(request.scope)
        return await look_at(request)

    @asynccontextmanager
    async def working(_: Litestar) -> AsyncGenerator[None, None]:
        with pool:
            yield

    return Litestar(
        route_handlers=ROUTES,
        request_class=JsonRequest,
        request_max_body_size=chosen.body_limit,
        before_request=begin,
        before_send=[counts.end],
        exception_handlers={Exception: answer_problem},
        dependencies={
            "verifier": Provide(lambda: verifier, sync_to_thread=False, use_cache=True),
            "counts": Provide(lambda: counts, sync_to_thread=False, use_cache=True),
            "pool": Provide(lambda: pool, sync_to_thread=False, use_cache=True),
            "settings": Provide(lambda: chosen, sync_to_thread=False, use_cache=True),
            "openapi": Provide(lambda: described, sync_to_thread=False, use_cache=True),
        },
        lifespan=[working],
        openapi_config=None,  # Litestar's own document leaves things out: see openapi.py
        logging_config=None,  # the process decides about logging, not the application
    )
