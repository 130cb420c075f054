"""POST /v1/verify."""

import json
from threading import Event, Thread

from tests.http.contract import check

_TEXT = (
    "The mayor spoke on Monday. Seven people were killed in the fire on Friday. "
    "Ärzte 🚑 treated fourteen others."
)
_CLAIM = {"claim": "Seven people were killed in the fire.", "claim_date": "2024-03-11"}


def test_the_answer_fits_its_schema_and_quotes_to_the_letter(client):
    body = {**_CLAIM, "documents": [{"id": "d", "text": _TEXT, "published": "2024-03-10"}]}
    response = client.post("/v1/verify", json=body)
    answer = response.json()
    assert (response.status_code, response.headers["content-type"]) == (200, "application/json")
    check(answer, "Answer")
    quoted = [*answer["supporting"], *answer["contradicting"], *answer["related"]]
    assert quoted
    assert all(_TEXT[e["start"] : e["end"]] == e["quote"] for e in quoted)


def test_the_same_request_gives_the_same_bytes(client):
    client.post("/v1/documents", json={"id": "d", "text": _TEXT})
    answers = {client.post("/v1/verify", json=_CLAIM).content for _ in range(3)}
    assert len(answers) == 1


def test_a_body_may_begin_with_the_mark_that_some_editors_put_first(client):
    body = b"\xef\xbb\xbf" + json.dumps(_CLAIM).encode()
    marked = client.post("/v1/verify", content=body, headers={"Content-Type": "application/json"})
    assert marked.status_code == 200
    assert marked.content == client.post("/v1/verify", json=_CLAIM).content


def test_an_empty_corpus_is_not_enough(client):
    answer = client.post("/v1/verify", json=_CLAIM).json()
    check(answer, "Answer")
    assert answer["verdict"] == "not_enough_evidence"
    assert answer["corpus"]["documents"] == 0


def test_inline_documents_are_not_stored(client):
    client.post("/v1/verify", json={**_CLAIM, "documents": [{"id": "d", "text": _TEXT}]})
    assert client.get("/v1/documents").json() == {"documents": [], "next": None}
    assert client.get("/v1/documents/d").status_code == 404


def test_only_the_rules_asked_for_run(client):
    first = client.get("/v1/rules").json()["rules"][0]["id"]
    answer = client.post("/v1/verify", json={**_CLAIM, "rules": [first]}).json()
    assert [rule["rule"] for rule in answer["rules"]] == [first]


def test_a_claim_of_2000_characters_is_answered(client):
    assert client.post("/v1/verify", json={"claim": "é" * 2000}).status_code == 200


def test_requests_do_not_wait_for_each_other(verifier, client_with):
    """A slow verification keeps a thread busy, not the service."""
    begun, finish = Event(), Event()

    class SlowVerifier(type(verifier)):
        def verify(self, request):
            begun.set()
            assert finish.wait(10)
            return super().verify(request)

    client = client_with(SlowVerifier(verifier.corpus, verifier.plugins))
    answered = []
    slow = Thread(target=lambda: answered.append(client.post("/v1/verify", json=_CLAIM)))
    slow.start()
    assert begun.wait(10)
    assert client.get("/health/ready").status_code == 200
    assert not answered
    finish.set()
    slow.join(10)
    assert answered[0].status_code == 200
