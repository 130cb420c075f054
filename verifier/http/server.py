"""Serve: the application behind uvicorn, on a socket that is bound before anything is promised."""

import asyncio
import math
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import uvicorn
from litestar.types import ASGIApp, Receive, Scope, Send

from verifier.http.accepting import Accepting
from verifier.http.app import create_app, stop_of
from verifier.http.connection import connection_within
from verifier.http.doors import Doors
from verifier.http.metrics import Metrics
from verifier.http.settings import Settings
from verifier.sdk.errors import VerifierError
from verifier.service.rubbish import collect_seldom
from verifier.service.verifier import Verifier

__all__ = ["CannotListen", "address_of", "bound", "run", "serve"]


_LAST_WORDS = 1.0  # seconds in which those are told whose time is up
_GIVE_WAY = 0.001  # seconds after which a thread that computes lets another one on


class CannotListen(VerifierError):
    """The address is taken, not this machine's, or not allowed."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        self.host = host
        self.port = port
        super().__init__(f"cannot listen on {host}:{port}: {reason}")


def serve(
    verifier: Verifier,
    settings: Settings | None = None,
    *,
    doors: Doors | None = None,
    on_ready: Callable[[str], None] | None = None,
) -> None:
    """Answer requests until SIGINT or SIGTERM; then finish those in progress and return.

    `on_ready` is called with the service's address once it answers; port 0 takes any free port.
    The caller closes `verifier`. CannotListen when the address cannot be had.
    """
    chosen = settings or Settings()
    with bound(chosen) as listening:
        address = address_of(chosen, listening)
        ready = (lambda: on_ready(address)) if on_ready else None
        run(verifier, chosen, listening, doors=doors, on_ready=ready)


def run(
    verifier: Verifier,
    settings: Settings,
    listening: socket.socket,
    *,
    doors: Doors | None = None,
    metrics: Metrics | None = None,
    refreshes: bool = True,
    on_ready: Callable[[], None] | None = None,
    accepting: Accepting | None = None,
) -> None:
    """The same on a socket that is bound.

    Where other processes answer on it too, `accepting` sees to it that each has its share.
    """
    app = create_app(verifier, settings, doors, metrics, refreshes=refreshes)
    config = uvicorn.Config(
        _ending(app),
        http=connection_within(settings.body_seconds, accepting.lost if accepting else None),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=math.ceil(settings.shutdown_seconds + _LAST_WORDS),
    )
    _keep_calm()
    with _stopping_quietly():
        _Server(config, on_ready, stop_of(app), accepting).run(sockets=[listening])


def _ending(app: ASGIApp) -> ASGIApp:
    """The same; a request that is cut off ends, and is no failure whose trace anybody needs."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(asyncio.CancelledError):
            await app(scope, receive, send)

    return answer


def bound(settings: Settings) -> socket.socket:
    """A socket on the address that the settings name; CannotListen."""
    host, port = settings.host, settings.port
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise CannotListen(host, port, error.strerror or str(error)) from None
    return listening


def address_of(settings: Settings, listening: socket.socket) -> str:
    """Where the service answers."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{listening.getsockname()[1]}"


class _Server(uvicorn.Server):
    def __init__(
        self,
        config: uvicorn.Config,
        on_ready: Callable[[], None] | None,
        on_stop: Callable[[], None],
        accepting: Accepting | None,
    ) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._on_stop = on_stop
        self._accepting = accepting

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup([] if self._accepting else sockets)
        if self.started and self._accepting:
            self._accepting.begin(self._answering, self.config.backlog)
        if self.started and self._on_ready:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_stop()  # before what is in progress is waited for
        if self._accepting:
            await self._accepting.close()
        await super().shutdown(sockets)

    def _answering(self) -> asyncio.Protocol:
        """What answers on a connection, as the server makes it for those that it takes itself."""
        return self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )


def _keep_calm() -> None:
    """Let nobody wait for long: not for rubbish to be collected, nor for a thread to give way."""
    collect_seldom()
    sys.setswitchinterval(_GIVE_WAY)


@contextmanager
def _stopping_quietly() -> Iterator[None]:
    """Outlive the signal, which uvicorn raises once more when it is done: the caller cleans up."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears signals
        return
    before = {
        number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
