"""The service as a process: it answers on its socket, and stops cleanly when told to."""

import http.client
import json
import select
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing, contextmanager

import pytest

from tests.http.contract import check
from verifier.http.server import CannotListen, serve
from verifier.http.settings import Settings

_SERVE = """
from verifier.http.logs import log_to
from verifier.http.server import serve
from verifier.http.settings import Level, Settings
from verifier.service.verifier import Verifier

verifier = Verifier.open(None)
log_to(Level.WARNING)
serve(verifier, Settings(port=0), on_ready=lambda at: print(at, flush=True))
verifier.close()
print("closed")
"""


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT], ids=lambda s: s.name)
def test_it_answers_and_then_stops_cleanly(stop):
    command = [sys.executable, "-c", _SERVE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            address = process.stdout.readline().decode().strip()
            with urllib.request.urlopen(f"{address}/health/live", timeout=10) as response:
                assert json.load(response) == {"status": "live"}
            process.send_signal(stop)
            rest, errors = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, rest.decode().split(), errors.decode()) == (0, ["closed"], "")


_HURRIED = _SERVE.replace("port=0", "port=0, shutdown_seconds=0.2")
_LONG = [{"claim": f"{n} people died."} for n in range(20_000)]
_WRONG = [{"claim": ""}] * 100_000  # more is told of them than a connection holds


@contextmanager
def _asked_for_much(claims):
    """A service that has begun to answer a batch; it, and the answer."""
    command = [sys.executable, "-c", _HURRIED]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            address = process.stdout.readline().decode().strip()
            host = address.removeprefix("http://")
            with closing(http.client.HTTPConnection(host, timeout=60)) as connection:
                sent = {"Content-Type": "application/json"}
                body = json.dumps({"claims": claims})
                connection.request("POST", "/v1/verify/batch", body, sent)
                with connection.getresponse() as response:
                    yield process, response
        finally:
            process.kill()


def test_a_batch_that_stopping_cuts_short_says_from_where_on():
    with _asked_for_much(_LONG) as (process, response):
        lines = [response.readline()]
        process.send_signal(signal.SIGTERM)
        lines += response.read().splitlines()
        _, errors = process.communicate(timeout=60)
    *answered, last = [json.loads(line) for line in lines]
    assert [outcome["index"] for outcome in answered] == list(range(last["index"]))
    assert all("answer" in outcome for outcome in answered)
    assert 0 < last["index"] < 20_000
    check(last["problem"], "Problem")
    assert last["problem"]["type"] == "/docs#stopping"
    assert (process.returncode, errors.decode()) == (0, "")


def test_a_caller_who_does_not_read_is_cut_off_without_a_trace():
    with _asked_for_much(_WRONG) as (process, _):
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    events = [json.loads(line) for line in errors.decode().splitlines()]
    assert "Cancel 1 running task(s), timeout graceful shutdown exceeded" in {
        event["event"] for event in events
    }
    assert not any("error" in event for event in events)


def test_an_address_that_is_taken_is_refused_before_anything_starts(verifier):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotListen, match=f"cannot listen on 127.0.0.1:{port}: .*in use"):
            serve(verifier, Settings(port=port))


def test_a_host_that_is_not_this_machine_is_refused(verifier):
    with pytest.raises(CannotListen, match=r"192\.0\.2\.1"):
        serve(verifier, Settings(host="192.0.2.1", port=0))


@pytest.mark.parametrize("begun", [b"", b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: "])
def test_a_connection_on_which_no_request_arrives_is_closed(begun):
    settings = _SERVE.replace("port=0", "port=0, body_seconds=0.2")
    command = [sys.executable, "-c", settings]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            address = process.stdout.readline().decode().strip()
            port = int(address.rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
                connection.sendall(begun)
                assert connection.recv(100) == b""
            with urllib.request.urlopen(f"{address}/health/live", timeout=10) as response:
                assert response.status == 200
        finally:
            process.kill()
            process.communicate()


def test_who_does_not_read_a_long_answer_is_cut_off():
    program = _SERVE.replace("port=0", "port=0, body_seconds=0.2").replace(
        "log_to(", "verifier.put(Document(id='a', text='x' * 5_000_000))\nlog_to("
    )
    imported = "from verifier.sdk.document import Document\n"
    command = [sys.executable, "-c", imported + program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            port = int(process.stdout.readline().decode().strip().rpartition(":")[2])
            with socket.socket() as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                connection.settimeout(20)
                connection.connect(("127.0.0.1", port))
                connection.sendall(b"GET /v1/documents/a HTTP/1.1\r\nHost: x\r\n\r\n")
                closed = select.poll()
                closed.register(connection, select.POLLERR | select.POLLHUP)
                assert closed.poll(20_000)
        finally:
            process.kill()
            _, errors = process.communicate()
    assert errors == b""


_CHUNKED = (
    b"POST /v1/verify HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


@pytest.fixture
def connected():
    """A connection to a service."""
    command = [sys.executable, "-c", _SERVE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            address = process.stdout.readline().decode().strip()
            port = int(address.rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
                yield connection
        finally:
            process.kill()
            process.communicate()


@pytest.mark.parametrize(
    ("sent", "detail"),
    [
        (b"no request at all\r\n\r\n", "this cannot be read as HTTP"),
        (_CHUNKED + b"ZZ\r\n", "this cannot be read as HTTP"),
        (b"CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", "this cannot be read as HTTP"),
        (b"GET /docs HTTP/1.1\r\nX-A: " + b"a" * 70_000, "have more than 65536 bytes"),
        (b"GET /" + b"a" * 70_000, "have more than 65536 bytes"),
    ],
    ids=["nothing", "chunk", "tunnel", "header", "address"],
)
def test_what_is_no_http_or_without_end_is_a_problem_too(connected, sent, detail):
    connected.sendall(sent)
    answer = b"".join(iter(lambda: connected.recv(4096), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"application/problem+json" in head
    problem = json.loads(body)
    check(problem, "Problem")
    assert problem["type"] == "/docs#refused"
    assert detail in problem["detail"]


def test_what_comes_without_end_behind_a_body_ends_the_connection(connected):
    connected.sendall(_CHUNKED + b"0\r\n")
    with pytest.raises(ConnectionError):
        connected.sendall(b"X-A: b\r\n" * 3_000_000)


@pytest.mark.parametrize("cut", [0, 60, -1, None], ids=["before", "in the head", "body", "at once"])
def test_who_offers_another_protocol_is_answered_in_this_one(connected, cut):
    """Java's clients offer HTTP/2 with their first request, whatever it is."""
    body = json.dumps({"claim": "Five people died."}).encode()
    head = (
        b"POST /v1/verify HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\n"
        b"Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
    )
    at = {0: len(head), None: len(head + body)}.get(cut, cut)
    connected.sendall((head + body)[:at])
    connected.sendall((head + body)[at:])
    connected.sendall(b"GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    answer = b"".join(iter(lambda: connected.recv(65536), b""))
    assert answer.count(b"HTTP/1.1 200 OK") == 2
    assert b'"text":"Five people died."' in answer
    assert answer.endswith(b'{"status":"live"}')
