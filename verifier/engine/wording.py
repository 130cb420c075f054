"""Wording: what the engine itself reads in a passage, made at ingest and stored beside its facts.

Nothing in it depends on a claim, and reading it anew costs more than all the rest of a comparison.
What another version of the code or of its word lists has stored is never used: see `stamp`.
"""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from verifier.engine.clause import clauses_of
from verifier.engine.event import Events
from verifier.engine.owner import Owners
from verifier.engine.scope import Scope, Scopes
from verifier.engine.words import Word, distinct, words_in, words_of
from verifier.sdk.fact import Fact
from verifier.sdk.text import Text

__all__ = [
    "Told",
    "Wording",
    "heading_of",
    "pack",
    "read_wording",
    "stamp",
    "told_in",
    "unpack",
    "unpack_words",
]

_STAMP = 8  # bytes
_READERS = ("clause.py", "event.py", "owner.py", "scope.py", "terms.py", "wording.py", "words.py")


class Wording(msgspec.Struct, frozen=True, array_like=True):
    """The content words of a text, and packed, for most comparisons do not ask for it, the rest.

    That is what is `told` of each of its facts, and the content words of its `heading`.
    """

    words: tuple[Word, ...]
    told: bytes
    heading: bytes


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What belongs to each fact of a text: its scope, its events and its owner.

    A plain fact has none.
    """

    scopes: tuple[Scope | None, ...]
    events: tuple[frozenset[str], ...]
    owners: tuple[Word | None, ...]


def read_wording(text: Text, facts: Sequence[Fact]) -> Wording:
    """What is in `text` with `facts`, and in its headline."""
    words = words_of(text)
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        kinds.setdefault(fact.kind, []).append(fact)
    clauses = clauses_of(text.tokens) if facts else []
    scopes = Scopes(text)
    events = Events(text, words, clauses)
    owners = Owners(text, words, facts, clauses)
    told = Told(
        scopes=tuple(None if fact.plain else scopes.of(fact, kinds[fact.kind]) for fact in facts),
        events=tuple(
            frozenset() if fact.plain or fact.words else events.of(fact) for fact in facts
        ),
        owners=tuple(None if fact.plain or fact.words else owners.of(fact) for fact in facts),
    )
    heading = words_in(text.title) if text.title else ()
    return Wording(words, _ENCODER.encode(told), _ENCODER.encode(heading))


def pack(wording: Wording) -> bytes:
    """A wording as it is stored."""
    return stamp() + _ENCODER.encode(wording)


def unpack(packed: bytes) -> Wording | None:
    """A stored wording; None when this version of the code would not have made it."""
    if packed[:_STAMP] != stamp():
        return None
    return _DECODER.decode(memoryview(packed)[_STAMP:])


def unpack_words(packed: bytes) -> tuple[Word, ...] | None:
    """The words alone of a stored wording; None as for `unpack`."""
    if packed[:_STAMP] != stamp():
        return None
    return _OF_WORDING.decode(memoryview(packed)[_STAMP:]).words


def told_in(wording: Wording) -> Told:
    """What belongs to each of the facts."""
    return _TOLD.decode(wording.told)


def heading_of(wording: Wording) -> Mapping[str, Word]:
    """The content words of the headline, by lemma: the same object for all of a document."""
    return _heading(wording.heading)


@lru_cache(maxsize=4096)
def _heading(packed: bytes) -> Mapping[str, Word]:
    return distinct(_WORDS.decode(packed))


class _Words(msgspec.Struct, frozen=True, array_like=True):
    """As much of a wording as other passages look at: its first part."""

    words: tuple[Word, ...]


@cache
def stamp() -> bytes:
    """A hash of the code and word lists that decide a wording."""
    seen = hashlib.blake2b(digest_size=_STAMP)
    engine, language = map(resources.files, ("verifier.engine", "verifier.sdk.language"))
    files = [*map(engine.joinpath, _READERS), *_files(language), *_files(language / "data")]
    for file in sorted(files, key=lambda each: each.name):
        seen.update(file.read_bytes())
    return seen.digest()


def _files(folder: Traversable) -> list[Traversable]:
    return [each for each in folder.iterdir() if each.is_file() and each.name != "NOTICE"]


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(Wording)
_OF_WORDING = msgspec.msgpack.Decoder(_Words)
_TOLD = msgspec.msgpack.Decoder(Told)
_WORDS = msgspec.msgpack.Decoder(tuple[Word, ...])
