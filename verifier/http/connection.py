"""Connection: one on which no request arrives in time is closed, so that nobody can hold many.

What is no HTTP is told so as any other error is.
"""

import asyncio
from collections.abc import Callable
from typing import Any

import msgspec
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from verifier.http.problems import PROBLEM_JSON, Problem, ProblemType

__all__ = ["connection_within"]

_PROBLEM = msgspec.json.encode(Problem.of(ProblemType.REFUSED, "this cannot be read as HTTP"))
_REFUSAL = (
    b"HTTP/1.1 400 Bad Request\r\nContent-Type: "
    + PROBLEM_JSON.encode()
    + b"\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(_PROBLEM)
    + _PROBLEM
)


def connection_within(
    seconds: float, lost: Callable[[], None] | None = None
) -> type[HttpToolsProtocol]:
    """The server's connections, with so much time for what comes before a request's body.

    `lost` is called when one has ended.
    """

    class Connection(HttpToolsProtocol):
        """One that is closed when it keeps the service waiting."""

        _deadline: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._wait()

        def connection_lost(self, exc: Exception | None) -> None:
            self._wait_no_more()
            super().connection_lost(exc)
            if lost is not None:
                lost()

        def on_message_begin(self) -> None:
            self._wait()
            super().on_message_begin()

        def on_headers_complete(self) -> None:
            self._wait_no_more()
            super().on_headers_complete()

        def send_400_response(self, msg: str) -> None:
            """What cannot be read is refused, and nothing more is heard."""
            self.transport.write(_REFUSAL)
            self.transport.close()

        def _wait(self) -> None:
            if self._deadline is None:
                self._deadline = self.loop.call_later(seconds, self._give_up)

        def _wait_no_more(self) -> None:
            if self._deadline is not None:
                self._deadline.cancel()
                self._deadline = None

        def _give_up(self, *_: Any) -> None:  # noqa: ANN401
            self.transport.close()

    return Connection
