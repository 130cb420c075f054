"""Snapshot of documents given with a request: what the answer's id depends on."""

import hashlib
from collections.abc import Sequence

import msgspec

from verifier.sdk.corpus import Entry, Snapshot

__all__ = ["snapshot_of"]


def snapshot_of(entries: Sequence[Entry]) -> Snapshot:
    """A hash over the documents, whatever their order, and how many there are."""
    encoded = sorted(msgspec.json.encode(entry.document) for entry in entries)
    return Snapshot(
        snapshot=hashlib.blake2b(b"\n".join(encoded), digest_size=16).hexdigest(),
        documents=len(entries),
        passages=sum(len(entry.passages) for entry in entries),
    )
