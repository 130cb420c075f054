"""Arriving: a body of lines, read while it is still being sent, and answered while it is."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from litestar.types import ASGIApp, Receive, Scope, Send

from verifier.http.body import NDJSON
from verifier.http.lines import Line, find_lines
from verifier.http.pool import Stopping
from verifier.http.problems import BodyTooSlow
from verifier.http.room import current_share
from verifier.http.settings import Settings

__all__ = ["answer_lines"]


def answer_lines(
    settings: Settings,
    stopping: asyncio.Event,
    outcomes: Callable[[AsyncIterator[Line]], AsyncIterator[bytes]],
) -> ASGIApp:
    """Answers 200 and then what `outcomes` makes of the lines, as they come.

    The lines end by BodyTooSlow when nothing comes for too long, and by Stopping when the service
    is to stop. (Litestar's own streams listen to the connection, and so take the body away.)
    """

    async def answer(_: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", NDJSON.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        parts = _parts(receive, settings.body_seconds, stopping)
        lines = find_lines(parts, settings.body_limit, current_share())
        async for told in outcomes(lines):
            await send({"type": "http.response.body", "body": told, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    return answer


async def _parts(receive: Receive, seconds: float, stopping: asyncio.Event) -> AsyncIterator[bytes]:
    """The body as it comes in, to its end or the caller's sudden leave."""
    while (message := await _next(receive, seconds, stopping))["type"] == "http.request":
        yield message.get("body", b"")
        if not message.get("more_body", False):
            return


async def _next(receive: Receive, seconds: float, stopping: asyncio.Event) -> Any:  # noqa: ANN401 - a message
    arriving = asyncio.ensure_future(receive())
    stop = asyncio.ensure_future(stopping.wait())
    try:
        done, _ = await asyncio.wait(
            (arriving, stop), timeout=seconds, return_when=asyncio.FIRST_COMPLETED
        )
        if arriving in done:
            return arriving.result()
        if stop in done:
            raise Stopping("it reads no further; send what has no outcome yet to its successor")
        raise BodyTooSlow(seconds)
    finally:
        arriving.cancel()
        stop.cancel()
