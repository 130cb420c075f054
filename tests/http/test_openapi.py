"""The OpenAPI document is what the service does, and is checked in as it is."""

import json
from html.parser import HTMLParser

import jsonschema
import pytest

from tests.http.contract import CHECKED_IN, DOCUMENT
from verifier.http.openapi import document

_OPERATIONS = [
    pytest.param(operation, id=operation["operationId"])
    for item in DOCUMENT["paths"].values()
    for operation in item.values()
]


def test_the_checked_in_document_is_current():
    """`make openapi` writes it anew."""
    assert CHECKED_IN.read_bytes() == document()


def test_the_service_serves_it(client):
    response = client.get("/openapi.json")
    assert response.headers["content-type"] == "application/json"
    assert response.content == document()


def test_every_schema_is_one():
    for schema in DOCUMENT["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", ["VerifyRequest", "InlineDocument", "ClaimBatch", "ClaimItem"])
def test_what_a_caller_sends_admits_no_unknown_field(name):
    schema = DOCUMENT["components"]["schemas"][name]
    assert schema["additionalProperties"] is False
    assert schema["description"]


def test_every_type_is_described():
    for name, schema in DOCUMENT["components"]["schemas"].items():
        assert schema.get("description"), name


@pytest.mark.parametrize("operation", _OPERATIONS)
def test_an_operation_says_what_it_does_and_how_it_fails(operation):
    assert operation["summary"]
    assert operation["description"]
    for status, response in operation["responses"].items():
        if status == "default" or int(status) >= 400:
            assert list(response["content"]) == ["application/problem+json"]
            schema = response["content"]["application/problem+json"]["schema"]
            assert schema == {"$ref": "#/components/schemas/Problem"}


@pytest.mark.parametrize("operation", _OPERATIONS)
def test_who_may_be_told_that_a_condition_failed_is_told_of_the_condition(operation):
    conditions = {
        parameter["name"]
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "header"
    }
    assert ({"If-Match", "If-None-Match"} & conditions != set()) == (
        not {"304", "412"}.isdisjoint(operation["responses"])
    )


@pytest.mark.parametrize("operation", [o for o in _OPERATIONS if "requestBody" in o.values[0]])
def test_the_example_in_the_document_is_accepted(client, operation):
    path, method = next(
        (path, method)
        for path, item in DOCUMENT["paths"].items()
        for method, other in item.items()
        if other is operation
    )
    for media, content in operation["requestBody"]["content"].items():
        example = content["example"]
        body = example if isinstance(example, str) else json.dumps(example)
        url, headers = path.replace("{document_id}", "briefing"), {"Content-Type": media}
        response = client.request(method, url, content=body, headers=headers)
        assert response.is_success, response.text
        assert "problem" not in response.text


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.outside = []

    def handle_starttag(self, tag, attrs):
        self.outside += [(tag, v) for k, v in attrs if k in ("src", "href") and "//" in (v or "")]


def test_the_documentation_page_needs_nothing_from_elsewhere(client):
    response = client.get("/docs")
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    links = _Links()
    links.feed(response.text)
    assert not links.outside
    assert "https://" not in response.text
    assert "http://" not in response.text


def test_every_problem_type_has_its_place_on_the_page():
    types = DOCUMENT["components"]["schemas"]["ProblemType"]["oneOf"]
    assert len(types) == len({one["const"] for one in types})
    assert all(one["const"].startswith("/docs#") for one in types)


def test_the_document_is_the_same_every_time():
    assert document.__wrapped__() == document.__wrapped__()
    assert json.loads(document())["openapi"].startswith("3.1")
