"""Lines: newline-delimited JSON, read as it arrives; and an array, as if its items were lines."""

from codecs import BOM_UTF8
from collections.abc import AsyncIterator
from json import JSONDecoder

import msgspec
import regex

from verifier.http.room import NoRoom, Share

__all__ = ["Line", "find_items", "find_lines"]

_JSON = JSONDecoder(parse_int=str, parse_float=str)  # a number may be longer than any
_SPACE = regex.compile(r"[ \t\n\r]*+")


class Line(msgspec.Struct, frozen=True):
    """A line that is not blank, its number from 1, and what it `takes` of the room.

    None for one that is longer than is read, or, with the `reason`, for which there is no room.
    """

    number: int
    content: bytes | None
    takes: int = 0
    reason: NoRoom | None = None


async def find_lines(chunks: AsyncIterator[bytes], limit: int, share: Share) -> AsyncIterator[Line]:
    """The lines of `chunks`, each of at most `limit` bytes; never holds more than one of them.

    What a line takes of the room, whoever has it gives back.
    """
    number = 1
    held = _Held(limit, share)
    async for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            held.add(part)
            line = held.line(number)
            if line is not None:
                yield line
            number += 1
            held = _Held(limit, share)
        held.add(rest)
    line = held.line(number)
    if line is not None:
        yield line


async def find_items(array: str) -> AsyncIterator[Line]:
    """The items of an array of JSON, one by one: all of them would take many times its memory."""
    at = _after_space(array, 1)
    number = 0
    while array[at] != "]":
        number += 1
        _, end = _JSON.raw_decode(array, at)
        yield Line(number, array[at:end].encode())
        at = _after_space(array, end)
        if array[at] == ",":
            at = _after_space(array, at + 1)


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


class _Held:
    """What has come of a line."""

    def __init__(self, limit: int, share: Share) -> None:
        self._limit = limit
        self._share = share
        self._parts: list[bytes] = []
        self._size = 0
        self._takes = 0
        self._reason: NoRoom | None = None

    def add(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self._limit or self._reason is not None:
            self._let_go()
            return
        try:
            self._share.take(len(part))
        except NoRoom as error:
            self._reason = error
            self._let_go()
        else:
            self._takes += len(part)
            self._parts.append(part)

    def line(self, number: int) -> Line | None:
        if self._size > self._limit:
            return Line(number, None)
        if self._reason is not None:
            return Line(number, None, reason=self._reason)
        content = b"".join(self._parts)
        if number == 1:
            content = content.removeprefix(BOM_UTF8)  # which some editors put first
        content = content.strip(b" \t\r")
        if content:
            return Line(number, content, self._takes)
        self._let_go()
        return None

    def _let_go(self) -> None:
        self._share.give(self._takes)
        self._parts, self._takes = [], 0
