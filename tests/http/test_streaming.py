"""Answers go out while the request still comes in."""

import asyncio
import json

import pytest

from verifier.http.app import create_app
from verifier.http.settings import Settings
from verifier.http.streaming import in_order


class Conversation:
    """A request whose caller waits for what is answered before it sends on."""

    def __init__(self, app, path):
        self._app = app
        self._path = path
        self._in = asyncio.Queue()
        self._out = asyncio.Queue()

    async def __aenter__(self):
        scope = {
            "type": "http",
            "method": "POST",
            "path": self._path,
            "raw_path": self._path.encode(),
            "query_string": b"",
            "headers": [(b"content-type", b"application/x-ndjson")],
            "http_version": "1.1",
            "scheme": "http",
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        self._task = asyncio.create_task(self._app(scope, self._in.get, self._out.put))
        assert (await self._out.get())["status"] == 200
        return self

    async def __aexit__(self, *_):
        await self._in.put({"type": "http.request", "body": b"", "more_body": False})
        await asyncio.wait_for(self._task, 30)

    async def say(self, line):
        body = json.dumps(line).encode() + b"\n"
        await self._in.put({"type": "http.request", "body": body, "more_body": True})

    async def hear(self):
        message = await asyncio.wait_for(self._out.get(), 30)
        return [json.loads(line) for line in message["body"].splitlines()]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/v1/documents/bulk", {"text": "Five people died."}),
        ("/v1/verify/batch", {"claim": "Five people died."}),
    ],
)
def test_a_line_has_its_outcome_before_the_next_is_sent(verifier, path, line):
    app = create_app(verifier, Settings())

    async def talk():
        async with app.lifespan(), Conversation(app, path) as caller:
            for number in range(3):
                await caller.say({**line, "id": f"d{number}"})
                (outcome,) = await caller.hear()
                assert "problem" not in outcome
                assert f"d{number}" in json.dumps(outcome)

    asyncio.run(talk())


class TestInOrder:
    """Calls are made a few at a time, and their results come in the order of the calls."""

    def _all(self, calls):
        async def collect():
            return [result async for result in in_order(calls)]

        return asyncio.run(collect())

    def test_a_slow_one_keeps_its_place(self):
        def call(number):
            async def answer():
                for _ in range(20 - number):
                    await asyncio.sleep(0)
                return number

            return answer

        assert self._all(map(call, range(20))) == list(range(20))

    def test_no_calls_no_results(self):
        assert self._all([]) == []

    def test_what_the_source_raises_comes_after_the_results(self):
        async def one():
            return 1

        async def source():
            yield one
            yield one
            raise KeyError("end")

        found = []

        async def collect():
            async for result in in_order(source()):
                found.append(result)  # noqa: PERF401 - it ends in the midst

        with pytest.raises(KeyError):
            asyncio.run(collect())
        assert found == [1, 1]

    def test_what_a_call_raises_ends_it(self):
        async def fail():
            raise ValueError

        with pytest.raises(ValueError):
            self._all([fail])
