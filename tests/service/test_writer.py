"""A corpus that another process writes to behaves like one's own."""

import threading

import pytest

from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.corpus import CorpusUnavailable, Entry
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue
from verifier.sdk.testing import MemoryCorpus
from verifier.service.turns import Turns
from verifier.service.verifier import Verifier
from verifier.service.writer import ForwardingCorpus, WriterServer

ENTRY = Entry(document=Document(id="d", text="Five died."), passages=())


@pytest.fixture
def address(tmp_path):
    return tmp_path / "writer.sock"


@pytest.fixture
def corpus():
    return MemoryCorpus()


@pytest.fixture
def forwarding(corpus, address):
    server = WriterServer(corpus, address)
    opened = ForwardingCorpus(corpus, address)
    yield opened
    opened.close()
    server.close()


def test_what_is_put_and_deleted_is_so_once_it_is_answered(forwarding, corpus):
    forwarding.put([ENTRY])
    assert corpus.get("d") == forwarding.get("d") == ENTRY.document
    assert (forwarding.delete("d"), forwarding.delete("d")) == (True, False)
    assert forwarding.get("d") is None


def test_facts_and_wordings_come_through_whole(forwarding, corpus):
    text = "Five people died in Norfolk on Monday, the mayor said."
    Verifier(forwarding, load_plugins()).put(Document(id="d", text=text))
    alone = MemoryCorpus()
    Verifier(alone, load_plugins()).put(Document(id="d", text=text))
    assert corpus.passages("d") == alone.passages("d")


@pytest.mark.parametrize(
    "error", [InvalidValue("published", "soon", "is no date"), CorpusUnavailable("disk full")]
)
def test_what_the_writer_refuses_is_refused_here(forwarding, corpus, error):
    def refuse(*_):
        raise error

    corpus.put = refuse
    with pytest.raises(type(error), match=str(error)):
        forwarding.put([ENTRY])


def test_a_writer_that_fails_is_told_without_its_reason(forwarding, corpus):
    def fail(*_):
        raise RuntimeError("secret")

    corpus.put = fail
    with pytest.raises(CorpusUnavailable, match="RuntimeError") as told:
        forwarding.put([ENTRY])
    assert "secret" not in str(told.value)


def test_no_writer_is_told_and_its_successor_is_found(corpus, address):
    forwarding = ForwardingCorpus(MemoryCorpus(), address)
    with pytest.raises(CorpusUnavailable):
        forwarding.put([ENTRY])
    for _ in range(2):
        server = WriterServer(corpus, address)
        forwarding.put([ENTRY])
        server.close()
        forwarding._disconnect()
    assert corpus.get("d") == ENTRY.document
    forwarding._reading.close()


class TestTurns:
    """One at a time, and the same thread as often as it likes."""

    def test_a_thread_may_take_a_turn_within_its_turn(self, tmp_path):
        turns = Turns(tmp_path / "turn")
        with turns, turns:
            pass
        turns.close()

    def test_others_wait(self, tmp_path):
        turns = Turns(tmp_path / "turn")
        order = []
        with turns:
            other = threading.Thread(target=lambda: [turns.__enter__(), order.append("other")])
            other.start()
            order.append("first")
        other.join(10)
        assert order == ["first", "other"]
