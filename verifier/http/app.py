"""The application: routes, one exception handler, and the threads that do the work."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from litestar import HttpMethod, Litestar, Request, Response
from litestar.di import NamedDependency, Provide

from verifier.http.body import BODY_SECONDS, JsonRequest
from verifier.http.chores import at_work
from verifier.http.cross_origin import cross_origin, refuse_as_problem
from verifier.http.doors import Doors
from verifier.http.headers import REQUEST_ID, named, secure
from verifier.http.logs import current_request, log_request
from verifier.http.metrics import Metrics
from verifier.http.openapi import document
from verifier.http.pool import Pool
from verifier.http.problems import answer_problem, bare_problem
from verifier.http.room import Room, within
from verifier.http.routes import ROUTES
from verifier.http.routing import methods_of, refuse_doubtful_parameters
from verifier.http.settings import Settings
from verifier.service.verifier import Verifier

__all__ = ["create_app", "stop_of"]

_STOP = "stop"


def create_app(
    verifier: Verifier,
    settings: Settings | None = None,
    doors: Doors | None = None,
    metrics: Metrics | None = None,
    *,
    refreshes: bool = False,
) -> Litestar:
    """The service over `verifier`, which the caller opens before and closes after.

    Without `doors` everybody is let in. One process of a service `refreshes` stale documents.
    """
    chosen = settings or Settings()
    entrance = doors or Doors(None, None)
    pool = Pool(chosen.threads, chosen.queue, chosen.time_limit)
    counts = metrics or Metrics()
    verifier.observed_by(counts.observe)
    stopping = asyncio.Event()
    described = document()

    async def begin(request: Request[Any, Any, Any]) -> Response[None] | None:
        state = request.scope["state"]
        state[REQUEST_ID] = named(request.headers.get("x-request-id"))
        state[BODY_SECONDS] = chosen.body_seconds
        current_request.set(state[REQUEST_ID])
        counts.begin(request.scope)
        if request.method == HttpMethod.OPTIONS:
            return methods_of(request)
        entrance.enter(request)
        refuse_doubtful_parameters(request)
        return None

    @asynccontextmanager
    async def working(_: Litestar) -> AsyncGenerator[None, None]:
        with pool:
            async with at_work(verifier, pool, counts, refreshes=refreshes):
                yield

    def end() -> None:
        pool.stop()
        verifier.give_up()

    def stop() -> None:
        """Requests without an end of their own end now; the others, when their time is up."""
        stopping.set()
        asyncio.get_running_loop().call_later(chosen.shutdown_seconds, end)

    def pool_after(verifier: NamedDependency[Verifier]) -> Pool:
        """One after the other: what may be had at once has tasks of its own, which cost more."""
        return pool

    app = Litestar(
        route_handlers=ROUTES,
        request_class=JsonRequest,
        request_max_body_size=chosen.body_limit,
        before_request=begin,
        middleware=[partial(within, Room(chosen.bodies_limit), bare_problem)],
        before_send=[refuse_as_problem, secure, counts.end, log_request],
        cors_config=cross_origin(chosen),
        exception_handlers={Exception: answer_problem},
        dependencies={
            "verifier": Provide(lambda: verifier, sync_to_thread=False, use_cache=True),
            "counts": Provide(lambda: counts, sync_to_thread=False, use_cache=True),
            "pool": Provide(pool_after, sync_to_thread=False, use_cache=True),
            "stopping": Provide(lambda: stopping, sync_to_thread=False, use_cache=True),
            "settings": Provide(lambda: chosen, sync_to_thread=False, use_cache=True),
            "openapi": Provide(lambda: described, sync_to_thread=False, use_cache=True),
        },
        lifespan=[working],
        openapi_config=None,  # Litestar's own document leaves things out: see openapi.py
        logging_config=None,  # the process decides about logging, not the application
    )
    app.state[_STOP] = stop
    return app


def stop_of(app: Litestar) -> Callable[[], None]:
    """What to call, in the application's own loop, when the service is to stop."""
    stop: Callable[[], None] = app.state[_STOP]
    return stop
