"""What bodies take of the memory is bounded in sum, and small requests go through."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.http.contract import check_problem
from verifier.http.room import FREE, NoRoom, Room, within
from verifier.http.settings import Settings
from verifier.sdk.document import Document

_LONG = "x" * 280_000
_LARGE = {"claim": "first", "documents": [{"text": _LONG}]}
_LIMIT = 300_000


@pytest.fixture
def held(verifier, client_with):
    """A service with room for one large body, which a first request holds until told to let go."""
    begun, finish = Event(), Event()

    class Slow(type(verifier)):
        def verify(self, request):
            if request.claim == "first":
                begun.set()
                assert finish.wait(30)
            return super().verify(request)

    client = client_with(Slow(verifier.corpus, verifier.plugins), Settings(bodies_limit=_LIMIT))
    with ThreadPoolExecutor() as callers:
        first = callers.submit(client.post, "/v1/verify", json=_LARGE)
        assert begun.wait(30)
        try:
            yield client, finish, first
        finally:
            finish.set()


def test_a_body_without_room_is_refused_and_a_small_one_answered(held):
    client, finish, first = held
    refused = client.post("/v1/verify", json={**_LARGE, "claim": "second"})
    check_problem(refused, 503, "overloaded")
    assert refused.headers["retry-after"] == "1"
    assert f"fill the {_LIMIT} bytes that there are for bodies" in refused.json()["detail"]
    assert client.post("/v1/verify", json={"claim": "third"}).status_code == 200
    finish.set()
    assert first.result(30).status_code == 200
    assert client.post("/v1/verify", json={**_LARGE, "claim": "fourth"}).status_code == 200


def test_a_line_without_room_is_its_own_outcome(held):
    client, *_ = held
    lines = [{"id": "a", "text": "Five died."}, {"id": "b", "text": _LONG}, {"text": "Six died."}]
    told = client.post(
        "/v1/documents/bulk",
        content="\n".join(map(json.dumps, lines)),
        headers={"Content-Type": "application/x-ndjson"},
    )
    outcomes = [json.loads(line) for line in told.text.splitlines()]
    assert ["document" in outcome for outcome in outcomes] == [True, False, True]
    assert outcomes[1]["problem"]["type"] == "/docs#overloaded"


def test_an_answer_without_room_is_refused(held, verifier):
    client, *_ = held
    verifier.put(Document(id="a", text="x" * 200_000))
    check_problem(client.get("/v1/documents/a"), 503, "overloaded")
    assert client.head("/v1/documents/a").status_code == 200
    assert client.get("/v1/documents").status_code == 200


def test_a_body_that_is_alone_is_let_in_however_large(client_with):
    client = client_with(settings=Settings(bodies_limit=1))
    assert client.put("/v1/documents/a", json={"text": "Five spoke. " * 9_000}).status_code == 201
    assert len(client.get("/v1/documents/a").json()["text"]) == 108_000


def test_a_long_answer_goes_out_in_pieces_of_which_nothing_is_lost():
    body = bytes(range(256)) * 1000

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body, "more_body": True})
        await send({"type": "http.response.body", "body": body, "more_body": False})

    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(within(Room(1), None, app)({"type": "http", "method": "GET"}, None, send))
    pieces = sent[1:]
    assert b"".join(piece["body"] for piece in pieces) == 2 * body
    assert all(len(piece["body"]) <= 65_536 for piece in pieces)
    assert [piece["more_body"] for piece in pieces] == [True] * (len(pieces) - 1) + [False]


class TestOfAllThatIsTakenNoMoreThanTheLimitCounts:
    """But for the free beginning of each, and for one that is alone."""

    @given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3 * FREE)), max_size=30))
    def test_taking(self, steps):
        limit = 2 * FREE
        room = Room(limit)
        shares = [room.share() for _ in range(4)]
        for number, size in steps:
            before = [share.taken for share in shares]
            try:
                shares[number].take(size)
            except NoRoom:
                assert [share.taken for share in shares] == before
            counted = [max(0, share.taken - FREE) for share in shares]
            assert room.counted == sum(counted)
            assert room.counted <= limit or sum(map(bool, counted)) == 1
        for share in shares:
            share.drop()
        assert room.counted == 0

    def test_what_somebody_works_with_counts_until_they_are_done(self):
        room = Room(1)
        share = room.share()
        share.take(FREE + 5)
        share.hold()
        share.drop()
        assert room.counted == 5
        share.drop()
        assert room.counted == 0
