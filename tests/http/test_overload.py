"""More requests than can be answered are told so at once, and the others are answered."""

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event

import pytest

from tests.http.contract import check_problem
from verifier.http.settings import Settings


@pytest.fixture
def held(verifier, client_with):
    """A service of one thread, which a first claim holds until told to let go."""
    begun, finish = Event(), Event()

    class Slow(type(verifier)):
        def verify(self, request):
            begun.set()
            assert finish.wait(30)
            return super().verify(request)

    settings = Settings(threads=1, queue=1)
    client = client_with(Slow(verifier.corpus, verifier.plugins), settings)
    with ThreadPoolExecutor() as callers:
        first = callers.submit(client.post, "/v1/verify", json={"claim": "first"})
        assert begun.wait(30)
        try:
            yield client, callers, finish, first
        finally:
            finish.set()


def test_what_is_beyond_the_queue_is_refused_and_the_rest_answered(held):
    client, callers, finish, first = held
    others = [callers.submit(client.post, "/v1/verify", json={"claim": "x"}) for _ in range(2)]
    refused = wait(others, timeout=30, return_when=FIRST_COMPLETED).done.pop().result()
    check_problem(refused, 503, "overloaded")
    assert refused.headers["retry-after"] == "1"
    finish.set()
    statuses = sorted(call.result(30).status_code for call in (first, *others))
    assert statuses == [200, 200, 503]


def test_what_needs_no_thread_is_answered_all_the_same(held):
    client, *_ = held
    assert client.get("/health/live").status_code == 200
    assert client.get("/v1/rules").status_code == 200
