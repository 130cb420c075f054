"""The examples beside the OpenAPI document are what the service really answers."""

import json

import pytest

from tests.http.contract import DOCUMENT, EXAMPLES, check_schema
from tests.http.exchanges import replay, steady

_FILES = sorted(EXAMPLES.glob("*.json"))
_OPERATIONS = {
    (method.upper(), path): operation
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
}


def _operation(request):
    path = request["path"].partition("?")[0]
    if (request["method"], path) not in _OPERATIONS:
        *_, noun, _, last = (f"{path}/." if path.count("/") == 3 else path).split("/")
        path = {
            "documents": "/v1/documents/{document_id}",
            "verifications": "/v1/verifications/{answer_id}",
        }[noun] + ("" if last == "." else f"/{last}")
    return _OPERATIONS[request["method"], path]


def _schema(operation, answer):
    responses = operation["responses"]
    media = responses.get(str(answer["status"]), responses["default"])["content"]
    return media[answer["headers"]["content-type"]]["schema"]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_an_example_is_what_the_service_answers(client, path):
    """`python -m tests.http.exchanges` writes the answers anew."""
    example = json.loads(path.read_bytes())
    answer = replay(example, client)
    assert steady(answer) == steady(example["answer"])
    for shown in (answer, example["answer"]):
        for body in shown.get("lines", [shown["body"]] if "body" in shown else []):
            check_schema(body, _schema(_operation(example["request"]), shown))


def test_every_operation_has_an_example():
    shown = {_operation(json.loads(path.read_bytes())["request"])["operationId"] for path in _FILES}
    every = {operation["operationId"] for operation in _OPERATIONS.values()}
    assert shown == every - {"metrics"}  # whose figures are others every time


def test_a_refusal_is_among_the_examples():
    answers = [json.loads(path.read_bytes())["answer"] for path in _FILES]
    assert {answer["status"] for answer in answers} >= {200, 201, 204, 400, 404, 415, 422}
