"""An answer is of one moment, however much is written meanwhile."""

import threading

import msgspec
import pytest

from verifier.engine.plugins import load_plugins
from verifier.engine.request import VerifyRequest
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifications import Retention, Verifications
from verifier.service.verifier import Verifier

REQUEST = VerifyRequest(claim="Five people died in the fire.")


class Restless(MemoryCorpus):
    """After each search its document is another one, as often as told."""

    def __init__(self):
        super().__init__()
        self.changes = 0
        self.change = None

    def search(self, query):
        found = super().search(query)
        if self.changes:
            self.changes -= 1
            self.change()
        return found


@pytest.fixture
def corpus():
    return Restless()


@pytest.fixture
def verifier(corpus):
    opened = Verifier(corpus, load_plugins(), Verifications(None))
    texts = iter(f"{'Well, ' * n}five people died in the fire." for n in range(99))
    corpus.change = lambda: opened.put(Document(id="d", text=next(texts)))
    corpus.change()
    return opened


@pytest.mark.parametrize("changes", [1, 2, 50])
def test_a_document_replaced_on_the_way_is_quoted_as_it_is_or_not_at_all(verifier, corpus, changes):
    corpus.changes = changes
    answer = verifier.verify(REQUEST)
    for evidence in answer.supporting:
        assert evidence.quote.endswith("ive people died in the fire.")
    if changes == 1:
        assert answer.supporting
        assert answer.corpus == corpus.snapshot()


def test_an_answer_of_two_moments_is_not_kept(verifier, corpus):
    corpus.changes = 50
    assert verifier.recall(verifier.verify(REQUEST).id) is None
    corpus.changes = 0
    assert verifier.recall(verifier.verify(REQUEST).id) is not None


def test_a_document_that_does_not_read_as_stored_is_not_quoted(verifier, corpus):
    stored = corpus.get("d")
    corpus.get = lambda _: Document(id="d", text=stored.text.upper())
    answer = verifier.verify(REQUEST)
    assert answer.supporting == answer.related == ()
    assert verifier.recall(answer.id) is None


def test_what_is_written_beside_it_costs_an_answer_no_second_reading(verifier, corpus):
    """Where the same is found as before, the answer is the same, of the state there is now."""
    corpus.changes = 1
    corpus.change = lambda: verifier.put(Document(id="x", text="Rovers won the cup."))
    seen = []
    verifier.observed_by(seen.append)
    searches = []
    corpus.search = lambda query: searches.append(query) or Restless.search(corpus, query)
    answer = verifier.verify(REQUEST)
    assert (len(searches), answer.corpus) == (2, corpus.snapshot())
    assert verifier.recall(answer.id).answer == msgspec.json.encode(answer)
    assert verifier.verify(REQUEST) == answer


class Lagging(MemoryCorpus):
    """Its index follows only when it has been asked some times whether it does."""

    def __init__(self, times):
        super().__init__()
        self.times = times

    def settled(self):
        self.times -= 1
        return self.times < 0


@pytest.mark.parametrize(("times", "kept"), [(0, True), (3, True), (10_000, False)])
def test_an_answer_waits_a_moment_for_the_index_and_is_kept_only_if_it_has_followed(times, kept):
    verifier = Verifier(Lagging(times), load_plugins(), Verifications(None))
    answer = verifier.verify(REQUEST)
    assert (verifier.recall(answer.id) is not None) is kept


def test_the_same_id_means_the_same_bytes_while_documents_are_written(tmp_path):
    """Answers of many moments: each id has one content."""
    verifier = Verifier.open(tmp_path / "data", answers=Retention())
    seen: dict[str, set[bytes]] = {}
    done = threading.Event()

    def ask():
        while not done.is_set():
            answer = verifier.verify(REQUEST)
            seen.setdefault(answer.id, set()).add(msgspec.json.encode(answer))

    askers = [threading.Thread(target=ask) for _ in range(2)]
    for asker in askers:
        asker.start()
    for number in range(40):
        text = f"{number} people died in the fire, report {number} said."
        verifier.put(Document(id=f"d{number % 4}", text=text))
    done.set()
    for asker in askers:
        asker.join(60)
    verifier.close()
    assert len(seen) > 1
    assert all(len(contents) == 1 for contents in seen.values())
