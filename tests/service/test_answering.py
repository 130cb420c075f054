"""An answer is of one moment, however much is written meanwhile."""

import pytest

from verifier.engine.plugins import load_plugins
from verifier.engine.request import VerifyRequest
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifications import Verifications
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
