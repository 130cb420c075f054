"""Lines: newline-delimited JSON, read as it arrives."""

from collections.abc import AsyncIterator

import msgspec

__all__ = ["Line", "find_lines"]


class Line(msgspec.Struct, frozen=True):
    """A line that is not blank, and its number from 1; None for one longer than is read."""

    number: int
    content: bytes | None


async def find_lines(chunks: AsyncIterator[bytes], limit: int) -> AsyncIterator[Line]:
    """The lines of `chunks`, each of at most `limit` bytes; never holds more than one of them."""
    number = 1
    held: list[bytes] = []
    size = 0
    async for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            line = _line(number, [*held, part], size + len(part), limit)
            if line is not None:
                yield line
            number += 1
            held, size = [], 0
        size += len(rest)
        held = [*held, rest] if size <= limit else []
    line = _line(number, held, size, limit)
    if line is not None:
        yield line


def _line(number: int, parts: list[bytes], size: int, limit: int) -> Line | None:
    if size > limit:
        return Line(number, None)
    content = b"".join(parts).strip(b" \t\r")
    return Line(number, content) if content else None
