"""Rule channel: what the service and the processes of strangers' rules say to each other.

A length, then a message. To a rule's process goes pickled data of the service's own; what comes
back is a stranger's, and so only ever decoded as the type it should be.
"""

import io
import pickle
import socket
import struct
from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

from verifier.engine.rules.plugins import LoadedRule
from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.text import Text

__all__ = [
    "SIZE",
    "Asked",
    "Brought",
    "Dated",
    "Facts",
    "Judged",
    "Lease",
    "Load",
    "Raised",
    "Retire",
    "RuleCard",
    "exactly",
    "pickled",
    "receive",
    "send",
]

SIZE = struct.Struct("<Q")
"""How a length, or the id of a process, is sent."""

_MOST_BYTES = 64 * 1024 * 1024


class Facts(msgspec.Struct, frozen=True, tag=True):
    """What a rule has read."""

    facts: list[Fact]


class Judged(msgspec.Struct, frozen=True, tag=True):
    """What a rule makes of a pair."""

    judgement: Judgement | None


class Dated(msgspec.Struct, frozen=True, tag=True):
    """The publication date that a plugin finds in a text."""

    published: str | None


class Raised(msgspec.Struct, frozen=True, tag=True):
    """What a rule raised."""

    kind: str
    message: str
    timed_out: bool


class RuleCard(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that lives in another process, by its attributes, and where it is written."""

    id: str
    version: str
    description: str
    kinds: tuple[str, ...]
    reads: tuple[str, ...]
    place: str


class Brought(msgspec.Struct, frozen=True, kw_only=True):
    """What a plugin has brought: its rules, its lines of the listing, whether it finds dates."""

    rules: tuple[RuleCard, ...]
    lines: tuple[LoadedRule, ...]
    dates: bool


class Load(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """To the nursery: part a home from yourself, to load a plugin: an entry point, or a file."""

    home: int
    name: str
    file: str | None
    point: tuple[str, str] | None
    """Value and group."""
    settings: Mapping[str, str]


class Lease(msgspec.Struct, frozen=True, tag=True):
    """To the nursery: hand this socket to a home, which then lives as long as it is open."""

    home: int


class Retire(msgspec.Struct, frozen=True, tag=True):
    """To the nursery: hand nothing more to a home."""

    home: int


Asked: TypeAlias = Load | Lease | Retire


def send(connection: socket.socket, message: bytes) -> None:
    """Send a whole message."""
    connection.sendall(SIZE.pack(len(message)) + message)


def receive(connection: socket.socket) -> bytes:
    """A whole message of reasonable length; EOFError when the other end has gone."""
    (size,) = SIZE.unpack(exactly(connection, SIZE.size))
    if size > _MOST_BYTES:
        raise EOFError
    return exactly(connection, size)


def exactly(connection: socket.socket, size: int) -> bytes:
    """So many bytes; EOFError when the other end has gone."""
    parts = []
    while size:
        part = connection.recv(min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def pickled(call: object) -> bytes:
    """A call, only ever read by the rule's process, which may do as it likes anyway."""
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(call)
    return buffer.getvalue()


class _Pickler(pickle.Pickler):
    """Texts are sent without what has been computed of them."""

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - pickle's signature
        if isinstance(obj, Text):
            return _text, (obj.text, obj.anchor, obj.title, obj.facts, obj.speaker)
        return NotImplemented


def _text(
    text: str,
    anchor: Anchor | None,
    title: str | None,
    facts: tuple[Fact, ...],
    speaker: str | None,
) -> Text:
    return Text(text, anchor=anchor, title=title, facts=facts, speaker=speaker)
