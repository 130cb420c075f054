"""Logs: a JSON object a line, and nothing of what was sent in it."""

import io
import json
import logging

import pytest

from verifier.http.logs import log_to
from verifier.http.settings import Level

_SECRET = "Zebras overran Norfolk"


@pytest.fixture
def logged():
    """What is logged, at a level the test chooses; as it was before at the end."""
    names = ("verifier", "uvicorn")
    before = [(logging.getLogger(n), logging.getLogger(n).handlers) for n in names]
    levels = [logging.getLogger(name).level for name in names]
    stream = io.StringIO()

    def lines(level=None):
        if level is not None:
            log_to(level, stream)
            return None
        return [json.loads(line) for line in stream.getvalue().splitlines()]

    yield lines
    for (logger, handlers), level in zip(before, levels, strict=True):
        logger.handlers, logger.propagate = handlers, True
        logger.setLevel(level)


def test_a_request_is_a_line_with_its_name_and_path_and_not_what_was_sent(client, logged):
    logged(Level.INFO)
    headers = {"X-Request-Id": "mine"}
    client.post("/v1/verify", json={"claim": _SECRET}, headers=headers)
    client.get(f"/v1/documents/{_SECRET}")
    first, second = logged()
    assert (first["event"], first["request"], first["path"]) == ("request", "mine", "/v1/verify")
    assert (first["status"], first["level"], first["method"]) == (200, "info", "POST")
    assert first["ms"] > 0
    assert second["path"] == "/v1/documents/{document_id}"
    assert _SECRET not in json.dumps([first, second])


def test_a_failure_is_told_by_kind_and_place_and_not_by_its_message(verifier, client_with, logged):
    class Failing(type(verifier)):
        def verify(self, request):
            raise RuntimeError(request.claim)

    client = client_with(Failing(verifier.corpus, verifier.plugins))
    logged(Level.WARNING)
    client.post("/v1/verify", json={"claim": _SECRET}, headers={"X-Request-Id": "mine"})
    (line,) = logged()
    assert (line["level"], line["request"], line["error"]["kind"]) == (
        "error",
        "mine",
        "RuntimeError",
    )
    assert any("verify" in place for place in line["error"]["at"])
    assert _SECRET not in json.dumps(line)


def test_its_message_is_told_to_those_who_look_for_errors(verifier, client_with, logged):
    class Failing(type(verifier)):
        def verify(self, request):
            raise RuntimeError("the reason")

    client = client_with(Failing(verifier.corpus, verifier.plugins))
    logged(Level.DEBUG)
    client.post("/v1/verify", json={"claim": "x"})
    assert "the reason" in json.dumps(logged())
