"""What was acknowledged survives kill -9, at whatever moment it comes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.index.entries import entry_of, query_of
from verifier.index.embedded import EmbeddedCorpus

# Ingests batch after batch and, once a batch is acknowledged, says so. Every third batch replaces
# a document of the one before, every fourth deletes one.
_CHILD = """
import sys
from pathlib import Path
from tests.index.entries import entry_of
from verifier.index.embedded import EmbeddedCorpus

corpus = EmbeddedCorpus.open(Path(sys.argv[1]))
batch = int(sys.argv[2])
while True:
    corpus.put([entry_of(f"{batch}-{each}", f"word batch{batch}\\nmore") for each in range(3)])
    if batch % 3 == 0:
        corpus.put([entry_of(f"{batch}-0", f"word changed{batch}")])
    if batch % 4 == 0:
        corpus.delete(f"{batch}-1")
    print(batch, flush=True)
    batch += 1
"""


def _ingest_until(data: Path, first: int, last: int) -> int:
    """Kill an ingesting process as soon as batch `last` is acknowledged; the last one seen."""
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(data), str(first)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    seen = first - 1
    for line in child.stdout:
        seen = int(line)
        if seen >= last:
            child.kill()
    child.wait()
    child.stdout.close()
    return seen


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_nothing_acknowledged_is_lost(data: Path) -> None:
    """The child dies at an arbitrary point of the batches after the acknowledged one."""
    acknowledged = -1
    for kills in range(1, 6):
        acknowledged = _ingest_until(data, acknowledged + 1, acknowledged + kills)
        corpus = EmbeddedCorpus.open(data)
        for batch in range(acknowledged + 1):
            _expect(corpus, batch)
        snapshot = corpus.snapshot()
        documents = corpus.page(None, 10_000)
        assert snapshot.documents == len(documents)
        assert snapshot.passages == sum(len(corpus.passages(each.id)) for each in documents)
        corpus.close()
        # The batch under way when the child died may be there or not: the next child repeats it.


def _expect(corpus: EmbeddedCorpus, batch: int) -> None:
    entries = [entry_of(f"{batch}-{each}", f"word batch{batch}\nmore") for each in range(3)]
    if batch % 3 == 0:
        entries[0] = entry_of(f"{batch}-0", f"word changed{batch}")
    if batch % 4 == 0:
        del entries[1]
    for entry in entries:
        assert corpus.get(entry.document.id) == entry.document
        assert tuple(corpus.passages(entry.document.id)) == entry.passages
    found = corpus.search(query_of(f"batch{batch} changed{batch}"))
    assert sorted(hit.passage.document.id for hit in found) == sorted(
        entry.document.id for entry in entries
    )
