"""Serve: the application behind uvicorn, on a socket that is bound before anything is promised."""

import math
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from verifier.http.app import create_app
from verifier.http.doors import Doors
from verifier.http.settings import Settings
from verifier.sdk.errors import VerifierError
from verifier.service.verifier import Verifier

__all__ = ["CannotListen", "serve"]


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
    listening = _bound(chosen.host, chosen.port)
    shown = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
    address = f"http://{shown}:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        create_app(verifier, chosen, doors),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(chosen.trusted_proxies),
        forwarded_allow_ips=list(chosen.trusted_proxies),
        timeout_graceful_shutdown=math.ceil(chosen.shutdown_seconds),
    )
    server = _Server(config, (lambda: on_ready(address)) if on_ready else None)
    with listening, _stopping_quietly():
        server.run(sockets=[listening])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None] | None) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and self._on_ready:
            self._on_ready()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise CannotListen(host, port, error.strerror or str(error)) from None
    return listening


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
