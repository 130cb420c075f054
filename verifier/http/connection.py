"""Connection: what comes before a body is bounded, in time and in length.

So nobody can hold many connections, nor fill the memory; nor by not reading what is answered. What
is no HTTP is told so as any other error is. One who offers to speak HTTP/2 meanwhile (`Upgrade:
h2c`, as Java's clients do unasked) is answered in HTTP/1.1.
"""

import asyncio
import socket
import struct
from collections.abc import Callable
from typing import Any, ClassVar

import httptools
import msgspec
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from verifier.http.problems import PROBLEM_JSON, Problem, ProblemType

__all__ = ["connection_within"]

_HEAD = 65_536  # bytes of address and headers, or of anything else but a body
_CONNECT = b"CONNECT"
_FORGETTING = struct.pack("ii", 1, 0)  # wait for nothing when it is closed


def _refusal(detail: str) -> bytes:
    problem = msgspec.json.encode(Problem.of(ProblemType.REFUSED, detail))
    return (
        b"HTTP/1.1 400 Bad Request\r\nContent-Type: "
        + PROBLEM_JSON.encode()
        + b"\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(problem)
        + problem
    )


_UNREADABLE = _refusal("this cannot be read as HTTP")
_TOO_LONG = _refusal(f"the address and the headers have more than {_HEAD} bytes")


def connection_within(seconds: float, lost: Callable[[], None] | None) -> type[HttpToolsProtocol]:
    """The server's connections, with so much time for what comes before a request's body.

    As much has a caller to read, once what is on the way to them fills up.

    `lost` is called when one has ended.
    """

    class Connection(_Connection):
        _seconds = seconds

        def connection_lost(self, exc: Exception | None) -> None:
            super().connection_lost(exc)
            if lost is not None:
                lost()

    return Connection


class _Connection(HttpToolsProtocol):
    """One that is closed when it keeps the service waiting."""

    _seconds: ClassVar[float]
    _deadline: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None
    _silent = 0  # bytes since there was anything to answer
    _offers = False  # to speak another protocol, in the request that is being read

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        self._read_at_last()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._silent += len(data)
        self._unset_keepalive_if_required()
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade as offer:
            self._read_on(data[offer.args[0] :])
        except httptools.HttpParserError:
            self._refuse(_UNREADABLE)
        else:
            if self._silent > _HEAD:
                self._refuse(_TOO_LONG)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._unread = self.loop.call_later(self._seconds, self._cut_off)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._read_at_last()

    def _cut_off(self) -> None:
        """End it now, with all that the system still holds of what was to be read."""
        self.transport.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, _FORGETTING
        )
        self.transport.abort()

    def _read_at_last(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def on_message_begin(self) -> None:
        self._wait()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._offers = self.parser.should_upgrade() and self.parser.get_method() != _CONNECT
        if self._offers:
            return  # the request comes again, without the offer
        self._wait_no_more()
        self._silent = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._silent = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        if not self._offers:
            self._silent = 0
            super().on_message_complete()

    def _read_on(self, rest: bytes) -> None:
        """Read the request anew without its offer, and then the `rest`, which is its body."""
        if not self._offers:
            self._refuse(_UNREADABLE)  # to be a tunnel is not offered here
            return
        version = self.parser.get_http_version().encode()
        head = [b"%s %s HTTP/%s" % (self.parser.get_method(), self.url, version)]
        for name, value in self.headers:
            if name == b"connection":
                tokens = (token.strip() for token in value.split(b","))
                value = b", ".join(t for t in tokens if t.lower() != b"upgrade")  # noqa: PLW2901
            if name != b"upgrade":
                head.append(b"%s: %s" % (name, value))
        self.parser = httptools.HttpRequestParser(self)
        self.data_received(b"\r\n".join([*head, b"", b""]) + rest)

    def _refuse(self, told: bytes) -> None:
        """Tell so, unless an answer is under way, and hear nothing more."""
        self.logger.warning("a connection was closed on which no request could be read")
        cycle = self.cycle
        if cycle is None or cycle.response_complete or not cycle.response_started:
            self.transport.write(told)
        self.transport.close()

    def _wait(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(self._seconds, self._give_up)

    def _wait_no_more(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self, *_: Any) -> None:  # noqa: ANN401
        self.transport.close()
