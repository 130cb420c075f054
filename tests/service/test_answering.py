"""An answer is of one moment, however much is written meanwhile."""

import threading
from contextlib import contextmanager

import msgspec
import pytest

from verifier.engine.find.passages import cut
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.document import Document
from verifier.service.answering import WRITTEN
from verifier.service.verifications import Retention
from verifier.service.verifier import Verifier

REQUEST = VerifyRequest(claim="Five people died in the fire.")


class Restless:
    """A rule that has something written whenever it reads a claim."""

    id, version, description = "restless", "1", "Reads nothing."
    kinds, reads = (), ()

    def __init__(self):
        self.write = lambda: None

    def extract(self, text):
        self.write()
        return ()

    def judge(self, pair):
        return None


@pytest.fixture(params=["embedded", "in memory"])
def verifier(request, tmp_path):
    loaded = load_plugins()
    rule = Restless()
    plugins = loaded.with_others(RuleSet([*loaded.rules, rule]), loaded.listing, loaded.dates)
    data = tmp_path / "data" if request.param == "embedded" else None
    opened = Verifier.open(data, loaded=plugins, answers=Retention())
    opened.put(Document(id="d", text="Five people died in the fire."))
    opened.restless = rule
    yield opened
    opened.close()


def _entry(text):
    return cut(Document(id="d", text=text), load_plugins().rules, Isolation())


@pytest.mark.parametrize("change", ["replaced", "deleted"])
def test_an_answer_is_of_the_moment_it_began_in(verifier, change):
    before = verifier.verify(REQUEST)
    snapshot = verifier.corpus.snapshot()
    writes = {
        "replaced": lambda: verifier.corpus.put([_entry("Six people died in the fire.")]),
        "deleted": lambda: verifier.corpus.delete("d"),
    }
    verifier.restless.write = writes[change]
    during = verifier.verify(REQUEST)
    verifier.restless.write = lambda: None
    assert (during, during.corpus) == (before, snapshot)
    assert during.supporting[0].quote == "Five people died in the fire."
    assert verifier.recall(during.id).answer == msgspec.json.encode(during)
    after = verifier.verify(REQUEST)
    assert after.corpus == verifier.corpus.snapshot() != snapshot
    assert after.supporting == ()


def test_one_that_an_index_could_not_follow_says_so_and_is_not_kept(verifier, monkeypatch):
    """Its quotes are its documents' all the same."""
    moment = verifier.corpus.moment

    class Torn:
        whole = False

        def __init__(self, now):
            self._now = now

        def __getattr__(self, name):
            return getattr(self._now, name)

    @contextmanager
    def torn():
        with moment() as now:
            yield Torn(now)

    monkeypatch.setattr(verifier.corpus, "moment", torn)
    answer = verifier.verify(REQUEST)
    assert WRITTEN in answer.warnings
    assert verifier.recall(answer.id) is None


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
