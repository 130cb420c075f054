"""`verifier serve` and `verifier openapi`: the command line starts the other edge."""

import json
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from verifier.http.openapi import document

PATIENCE = 30.0  # seconds; far more than either end takes


@contextmanager
def serving(data: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A `verifier serve` process over `data`, and the address that it says it answers on."""
    script = Path(sys.executable).with_name("verifier")
    command = [script, "serve", "--port", "0", "--data", data]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if found := re.fullmatch(r"verifier answers on (\S+)\n", line):
                yield process, found[1]
                return
        pytest.fail("it ended before it answered")
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def test_openapi_is_the_document_that_http_gives(run) -> None:
    done = run("openapi")
    assert done.out.encode() == document()


def ask(address: str, claim: str) -> bytes:
    """What `POST /v1/verify` answers."""
    request = urllib.request.Request(
        f"{address}/v1/verify",
        data=json.dumps({"claim": claim}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=PATIENCE) as response:
        return response.read()


def test_verify_writes_the_bytes_that_http_answers(run, corpus: Path) -> None:
    claim = "The storm killed 12 people in Norfolk."
    with serving(corpus) as (_, address):
        answered = ask(address, claim)
        done = run("verify", claim, "--json", "--data", corpus)
    assert done.out.encode() == answered


def test_serves_until_asked_to_stop(tmp_path: Path) -> None:
    """It says where it answers once it does; SIGTERM ends it with exit code 0."""
    with serving(tmp_path / "data") as (process, address):
        assert json.loads(ask(address, "Snow fell."))["verdict"] == "not_enough_evidence"
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)
        assert process.returncode == 0


def test_a_corpus_in_use_is_read_but_not_written(run, article: Path, tmp_path: Path) -> None:
    """The second process that would write is told so in one line, and exits 1."""
    data = tmp_path / "data"
    with serving(data):
        refused = run("ingest", article, "--data", data)
        read = run("verify", "Snow fell.", "--data", data)
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    assert read.code == 0
