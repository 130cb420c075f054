"""Streaming: answers that go out piece by piece, in order, as newline-delimited JSON or events."""

import asyncio
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from typing import Any, TypeVar

import msgspec
from litestar.datastructures import Headers

from verifier.http.body import NDJSON

__all__ = ["EVENTS", "Encode", "encode_event", "encode_line", "in_order", "streamed_as"]

EVENTS = "text/event-stream"

_T = TypeVar("_T")
_IN_FLIGHT = 2  # pieces of one answer made at a time: one caller leaves threads to others

Encode = Callable[[msgspec.Struct], bytes]


def encode_line(value: msgspec.Struct) -> bytes:
    """`value` as one line of newline-delimited JSON."""
    return msgspec.json.encode(value) + b"\n"


def encode_event(value: msgspec.Struct) -> bytes:
    """`value` as a server-sent event, named by its tag."""
    name = str(type(value).__struct_config__.tag).encode()
    return b"event: " + name + b"\ndata: " + msgspec.json.encode(value) + b"\n\n"


def streamed_as(headers: Headers) -> tuple[str, Encode]:
    """The media type to stream in, and its encoder: events where the caller accepts them."""
    if EVENTS in headers.get("accept", ""):
        return EVENTS, encode_event
    return NDJSON, encode_line


async def in_order(
    calls: Iterable[Callable[[], Awaitable[_T]]] | AsyncIterable[Callable[[], Awaitable[_T]]],
) -> AsyncIterator[_T]:
    """What the calls return, in their order, made a few at a time; none outlives the iteration.

    What has been called is answered even when the next call is long in coming, or never comes.
    """
    running: deque[asyncio.Future[_T]] = deque()
    source = aiter(calls if isinstance(calls, AsyncIterable) else _each(calls))
    upcoming = asyncio.ensure_future(anext(source, None))
    try:
        while True:
            if len(running) < _IN_FLIGHT:
                waiting: list[asyncio.Future[Any]] = [upcoming]
                if running:
                    waiting.append(running[0])
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                if upcoming.done():
                    if upcoming.exception() is not None or (call := upcoming.result()) is None:
                        break
                    running.append(asyncio.ensure_future(call()))
                    upcoming = asyncio.ensure_future(anext(source, None))
                    continue
            yield await running.popleft()
        while running:
            yield await running.popleft()
        upcoming.result()  # raises what the source did
    finally:
        upcoming.cancel()
        for task in running:
            task.cancel()


async def _each(calls: Iterable[_T]) -> AsyncIterator[_T]:
    for call in calls:
        yield call
