"""The seed articles, taken in as the command line takes them in."""

from pathlib import Path

import pytest

from verifier.ingest.outcome import FileDocument
from verifier.ingest.read import read_documents
from verifier.service.verifier import Verifier

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Verifier:
    verifier = Verifier.open(None)
    read = [item.document for item in read_documents([SEEDS]) if isinstance(item, FileDocument)]
    for _ in verifier.ingest(read):
        pass
    return verifier
