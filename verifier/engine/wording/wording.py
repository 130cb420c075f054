"""Wording: what the engine itself reads in a passage, made at ingest and stored beside its facts.

Nothing in it depends on a claim, and reading it anew costs more than all the rest of a comparison.
What another version of the code or of its word lists has stored is never used: see `stamp`.
"""

import hashlib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from verifier.engine.wording.clause import clauses_of
from verifier.engine.wording.event import Events
from verifier.engine.wording.owner import Owners
from verifier.engine.wording.scope import Scope, Scopes
from verifier.engine.wording.worded import Columns, Worded, columns_of
from verifier.engine.wording.words import words_in, words_of
from verifier.sdk.fact import Fact
from verifier.sdk.language.vocabulary import INDEX
from verifier.sdk.text import Text

__all__ = ["Told", "Wording", "read_wording", "stamp", "unpack"]

_STAMP = 8  # bytes
_TELL_NOTHING = frozenset({"NOTICE", INDEX})  # that another file does not
_MOST = 8192  # wordings kept, some 3 kB each
_FEW = 64  # headlines of which passages are being read


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What belongs to a fact of a text: its scope, its events, and its owner among the words."""

    scope: Scope
    events: frozenset[str]
    owner: int | None


class Wording:
    """The content words of a text and of its heading, and what is told of its facts."""

    def __init__(self, stored: "_Stored") -> None:
        self.words = Worded(stored.words)
        self.heading = _heading(stored.heading)
        self._stored = stored

    def told(self, place: int) -> Told | None:
        """What belongs to fact number `place`; None when it is plain."""
        packed = self._stored.told[place]
        return _TOLD.decode(packed) if packed else None

    def pack(self) -> bytes:
        """As it is stored."""
        return stamp() + _ENCODER.encode(self._stored)


class _Stored(msgspec.Struct, frozen=True, array_like=True):
    """A wording as it is stored; packed once more what few comparisons ask for."""

    words: Columns
    told: tuple[bytes, ...]
    heading: bytes


def read_wording(text: Text, facts: Sequence[Fact]) -> Wording:
    """What is in `text` with `facts`, and in its headline."""
    words = words_of(text)
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        kinds.setdefault(fact.kind, []).append(fact)
    clauses = clauses_of(text.tokens) if facts else []
    scopes = Scopes(text)
    frames = [fact for fact in facts if fact.words and not (fact.plain or fact.optional)]
    events = Events(text, words, clauses, frames)
    owners = Owners(text, words, facts, clauses)

    def told(fact: Fact) -> bytes:
        if fact.plain:
            return b""
        owner = None if fact.words else owners.of(fact)
        return _SORTING.encode(
            Told(
                scope=scopes.of(fact, kinds[fact.kind]),
                events=frozenset() if fact.words else events.of(fact),
                owner=None if owner is None else words.index(owner),
            )
        )

    return Wording(
        _Stored(
            words=columns_of(words),
            told=tuple(map(told, facts)),
            heading=_packed_heading(text.title) if text.title else b"",
        )
    )


def unpack(packed: bytes) -> Wording | None:
    """A stored wording; None when this version of the code would not have made it."""
    return _unpacked(packed, stamp())


@lru_cache(maxsize=_MOST)
def _unpacked(packed: bytes, made: bytes) -> Wording | None:
    if packed[:_STAMP] != made:
        return None
    return Wording(_STORED.decode(memoryview(packed)[_STAMP:]))


@lru_cache(maxsize=_FEW)
def _packed_heading(title: str) -> bytes:
    """The content words of a headline as they are stored with every passage below it."""
    return _ENCODER.encode(columns_of(words_in(title)))


@lru_cache(maxsize=_MOST)
def _heading(packed: bytes) -> Worded:
    """The same object for all passages of a document."""
    return Worded(_COLUMNS.decode(packed) if packed else columns_of(()))


@cache
def stamp() -> bytes:
    """A hash of the code and word lists that decide a wording."""
    seen = hashlib.blake2b(digest_size=_STAMP)
    ours, language = map(resources.files, ("verifier.engine.wording", "verifier.sdk.language"))
    files = [*_files(ours), *_files(language), *_files(language / "data")]
    for file in sorted(files, key=lambda each: each.name):
        seen.update(file.read_bytes())
    return seen.digest()


def _files(folder: Traversable) -> list[Traversable]:
    return [each for each in folder.iterdir() if each.is_file() and each.name not in _TELL_NOTHING]


_ENCODER = msgspec.msgpack.Encoder()
_SORTING = msgspec.msgpack.Encoder(order="deterministic")
_STORED = msgspec.msgpack.Decoder(_Stored)
_COLUMNS = msgspec.msgpack.Decoder(Columns)
_TOLD = msgspec.msgpack.Decoder(Told)
