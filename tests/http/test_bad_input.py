"""Every kind of bad input is answered with a problem that says what and where."""

import asyncio
import json

import pytest

from tests.http.contract import check_problem
from verifier.http.app import create_app
from verifier.http.settings import Settings

_JSON = {"Content-Type": "application/json"}


def _claim(**fields):
    return json.dumps({"claim": "Five people died.", **fields}).encode()


_FIELDS = {
    "empty claim": (_claim(claim=""), "claim"),
    "blank claim": (_claim(claim=" \n"), "claim"),
    "claim of 2,001 characters": (_claim(claim="x" * 2001), "claim"),
    "claim that is a number": (_claim(claim=66), "claim"),
    "claim that is null": (_claim(claim=None), "claim"),
    "no claim": (b"{}", "claim"),
    "NUL in the claim": (_claim(claim="a\0b"), "claim"),
    "lone high surrogate": (b'{"claim": "a \\ud800 b"}', "claim"),
    "lone low surrogate": (b'{"claim": "\\udc00"}', "claim"),
    "lone surrogate last": (b'{"claim": "\\ud800"}', "claim"),
    "lone surrogate in a document": (
        b'{"claim": "x", "documents": [{"text": "x"}, {"text": "\\ud800"}]}',
        "documents[1].text",
    ),
    "unknown field": (_claim(clam="x"), "clam"),
    "unknown field of a document": (
        _claim(documents=[{"text": "x", "txt": "y"}]),
        "documents[0].txt",
    ),
    "unknown rule": (_claim(rules=["nonesuch"]), "rules"),
    "31 February": (_claim(claim_date="2023-02-31"), "claim_date"),
    "a date-time for a day": (_claim(as_of="2023-11-22T10:00"), "as_of"),
    "dates in the wrong order": (
        _claim(published_from="2023-11-22", published_to="2023-11-21"),
        "published_to",
    ),
    "limit of nothing": (_claim(limit=0), "limit"),
    "limit as text": (_claim(limit="10"), "limit"),
    "document without text": (_claim(documents=[{"id": "a"}]), "documents[0].text"),
    "document with blank text": (
        _claim(documents=[{"text": "x"}, {"text": " "}]),
        "documents[1].text",
    ),
    "document with a wrong date": (
        _claim(documents=[{"text": "x", "published": "yesterday"}]),
        "documents[0].published",
    ),
    "two documents of one id": (
        _claim(documents=[{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]),
        "documents[1].id",
    ),
    "no object": (b"[]", "(the body)"),
    "null": (b"null", "(the body)"),
}

_BODIES = {
    "nothing": b"",
    "no JSON": b"claim=x",
    "half": b'{"claim": "x"',
    "two values": b'{"claim": "x"} {}',
    "100,000 open brackets": b"[" * 100_000,
    "100,000 nested brackets": b"[" * 100_000 + b"]" * 100_000,
    "100,000 nested brackets in a field": b'{"claim":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "100,000 nested objects": b'{"claim":' * 100_000 + b"1" + b"}" * 100_000,
    "Latin-1": '{"claim": "Málaga"}'.encode("latin-1"),
    "UTF-16": '{"claim": "x"}'.encode("utf-16"),
    "not a number": b'{"claim": NaN}',
    "a control character": b'{"claim": "\x01"}',
}


@pytest.mark.parametrize(("body", "field"), _FIELDS.values(), ids=_FIELDS.keys())
def test_a_bad_field_is_named(client, body, field):
    response = client.post("/v1/verify", content=body, headers=_JSON)
    check_problem(response, 422, "invalid-fields", field)


@pytest.mark.parametrize("body", _BODIES.values(), ids=_BODIES.keys())
@pytest.mark.parametrize("path", ["/v1/verify", "/v1/documents"])
def test_a_body_that_cannot_be_read_is_malformed(client, path, body):
    check_problem(client.post(path, content=body, headers=_JSON), 400, "malformed-body")


@pytest.mark.parametrize(
    "kind",
    [
        None,
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin-1",
        "nonsense",
    ],
)
def test_a_wrong_content_type_is_refused(client, kind):
    """Also a missing one: a page elsewhere can send that without asking the browser's leave."""
    headers = {} if kind is None else {"Content-Type": kind}
    response = client.post("/v1/verify", content=_claim(), headers=headers)
    check_problem(response, 415, "wrong-content-type")


def test_utf8_may_be_said_aloud(client):
    headers = {"Content-Type": "application/json; charset=UTF-8"}
    assert client.post("/v1/verify", content=_claim(), headers=headers).status_code == 200


def test_a_document_of_10_mb_is_too_large(client):
    body = json.dumps({"text": "x" * 10_000_000}).encode()
    check_problem(client.post("/v1/documents", content=body, headers=_JSON), 413, "body-too-large")


def test_a_body_sent_in_chunks_is_counted_too(client):
    chunks = (b"x" * 100_000 for _ in range(100))
    check_problem(
        client.post("/v1/documents", content=chunks, headers=_JSON), 413, "body-too-large"
    )


def test_the_limit_is_exact_and_configurable(client_with):
    body = json.dumps({"text": "x" * 100}).encode()
    for limit, status in ((len(body), 201), (len(body) - 1, 413)):
        client = client_with(settings=Settings(body_limit=limit))
        response = client.post("/v1/documents", content=body, headers=_JSON)
        assert response.status_code == status
        assert status == 201 or f"more than {limit} bytes" in response.json()["detail"]


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/v1/search?q=x&limti=5", "limti"),
        ("/v1/search?q=x&pool=5", "pool"),
        ("/v1/documents?page=2", "page"),
        ("/v1/rules?verbose=1", "verbose"),
        ("/health/live?x=1", "x"),
        ("/v1/search", "q"),
        ("/v1/search?q=", "q"),
        ("/v1/search?q=%00", "q"),
        ("/v1/search?q=" + "x" * 2001, "q"),
        ("/v1/search?q=x&limit=0", "limit"),
        ("/v1/search?q=x&limit=101", "limit"),
        ("/v1/search?q=x&limit=many", "limit"),
        ("/v1/search?q=x&published_from=2023-02-31", "published_from"),
        ("/v1/search?q=x&published_to=soon", "published_to"),
        ("/v1/search?q=x&limit=1&limit=2", "limit"),
        ("/v1/search?q=x&q=y", "q"),
        ("/v1/search?q=x&publisher=%00", "publisher"),
        ("/v1/search?q=x&publisher=AFP&publisher=", "publisher"),
        ("/v1/search?q=x&published_from=2024-02-01&published_to=2024-01-31", "published_to"),
        ("/v1/search?q=x&=1", '""'),
        ("/v1/documents?limit=1001", "limit"),
        ("/v1/documents?cursor=%00", "cursor"),
        ("/v1/documents/%FF", "document_id"),
        ("/v1/documents/" + "x" * 201, "document_id"),
    ],
)
def test_a_bad_parameter_is_named(client, path, field):
    check_problem(client.get(path), 422, "invalid-fields", field)


