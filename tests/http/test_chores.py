"""What the service does unasked."""

import asyncio
import re
import threading

import pytest
from litestar.testing import TestClient

from verifier.engine.rules.plugins import Plugins
from verifier.engine.rules.rules import RuleSet
from verifier.http.app import create_app
from verifier.http.chores import at_work
from verifier.http.metrics import Metrics
from verifier.http.pool import Pool
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier


@pytest.fixture
def newer(verifier):
    """The same corpus under a rule of another version."""
    for number in range(30):
        verifier.put(Document(id=f"d{number:02}", text=f"{number} people died on Monday."))
    rules = [
        type("Newer", (type(rule),), {"version": "99"})() if rule.id == "date" else rule
        for rule in verifier.plugins.rules
    ]
    plugins = Plugins(verifier.plugins._manager, RuleSet(rules), ())
    return Verifier(verifier.corpus, plugins)


def _left(client):
    found = re.search(
        r"^verifier_stale_documents (\d+)$", client.get("/metrics").text, re.MULTILINE
    )
    return int(found[1])


def test_documents_are_read_anew_when_a_rule_has_changed(newer):
    assert len(list(newer.stale())) == 30
    with TestClient(create_app(newer, refreshes=True)) as client:
        for _ in range(10_000):
            if not list(newer.stale()):
                break
            assert client.get("/v1/documents/d00").status_code == 200
        assert _left(client) == 0
    assert list(newer.stale()) == []


def test_plugins_whose_process_has_died_are_loaded_anew(newer, monkeypatch):
    mended = threading.Event()
    monkeypatch.setattr("verifier.http.chores._MENDED_EVERY", 0.0)
    monkeypatch.setattr(newer, "mend_rules", lambda: mended.set() or True)
    with TestClient(create_app(newer)):
        assert mended.wait(60)


def test_rubbish_is_looked_for_in_everything_now_and_then(newer, monkeypatch):
    collected = threading.Event()
    monkeypatch.setattr("verifier.http.chores._COLLECTED_EVERY", 0.0)
    monkeypatch.setattr("verifier.http.chores.gc.collect", lambda: collected.set() or 0)
    with TestClient(create_app(newer)):
        assert collected.wait(60)


def test_another_process_leaves_it_to_the_one(newer):
    with TestClient(create_app(newer)) as client:
        client.get("/v1/documents")
    assert len(list(newer.stale())) == 30


def test_a_stop_does_not_wait_for_all_of_it(newer):
    read = []

    class Slow(type(newer)):
        def read_anew(self, document_id):
            read.append(document_id)
            if len(read) == 3:
                stopping.set()
            super().read_anew(document_id)

    slow = Slow(newer.corpus, newer.plugins)
    stopping = threading.Event()

    async def work():
        pool = Pool(1, 1)
        with pool:
            async with at_work(slow, pool, Metrics(), refreshes=True):
                await asyncio.to_thread(stopping.wait, 60)

    asyncio.run(work())
    assert 3 <= len(read) < 30
    assert len(list(newer.stale())) == 30 - len(read)


def test_what_was_deleted_meanwhile_stays_so(newer):
    stale = list(newer.stale())
    newer.delete("d07")
    for document_id in stale:
        newer.read_anew(document_id)
    assert newer.corpus.get("d07") is None
    assert newer.corpus.snapshot().documents == 29
