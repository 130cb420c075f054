"""Nothing takes for ever: bodies that do not arrive, and work that does not end."""

import asyncio
import json
from threading import Event

import pytest

from tests.http.contract import check, check_problem
from verifier.http.app import create_app
from verifier.http.settings import Settings


def _asked(app, path, content_type, chunks):
    """What the application sends to a request whose body stops after `chunks`."""
    sent = []

    async def run():
        left = list(chunks)
        never = asyncio.Event()

        async def receive():
            if left:
                return {"type": "http.request", "body": left.pop(0), "more_body": True}
            await never.wait()
            return None

        async def send(message):
            sent.append(message)

        scope = {
            "type": "http",
            "method": "POST",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": [(b"content-type", content_type.encode())],
            "http_version": "1.1",
            "scheme": "http",
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        async with app.lifespan():
            await asyncio.wait_for(app(scope, receive, send), 20)

    asyncio.run(run())
    body = b"".join(message.get("body", b"") for message in sent)
    return sent[0]["status"], body


def test_a_body_that_does_not_arrive_is_given_up(verifier):
    app = create_app(verifier, Settings(body_seconds=0.1))
    status, body = _asked(app, "/v1/verify", "application/json", [b'{"claim": '])
    check(json.loads(body), "Problem")
    assert (status, json.loads(body)["type"]) == (408, "/docs#body-too-slow")


def test_what_has_arrived_of_a_bulk_request_is_stored_and_told(verifier):
    app = create_app(verifier, Settings(body_seconds=0.1))
    line = json.dumps({"id": "a", "text": "Five died."}).encode() + b"\n"
    status, body = _asked(app, "/v1/documents/bulk", "application/x-ndjson", [line])
    outcomes = [json.loads(outcome) for outcome in body.splitlines()]
    assert (status, [outcome["line"] for outcome in outcomes]) == (200, [1, 2])
    assert outcomes[1]["problem"]["status"] == 408
    assert verifier.corpus.get("a") is not None


@pytest.fixture
def slow(verifier, client_with):
    finish = Event()

    class Slow(type(verifier)):
        def verify(self, request):
            finish.wait(30)
            return super().verify(request)

    yield client_with(Slow(verifier.corpus, verifier.plugins), Settings(time_limit=0.1, threads=1))
    finish.set()


def test_work_that_does_not_end_is_given_up_and_asked_for_again_later(slow):
    refused = slow.post("/v1/verify", json={"claim": "x"})
    check_problem(refused, 503, "timed-out")
    assert refused.headers["retry-after"]
