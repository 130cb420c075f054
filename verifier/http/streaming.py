"""Streaming: answers that go out piece by piece, in order, as newline-delimited JSON or events."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import TypeVar

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


async def in_order(calls: Iterable[Callable[[], Awaitable[_T]]]) -> AsyncIterator[_T]:
    """What the calls return, in their order, made a few at a time; none outlives the iteration."""
    running: deque[asyncio.Future[_T]] = deque()
    try:
        for call in calls:
            running.append(asyncio.ensure_future(call()))
            if len(running) == _IN_FLIGHT:
                yield await running.popleft()
        while running:
            yield await running.popleft()
    finally:
        for task in running:
            task.cancel()
