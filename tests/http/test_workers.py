"""Several processes answer on one address and one corpus, as one service would."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.service.stranger import write_stranger

_PATIENCE = 60.0


class Service:
    """A `verifier serve` of several processes."""

    def __init__(self, process, port):
        self.process = process
        self.port = port

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        content = None if body is None else json.dumps(body)
        connection.request(method, path, content, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content.decode()

    def until(self, wanted):
        """Ask until `wanted()`; it is a matter of processes starting, for which nobody calls."""
        deadline = time.monotonic() + _PATIENCE
        while not wanted():
            assert time.monotonic() < deadline

    def held(self):
        """How many connections each worker holds."""
        rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        end = f":{self.port:04X}"
        ours = {f"socket:[{row[9]}]" for row in rows if row[1].endswith(end) and row[3] == "01"}
        return [_sockets(worker, ours) for worker in self.workers()]

    def workers(self):
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        _nursery, _keeper, *workers = map(int, children.read_text().split())
        return workers


def _sockets(process, among):
    found = 0
    for descriptor in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            found += str(descriptor.readlink()) in among
    return found


@contextmanager
def serving(data, *options, code=0, **settings):
    command = [Path(sys.executable).with_name("verifier"), "serve", "--port", "0", "--data", data]
    environ = {**os.environ, "VERIFIER_LOG_LEVEL": "warning"}
    environ |= {f"VERIFIER_{name.upper()}": value for name, value in settings.items()}
    with subprocess.Popen(
        [*command, *options], stderr=subprocess.PIPE, text=True, env=environ
    ) as process:
        try:
            for line in process.stderr:
                if found := re.search(r"answers on http://127.0.0.1:(\d+)", line):
                    yield Service(process, int(found[1]))
                    break
            else:
                pytest.fail("it ended before it answered")
        finally:
            process.send_signal(signal.SIGTERM)
            _, told = process.communicate(timeout=_PATIENCE)
    assert process.returncode == code, told


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("workers") / "data", "--workers", "3") as opened:
        yield opened


pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")


def test_a_write_through_any_process_is_seen_by_all_once_it_is_answered(service):
    for n in range(30):
        text = f"Report {n}: {n + 3} people died in Norfolk."
        assert service.ask("PUT", f"/v1/documents/d{n}", {"text": text})[0] == 201
        status, content = service.ask("GET", f"/v1/documents/d{n}")
        assert (status, json.loads(content)["text"]) == (200, text)
        assert f"Report {n}:" in service.ask("GET", f"/v1/search?q=report+{n}&limit=100")[1]
        assert service.ask("DELETE", f"/v1/documents/d{n}")[0] == 204
        assert service.ask("GET", f"/v1/documents/d{n}")[0] == 404


def test_connections_that_are_opened_at_once_and_kept_are_spread_over_all_processes(service):
    service.until(lambda: sum(service.held()) == 0)
    with ExitStack() as opened:
        for _ in range(12):
            opened.enter_context(socket.create_connection(("127.0.0.1", service.port)))
        service.until(lambda: sum(service.held()) == 12)
        assert max(service.held()) < 8  # as a rule four; a process may be late on a busy machine


def test_what_is_wrong_with_a_write_is_told_as_it_would_be_by_the_writer(service):
    statuses = {service.ask("PUT", "/v1/documents/x", {"text": "x" * 9, "id": "y"})[0]}
    assert statuses == {422}


def test_any_process_gives_an_answer_again_that_another_gave(service):
    given = service.ask("POST", "/v1/verify", {"claim": "Nobody died."})[1]
    for _ in range(10):
        path = f"/v1/verifications/{json.loads(given)['id']}"
        assert service.ask("GET", path) == (200, given)


def test_a_process_that_dies_is_replaced_the_writer_too(service):
    for victim in (0, -1):
        before = service.workers()
        os.kill(before[victim], signal.SIGKILL)
        service.until(lambda b=before: len(service.workers()) == 3 and service.workers() != b)
        service.until(lambda: service.ask("PUT", "/v1/documents/x", {"text": "x"})[0] != 503)
        assert service.ask("GET", "/health/ready")[0] == 200


def test_rates_and_metrics_count_together(tmp_path):
    with serving(tmp_path / "data", "--workers", "3", rate_limit="60") as service:
        statuses = [service.ask("GET", "/v1/rules")[0] for _ in range(40)]
        assert 10 <= statuses.count(200) <= 12  # a burst of ten, and one a second
        assert statuses.count(429) == 40 - statuses.count(200)

        def counted():
            told = service.ask("GET", "/metrics")[1]  # one a second passes
            found = re.findall(r'path="/v1/rules",status="\d+"} (\d+)', told)
            return sum(map(int, found)) == 40

        service.until(counted)


def test_rules_that_are_loaded_anew_are_those_of_every_process(tmp_path):
    folder = tmp_path / "rules"
    folder.mkdir()
    data = tmp_path / "data"
    with serving(data, "--workers", "3", "--plugins", folder) as service:
        text = "Five people died in the fire."
        assert service.ask("PUT", "/v1/documents/d", {"text": text})[0] == 201
        for version in "12":
            write_stranger(folder, version=version)
            assert service.ask("POST", "/v1/rules/reload")[0] == 200
            for _ in range(20):  # whichever process answers
                answer = json.loads(service.ask("POST", "/v1/verify", {"claim": text})[1])
                outcomes = {rule["rule"]: rule for rule in answer["rules"]}
                assert outcomes["stranger"]["version"] == version
                assert outcomes["stranger"]["outcome"] == "judged"
            service.until(
                lambda: not json.loads(service.ask("GET", "/v1/rules")[1])["stale_documents"]
            )
        os.kill(service.workers()[1], signal.SIGKILL)
        for _ in range(20):
            assert '"version":"2"' in service.ask("GET", "/v1/rules")[1]


def test_a_second_service_on_the_folder_is_told_so(service, tmp_path):
    arguments = Path(f"/proc/{service.process.pid}/cmdline").read_text().split("\0")
    data = arguments[arguments.index("--data") + 1]
    command = [Path(sys.executable).with_name("verifier"), "serve", "--port", "0", "--data", data]
    for options in ([], ["--workers", "2"]):
        done = subprocess.run(
            [*command, *options], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        assert done.returncode == 1
        assert "another process" in done.stderr.lower()


def test_all_end_when_the_first_process_is_killed(tmp_path):
    with serving(tmp_path / "data", "--workers", "2", code=-signal.SIGKILL) as service:
        workers = service.workers()
        service.process.kill()
        service.until(lambda: not any(Path(f"/proc/{each}/fd").exists() for each in workers))


def test_a_bulk_request_that_goes_on_is_ended_and_told_so(tmp_path):
    line = json.dumps({"id": "a", "text": "Five died."}).encode() + b"\n"
    with serving(tmp_path / "data") as service:
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=_PATIENCE)
        connection.putrequest("POST", "/v1/documents/bulk")
        connection.putheader("Content-Type", "application/x-ndjson")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        connection.send(b"%x\r\n%s\r\n" % (len(line), line))
        answer = connection.getresponse()
        service.process.send_signal(signal.SIGTERM)
        outcomes = [json.loads(outcome) for outcome in answer.read().splitlines()]
        connection.close()
    assert [outcome["line"] for outcome in outcomes] == [1, 2]
    assert outcomes[0]["document"]["outcome"] == "created"
    assert outcomes[1]["problem"]["type"] == "/docs#stopping"
