"""Room: the memory that bodies may take, those of all requests in progress together.

What is sent and what is answered counts from when it is there until nobody works with it any more.
The beginning of each is free, so that small requests go through however many large ones there are;
and one that is alone is let in, however large.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from threading import Lock

from litestar.types import ASGIApp, Message, Receive, Scope, Send

from verifier.sdk.errors import VerifierError

__all__ = ["FREE", "NoRoom", "Room", "Share", "current_share", "within"]

FREE = 65_536
"""Bytes of every request that are not counted."""

_PIECE = 65_536  # bytes of an answer handed over at a time: the next when the caller has read it


class NoRoom(VerifierError):
    """Bodies of other requests in progress take all the memory that there is for bodies."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(
            f"other requests in progress fill the {limit} bytes that there are for bodies "
            "(bodies_limit); ask again in a moment"
        )


class Room:
    """So many bytes for all bodies."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._counted = 0
        self._turn = Lock()

    def share(self) -> "Share":
        """That of one request; its maker holds it."""
        return Share(self)

    @property
    def counted(self) -> int:
        """Bytes of all requests that count."""
        return self._counted

    def move(self, before: int, after: int) -> None:
        """A request that counted `before` bytes now counts `after`; NoRoom."""
        with self._turn:
            others = self._counted - before
            if after > before and others and others + after > self._limit:
                raise NoRoom(self._limit)
            self._counted = others + after


class Share:
    """What one request takes of the room, until nobody holds it any more."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._bytes = 0
        self._holders = 1
        self._turn = Lock()

    @property
    def taken(self) -> int:
        """Bytes, with those that are free."""
        return self._bytes

    def take(self, size: int) -> None:
        """Count so many bytes more; NoRoom, and then they are not counted."""
        with self._turn:
            if self._holders:
                self._room.move(_counting(self._bytes), _counting(self._bytes + size))
                self._bytes += size

    def give(self, size: int) -> None:
        """Count so many bytes less."""
        self.take(-size)

    def hold(self) -> None:
        """One more works with what is counted."""
        with self._turn:
            self._holders += 1

    def drop(self) -> None:
        """One fewer does; with the last of them nothing is counted."""
        with self._turn:
            self._holders -= 1
            if not self._holders:
                self._room.move(_counting(self._bytes), 0)
                self._bytes = 0


def _counting(size: int) -> int:
    return max(0, size - FREE)


_current: ContextVar[Share | None] = ContextVar("current_share", default=None)


def current_share() -> Share:
    """That of the request that is being answered; of as much as there is where none is."""
    return _current.get() or Room(sys.maxsize).share()


def within(room: Room, refusal: Callable[[NoRoom], Sequence[Message]], app: ASGIApp) -> ASGIApp:
    """The same application; every request has its share of the room while it is in progress.

    A long answer is handed over in pieces, the next one when there is room for it on the way. One
    for which there is no memory left is not given, but a `refusal`.
    """

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        share = room.share()
        _current.set(share)
        refused = False

        async def sending(message: Message) -> None:
            nonlocal refused
            if refused:
                return
            if message["type"] == "http.response.start":
                try:
                    share.take(0 if scope.get("method") == "HEAD" else _length(message["headers"]))
                except NoRoom as error:
                    refused = True
                    for told in refusal(error):
                        await send(told)
                    return
            elif message["type"] == "http.response.body" and len(message["body"]) > _PIECE:
                body, more = message["body"], message["more_body"]
                for at in range(0, len(body), _PIECE):
                    piece, last = body[at : at + _PIECE], at + _PIECE >= len(body)
                    await send({**message, "body": piece, "more_body": more or not last})
                return
            await send(message)

        try:
            await app(scope, receive, sending)
        finally:
            share.drop()

    return answer


def _length(headers: Iterable[tuple[bytes, bytes]]) -> int:
    """Bytes of an answer; 0 when they are not known beforehand."""
    return next((int(value) for name, value in headers if name.lower() == b"content-length"), 0)
