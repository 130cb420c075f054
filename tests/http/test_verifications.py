"""Answers are kept under their ids, and asked again."""

import pytest

from tests.http.contract import check, check_problem
from verifier.sdk.corpus import CorpusUnavailable
from verifier.service.verifications import Verifications
from verifier.service.verifier import Verifier

_CLAIM = {"claim": "Seven people were killed in the fire in Norfolk."}
_FIRE = {"id": "fire", "text": "Seven people were killed in the fire in Norfolk."}


@pytest.fixture
def filled(client):
    client.post("/v1/documents", json=_FIRE)
    return client


def test_an_answer_says_where_it_is_kept_and_is_there_to_the_byte(filled):
    given = filled.post("/v1/verify", json=_CLAIM)
    assert given.headers["content-location"] == f"/v1/verifications/{given.json()['id']}"
    kept = filled.get(given.headers["content-location"])
    assert (kept.status_code, kept.content) == (200, given.content)
    assert kept.headers["etag"] == given.headers["etag"]
    again = filled.get(kept.url, headers={"If-None-Match": kept.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_stays_as_it_was_when_the_corpus_changes(filled):
    given = filled.post("/v1/verify", json=_CLAIM)
    filled.delete("/v1/documents/fire")
    assert filled.post("/v1/verify", json=_CLAIM).json()["id"] != given.json()["id"]
    assert filled.get(given.headers["content-location"]).content == given.content


def test_answers_of_batches_and_drafts_are_kept_too(filled):
    batch = filled.post("/v1/verify/batch", json={"claims": [_CLAIM]}).json()["answer"]
    draft = filled.post("/v1/check", json={"text": "Nine people died in Norfolk."})
    answer_id = draft.text.split('"id":"')[1].split('"')[0]
    for kept in (batch["id"], answer_id):
        assert filled.get(f"/v1/verifications/{kept}").status_code == 200


def test_nothing_is_kept_of_documents_sent_along(client):
    given = client.post("/v1/verify", json={**_CLAIM, "documents": [_FIRE]})
    assert "content-location" not in given.headers
    check_problem(
        client.get(f"/v1/verifications/{given.json()['id']}"), 404, "unknown-verification"
    )


@pytest.mark.parametrize("name", ["0" * 32, "nonsense", "%00", "%F0%9F%9A%92"])
def test_an_unknown_id_is_told(client, name):
    check_problem(client.get(f"/v1/verifications/{name}"), 404, "unknown-verification")
    check_problem(client.post(f"/v1/verifications/{name}/replay"), 404, "unknown-verification")


def _replayed(client, given):
    replay = client.post(f"/v1/verifications/{given['id']}/replay").json()
    check(replay, "Replay")
    return replay


def test_where_nothing_has_changed_the_answer_is_the_same(filled):
    given = filled.post("/v1/verify", json=_CLAIM).json()
    replay = _replayed(filled, given)
    assert (replay["same"], replay["causes"], replay["answer"]) == (True, [], given)


def test_another_corpus_is_told_with_what_it_changed(filled):
    given = filled.post("/v1/verify", json=_CLAIM).json()
    nine = {"id": "fire", "text": "Nine people were killed in the fire in Norfolk."}
    filled.put("/v1/documents/fire", json=nine)
    replay = _replayed(filled, given)
    assert replay["same"] is False
    assert [cause["what"] for cause in replay["causes"]][-1] == "corpus"
    assert (replay["verdict_before"], replay["verdict_after"]) == ("supported", "contradicted")
    assert [quote["quote"] for quote in replay["gone"]] == [_FIRE["text"]]
    assert [quote["quote"] for quote in replay["new"]] == [nine["text"]]


def test_another_version_of_a_rule_is_told(filled, verifier, client_with):
    given = filled.post("/v1/verify", json=_CLAIM).json()
    for rule in verifier.plugins.rules:
        if rule.id == "numeric":
            newer = type(rule)
    rules = [rule for rule in verifier.plugins.rules if rule.id != "numeric"]
    changed = type("Newer", (newer,), {"version": "99"})()
    plugins = type(verifier.plugins)(
        verifier.plugins._manager, type(verifier.plugins.rules)([*rules, changed]), ()
    )
    other = Verifier(verifier.corpus, plugins, verifier._verifications)
    replay = _replayed(client_with(other), given)
    (cause,) = replay["causes"]
    assert (cause["what"], cause["name"], cause["after"]) == ("rule", "numeric", "99")
    assert replay["verdict_before"] == replay["verdict_after"]


def test_an_answer_that_cannot_be_kept_is_given_all_the_same(verifier, client_with):
    class Full(Verifications):
        def keep(self, request, answer):
            raise CorpusUnavailable("the disk is full")

    client = client_with(Verifier(verifier.corpus, verifier.plugins, Full(None)))
    assert client.post("/v1/verify", json=_CLAIM).status_code == 200
