"""POST /v1/rules/reload, and how far the documents are that have still to be read anew."""

import pytest
from litestar.testing import TestClient

from tests.http.contract import check, check_problem
from tests.service.stranger import write_stranger
from verifier.engine.rules.plugins import load_plugins
from verifier.http.app import create_app
from verifier.http.doors import Doors
from verifier.http.keys import Keys, Scope
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service.live_rules import LiveRules, Nearby
from verifier.service.verifier import Verifier


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "rules"
    made.mkdir()
    return made


@pytest.fixture
def verifier(folder):
    live = LiveRules(Nearby(load_plugins(folder=folder), lambda: load_plugins(folder=folder)))
    return Verifier(MemoryCorpus(), live)


def _reload(client):
    response = client.post("/v1/rules/reload")
    assert response.status_code == 200, response.text
    check(response.json(), "RuleList")
    return response.json()


def _line(listed):
    (line,) = (each for each in listed["rules"] if each["plugin"] == "stranger")
    return line


def test_a_rule_that_is_added_is_run_from_then_on(client, folder):
    write_stranger(folder)
    assert _line(_reload(client))["status"] == "loaded"
    rules = client.post("/v1/verify", json={"claim": "A fire."}).json()["rules"]
    assert "stranger" in [rule["rule"] for rule in rules]


def test_one_that_cannot_be_loaded_says_why_and_names_no_folder(client, folder):
    write_stranger(folder)
    _reload(client)
    (folder / "stranger.py").write_text("1 / 0\n")
    line = _line(_reload(client))
    assert line["reason"] == (
        "kept from before, for now: stranger.py:1: ZeroDivisionError: division by zero"
    )
    assert str(folder) not in client.get("/v1/rules").text


def test_it_is_told_how_many_documents_are_left(verifier, client, folder):
    verifier.put(Document(id="d", text="A fire."))
    write_stranger(folder)
    assert _reload(client)["stale_documents"] == 1


def test_documents_are_read_anew_in_the_background(verifier, folder):
    verifier.put(Document(id="d", text="A fire."))
    with TestClient(create_app(verifier, refreshes=True)) as client:
        write_stranger(folder)
        _reload(client)
        for _ in range(100_000):
            if not verifier.pending():
                break
            assert client.get("/health/live").status_code == 200
        assert client.get("/health/ready").json()["stale_documents"] == 0
    assert "stranger" in {f.rule for f in verifier.corpus.passages("d")[0].facts}


def test_a_folder_that_has_gone_is_told(client, folder):
    folder.rmdir()
    check_problem(client.post("/v1/rules/reload"), 409, "no-plugins-folder")


def test_it_takes_a_key_that_may_write(verifier, client_with, tmp_path):
    keys = Keys(tmp_path / "keys.json")
    secret = keys.add("reader", (Scope.READ,))
    client = client_with(verifier, None, Doors(keys, None))
    headers = {"Authorization": f"Bearer {secret}"}
    check_problem(client.post("/v1/rules/reload", headers=headers), 403, "forbidden")
    assert client.get("/v1/rules", headers=headers).status_code == 200
