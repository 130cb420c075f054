"""Corpora for tests: every test of the contract runs against each implementation."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.index.entries import entry_of
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


@pytest.fixture(scope="session")
def one_corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedCorpus]:
    """A corpus with something in it, for tests that only search."""
    made = EmbeddedCorpus.open(tmp_path_factory.mktemp("corpus"))
    made.put([entry_of("a", "US forces\nsaid 66"), entry_of("b", "( [ : AT&T a:b *")])
    yield made
    made.close()
