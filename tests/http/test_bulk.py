"""POST /v1/documents/bulk."""

import json

import pytest

from tests.http.contract import check, check_problem
from verifier.http.settings import Settings
from verifier.sdk.corpus import CorpusUnavailable

_HEADERS = {"Content-Type": "application/x-ndjson"}


def _outcomes(client, content):
    response = client.post("/v1/documents/bulk", content=content, headers=_HEADERS)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/x-ndjson"
    outcomes = [json.loads(line) for line in response.text.splitlines()]
    for outcome in outcomes:
        check(outcome, "DocumentOutcome")
    return outcomes


def _document(n):
    return json.dumps({"id": f"d{n:04}", "text": f"{n} people spoke on Monday."}).encode() + b"\n"


def test_every_line_has_its_outcome_in_order(client):
    lines = [_document(1), b"nope\n", b"\n", _document(2), b'{"id": "x"}\n', _document(1)]
    outcomes = _outcomes(client, b"".join(lines))
    assert [outcome["line"] for outcome in outcomes] == [1, 2, 4, 5, 6]
    ids = [outcome.get("document", {}).get("id") for outcome in outcomes]
    assert ids == ["d0001", None, "d0002", None, "d0001"]
    assert [o["problem"]["status"] for o in outcomes if "problem" in o] == [400, 422]
    assert outcomes[3]["problem"]["errors"] == [
        {"field": "text", "message": "required, but missing"}
    ]


def test_hundreds_are_stored_and_found(client):
    outcomes = _outcomes(client, b"".join(map(_document, range(300))))
    assert [o["document"]["outcome"] for o in outcomes] == ["created"] * 300
    assert len(client.get("/v1/documents?limit=1000").json()["documents"]) == 300
    assert client.get("/v1/search?q=people").json()["passages"]


def test_twice_changes_nothing(client):
    content = b"".join(map(_document, range(3)))
    _outcomes(client, content)
    again = _outcomes(client, content)
    assert {outcome["document"]["outcome"] for outcome in again} == {"unchanged"}


def test_the_last_line_needs_no_newline(client):
    assert len(_outcomes(client, _document(1) + _document(2).rstrip())) == 2


@pytest.mark.parametrize("content", [b"", b"\n\n \r\n"])
def test_nothing_in_nothing_out(client, content):
    assert _outcomes(client, content) == []


def test_the_limit_is_a_lines_and_not_the_bodys(client_with):
    client = client_with(settings=Settings(body_limit=100))
    long = json.dumps({"id": "long", "text": "x" * 100}).encode() + b"\n"
    lines = [*map(_document, range(5)), long, _document(6)]
    outcomes = _outcomes(client, b"".join(lines))
    assert [outcome.get("problem", {}).get("status") for outcome in outcomes] == [
        *[None] * 5,
        413,
        None,
    ]


@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
def test_another_content_type_is_refused(client, kind):
    response = client.post(
        "/v1/documents/bulk", content=_document(1), headers={"Content-Type": kind}
    )
    check_problem(response, 415, "wrong-content-type")


def test_a_corpus_that_fails_is_told_line_by_line(verifier, client_with):
    class Full(type(verifier)):
        def ingest(self, documents, *, refresh=False):
            raise CorpusUnavailable("the disk is full")

    client = client_with(Full(verifier.corpus, verifier.plugins))
    outcomes = _outcomes(client, _document(1) + b"nope\n" + _document(2))
    assert [outcome["problem"]["status"] for outcome in outcomes] == [503, 400, 503]


def test_a_file_may_begin_with_the_mark_that_some_editors_put_first(client):
    outcomes = _outcomes(client, b"\xef\xbb\xbf" + _document(1) + _document(2))
    assert [outcome["document"]["id"] for outcome in outcomes] == ["d0001", "d0002"]
    inside = _outcomes(client, _document(3) + b"\xef\xbb\xbf" + _document(4))
    assert ["problem" in outcome for outcome in inside] == [False, True]
