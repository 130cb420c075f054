"""Documents read by several processes are stored as those read in one."""

import os
import signal
import subprocess
import sys

import pytest

from bench.articles import articles
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service.readers import Readers, ReadersLost
from verifier.service.verifier import Verifier

PLUGINS = load_plugins()


def _documents(count):
    found = []
    for _, document in articles(3):
        found.append(document)
        if len(found) == count:
            return found
    return found


def _corpus():
    return Verifier(MemoryCorpus(), PLUGINS)


@pytest.fixture(scope="module")
def documents():
    return _documents(80)


def test_several_processes_store_what_one_does(documents):
    """Every outcome in order, every passage alike."""
    alone, together = _corpus(), _corpus()
    expected = list(alone.ingest(documents))
    with Readers(2) as readers:
        assert list(together.ingest(iter(documents), readers=readers)) == expected
        again = [each.outcome for each in together.ingest(documents, readers=readers)]
    assert again == ["unchanged"] * len(documents)
    assert together.corpus.snapshot() == alone.corpus.snapshot()
    for document in documents:
        assert together.corpus.passages(document.id) == alone.corpus.passages(document.id)


def test_no_more_documents_are_taken_than_may_be_on_their_way(documents):
    taken = 0

    def source():
        nonlocal taken
        for document in documents:
            taken += 1
            yield document

    with Readers(1) as readers:
        stored = _corpus().ingest(source(), readers=readers)
        next(stored)
        assert taken <= 64 + readers.ahead + 1


def test_a_date_found_in_the_text_counts_when_a_document_comes_again():
    document = Document(id="d", text="LEEDS, May 3, 2022 (Wire) - Two schools closed on Monday.")
    verifier = _corpus()
    with Readers(1) as readers:
        outcomes = [
            each.outcome for _ in range(2) for each in verifier.ingest([document], readers=readers)
        ]
    assert outcomes == ["created", "unchanged"]


def test_a_process_that_dies_is_told_of(documents):
    with Readers(1) as readers:
        readers._processes = 2
        readers._count = 100
        readers.result_of(readers.read(documents[0], PLUGINS, {}, prepared=False))
        for process in list(readers._pool._processes.values()):
            os.kill(process.pid, signal.SIGKILL)
        with pytest.raises(ReadersLost, match="--processes 1"):
            list(_corpus().ingest(documents, readers=readers))


def test_processes_that_read_end_with_the_one_that_writes():
    """However that is ended: what it was told to read nobody waits for."""
    writing = (
        "import os, signal\n"
        "from tests.service.test_readers import PLUGINS, Readers, _documents\n"
        "readers = Readers(2)\n"
        "found = [readers.read(d, PLUGINS, {}, prepared=False) for d in _documents(80)]\n"
        "[readers.result_of(each) for each in found]\n"
        "print(len(readers._pool._processes), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    # The processes share its standard output, which is at its end when all of them are.
    told = subprocess.run(
        [sys.executable, "-c", writing], stdout=subprocess.PIPE, timeout=120, check=False
    )
    assert told.stdout == b"2\n"
    assert told.returncode == -signal.SIGKILL