def test_a_bad_parameter_of_a_write_is_named(client):
    check_problem(
        client.post("/v1/documents?wait=perhaps", json={"text": "x"}),
        422,
        "invalid-fields",
        "wait",
    )


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/verify/x", "/v2/verify", "/V1/rules", "/%00"])
def test_an_unknown_path_is_a_problem(client, path):
    check_problem(client.get(path), 404, "unknown-path")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/v1/verify", {"POST", "OPTIONS"}),
        ("DELETE", "/v1/documents", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("POST", "/v1/documents/a", {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}),
        ("PATCH", "/v1/rules", {"GET", "HEAD", "OPTIONS"}),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(client, method, path, allowed):
    response = client.request(method, path)
    check_problem(response, 405, "wrong-method")
    assert set(response.headers["allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"claim": ""}, "must not be empty"),
        ({"claim": "x" * 2001}, "must have at most 2000 characters, not 2001"),
        (
            {"claim": "x", "documents": [{"text": "y"}] * 1001},
            "must have at most 1000 items, not 1001",
        ),
        ({"claim": "x", "limit": 0}, "must be at least 1, not 0"),
        ({"claim": "x", "limit": 101}, "must be at most 100, not 101"),
        ({"claim": "x", "limit": "ten"}, 'must be a whole number, not "ten"'),
        ({"claim": 66}, "must be text, not 66"),
        ({"claim": ["x"]}, "must be text, not a list"),
        ({"claim": "x", "speaker": {"name": "Orr"}}, "must be text or null, not an object"),
        ({"claim": "x", "speaker": 0.5}, "must be text or null, not 0.5"),
        ({"claim": "x", "documents": [{"text": True}]}, "must be text, not true"),
        ({"claim": "x", "foo": 1}, "unknown field"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_message_is_for_people(client, fields, message):
    assert client.post("/v1/verify", json=fields).json()["errors"][0]["message"] == message


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ("limit=0", "must be at least 1, not 0"),
        ("limit=101", "must be at most 100, not 101"),
        ("limit=ten", 'must be a whole number, not "ten"'),
        ("limit=3&limit=4", "given 2 times, and takes one value"),
    ],
)
def test_so_is_one_about_a_parameter(client, parameters, message):
    response = client.get(f"/v1/search?q=x&{parameters}")
    assert response.json()["errors"] == [{"field": "limit", "message": message}]


@pytest.mark.parametrize(("name", "shown"), [("", '""'), ("y" * 5000, "y" * 77 + "...")])
def test_a_name_that_is_unknown_is_told_in_short(client, name, shown):
    bodily = client.post("/v1/verify", json={"claim": "x", name: 1})
    check_problem(bodily, 422, "invalid-fields", shown)
    check_problem(client.get("/v1/rules", params={name: "1"}), 422, "invalid-fields", shown)


@pytest.mark.parametrize("path", ["/v1/verify", "/v1/verify/batch"])
def test_a_caller_who_leaves_midway_is_no_failure_of_the_service(verifier, caplog, path):
    """Nobody is there to read the answer; the log must not take it for an error of its own."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
        "server": ("testserver", 80),
    }
    arriving = iter(
        [{"type": "http.request", "body": b'{"cl', "more_body": True}, {"type": "http.disconnect"}]
    )
    sent = []

    async def receive():
        return next(arriving)

    async def send(message):
        sent.append(message)

    asyncio.run(create_app(verifier)(scope, receive, send))
    assert sent[0]["status"] == 400
    assert not caplog.records


@pytest.mark.parametrize("limit", ["3.0", "3e0", "30E-1"])
def test_a_whole_number_is_one_however_it_is_written(client, limit):
    body = '{"claim": "Version 2.0 is out.", "limit": ' + limit + "}"
    assert client.post("/v1/verify", content=body, headers=_JSON).status_code == 200
    check_problem(
        client.post("/v1/verify", content=body.replace(limit, "3.5"), headers=_JSON),
        422,
        "invalid-fields",
        "limit",
    )


def test_deep_nesting_beside_a_number_is_no_failure_of_the_service(client):
    body = '{"claim": "x", "limit": 3.0, "x": ' + "[" * 900 + "]" * 900 + "}"
    assert client.post("/v1/verify", content=body, headers=_JSON).status_code in (400, 422)


def test_a_body_that_is_packed_is_refused_by_that_name(client):
    headers = {**_JSON, "content-encoding": "gzip"}
    check_problem(
        client.post("/v1/verify", content=b"x", headers=headers), 415, "wrong-content-type"
    )


def test_the_first_wrong_field_is_told_whatever_comes_after_it(client):
    body = {"documents": [{"text": " "}], "skip": [{"start": 0, "end": "x"}], "text": "A fire."}
    check_problem(client.post("/v1/check", json=body), 422, "invalid-fields", "documents[0].text")
