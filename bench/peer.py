"""Peer: a package of the field over the same sentences, where it is installed.

claimproofkit (`pip install claimproofkit`) checks a claim against sentences by rules and words
alone, as Verifier does, and has no index: it reads all of them for every claim. So it is asked few
claims, and only among as many sentences as it can bear.
"""

import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

__all__ = ["Peer"]

_MOST = 120_000  # sentences: with ten times as many a claim takes a quarter of a minute
_CLAIMS = 5


class Peer:
    """The sentences as claimproofkit wants them; nothing where it is not installed."""

    def __init__(self) -> None:
        self._kit: Any = None
        self._passages: list[object] = []
        with suppress(ImportError):
            self._kit = import_module("claimproofkit")

    def add(self, sentences: Iterable[str]) -> None:
        """Hold these as well, unless they are more than it can bear."""
        if self._kit is None:
            return
        for sentence in sentences:
            if len(self._passages) > _MOST:
                break
            name = str(len(self._passages))
            self._passages.append(
                self._kit.EvidencePassage(
                    id=name, source=name, source_type=self._kit.SourceType.EVIDENCE, text=sentence
                )
            )

    def times(self, claims: Sequence[str]) -> list[float]:
        """Processor seconds for each of the first few claims; empty where it is not measured."""
        if self._kit is None or len(self._passages) > _MOST:
            return []
        verifier = self._kit.ClaimVerifier()
        taken = []
        for claim in claims[:_CLAIMS]:
            started = time.thread_time()
            verifier.verify_document(f"{claim.rstrip('.')}.", self._passages)
            taken.append(time.thread_time() - started)
        return taken
