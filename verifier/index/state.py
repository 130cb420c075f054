"""State: the counters of a corpus and the sum over its contents, moved on by every write."""

import hashlib
import sqlite3

import msgspec

from verifier.sdk.corpus import Snapshot

__all__ = ["Known", "State", "snapshot_of"]


class Known(msgspec.Struct, frozen=True):
    """A document that is stored: its number and hashes."""

    number: int
    content: bytes
    digest: bytes


class State:
    """Read in a write's transaction, moved on, and written back in the same."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        generation, self._serial, self._documents, self._passages, content = connection.execute(
            "SELECT generation, serial, documents, passages, content FROM state"
        ).fetchone()
        self._content = int.from_bytes(content)
        self.generation: int = generation + 1
        self.changed = False

    def next(self) -> int:
        """A number never given before."""
        self._serial += 1
        return int(self._serial)

    def count(self, content: bytes, passages: int) -> None:
        """A document has come."""
        self.changed = True
        self._documents += 1
        self._passages += passages
        self._content += int.from_bytes(content)

    def forget(self, known: Known, passages: int) -> None:
        """A document has gone."""
        self.changed = True
        self._documents -= 1
        self._passages -= passages
        self._content -= int.from_bytes(known.content)

    def write(self, connection: sqlite3.Connection) -> None:
        """Store it."""
        connection.execute(
            "UPDATE state SET generation = ?, serial = ?, documents = ?, passages = ?, content = ?",
            (
                self.generation,
                self._serial,
                self._documents,
                self._passages,
                (self._content % 2**256).to_bytes(32),
            ),
        )


def snapshot_of(documents: int, passages: int, content: bytes) -> Snapshot:
    """A sum knows no order: the same documents give the same snapshot, however they came."""
    return Snapshot(
        snapshot=hashlib.blake2b(content, digest_size=16).hexdigest(),
        documents=documents,
        passages=passages,
    )
