"""The seed articles, taken in as the command line takes them in."""

from pathlib import Path

import pytest

from verifier.ingest.outcome import FileDocument
from verifier.ingest.read import read_documents
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    read = read_documents([SEEDS])
    return [item.document for item in read if isinstance(item, FileDocument)]


@pytest.fixture(scope="session")
def articles(documents) -> dict[str, str]:
    """The articles' texts by their ids."""
    return {document.id: document.text for document in documents}


@pytest.fixture(scope="session")
def seeds(documents) -> Verifier:
    verifier = Verifier.open(None)
    for _ in verifier.ingest(documents):
        pass
    return verifier
