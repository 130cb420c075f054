"""Corpora for tests: every test of the contract runs against each implementation."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from verifier.index.embedded import EmbeddedCorpus
from verifier.sdk.corpus import Corpus
from verifier.sdk.testing import MemoryCorpus

MAKERS: dict[str, Callable[[Path], Corpus]] = {
    "embedded": EmbeddedCorpus.open,
    "memory": lambda _: MemoryCorpus(),
}


@pytest.fixture(params=MAKERS)
def corpus(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Corpus]:
    made = MAKERS[request.param](tmp_path / "data")
    yield made
    made.close()
