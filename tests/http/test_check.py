"""POST /v1/check."""

import json

import pytest

from tests.http.contract import DOCUMENT, check_problem, check_schema
from verifier.sdk.corpus import CorpusUnavailable

_DRAFT = {
    "text": "The fire killed 12 people in Norfolk. \U0001f692 came. "
    "The fire in Norfolk killed 14 people.",
    "documents": [{"id": "d", "text": "The fire in Norfolk killed 14 people."}],
}
_STREAMED = DOCUMENT["paths"]["/v1/check"]["post"]["responses"]["200"]["content"]


def _events(response):
    assert (response.status_code, response.headers["content-type"]) == (200, "application/x-ndjson")
    events = [json.loads(line) for line in response.text.splitlines()]
    for event in events:
        check_schema(event, _STREAMED["application/x-ndjson"]["schema"])
    return events


def test_claims_come_in_order_then_contradictions_then_the_sum(client):
    first, second, against, done = _events(client.post("/v1/check", json=_DRAFT))
    assert [first["event"], second["event"]] == ["claim", "claim"]
    assert (first["index"], second["index"]) == (0, 1)
    assert second["answer"]["verdict"] == "supported"
    assert (second["start"], second["utf16"]["start"]) == (46, 47)
    assert against["event"] == "contradiction"
    assert against["second"]["text"] == second["text"]
    assert (done["event"], done["claims"], done["contradictions"]) == ("done", 2, 1)
    assert done["verdicts"]["supported"] == 1


def test_an_answer_is_that_of_a_single_request(client):
    claim = _events(client.post("/v1/check", json=_DRAFT))[0]
    alone = {"claim": claim["text"], "documents": _DRAFT["documents"]}
    assert client.post("/v1/verify", json=alone).json() == claim["answer"]


def test_the_same_comes_as_events_where_those_are_accepted(client):
    lines = _events(client.post("/v1/check", json=_DRAFT))
    response = client.post("/v1/check", json=_DRAFT, headers={"Accept": "text/event-stream"})
    assert response.headers["content-type"].startswith("text/event-stream")
    blocks = [block.split("\n") for block in response.text.removesuffix("\n\n").split("\n\n")]
    assert [json.loads(data.removeprefix("data: ")) for _, data in blocks] == lines
    assert [name.removeprefix("event: ") for name, _ in blocks] == [e["event"] for e in lines]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        ({}, "text"),
        ({"text": " "}, "text"),
        ({"text": "x", "claim": "y"}, "claim"),
        ({"text": "x", "skip": [{"start": 0, "end": 9}]}, "skip[0]"),
        ({"text": "x", "skip": [{"start": 0}]}, "skip[0].end"),
        ({"text": "x", "claim_date": "soon"}, "claim_date"),
        ({"text": "x", "rules": ["nonesuch"]}, "rules"),
        ({"text": "x", "documents": [{"text": ""}]}, "documents[0].text"),
        ({"text": "x" * 200_001}, "text"),
    ],
    ids=str,
)
def test_a_wrong_draft_is_refused_before_anything_is_said(client, draft, field):
    check_problem(client.post("/v1/check", json=draft), 422, "invalid-fields", field)


def test_a_failure_on_the_way_is_the_last_line(verifier, client_with):
    class Failing(type(verifier)):
        def verify(self, request, read=None):
            raise CorpusUnavailable("gone")

    client = client_with(Failing(verifier.corpus, verifier.plugins))
    (only,) = _events(client.post("/v1/check", json=_DRAFT))
    assert (only["event"], only["problem"]["status"]) == ("problem", 503)
