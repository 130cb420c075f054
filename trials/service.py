"""A `verifier serve` process on a port and a folder of its own, to be asked, stopped and killed."""

import http.client
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

__all__ = ["Answer", "Service"]

_PATIENCE = 60.0  # seconds
_ADDRESS = re.compile(r"^verifier answers on http://127\.0\.0\.1:(\d+)$", re.MULTILINE)


class Answer(msgspec.Struct, frozen=True):
    """A status, and what came with it."""

    status: int
    body: bytes

    def json(self) -> Any:  # noqa: ANN401 - whatever JSON it is
        """The body, decoded."""
        return json.loads(self.body)


class Service:
    """Starts on `data`; with `within`, in a namespace of mounts after those shell commands."""

    def __init__(
        self,
        data: Path,
        log: Path,
        *,
        options: Sequence[str] = (),
        environ: Mapping[str, str] | None = None,
        within: str | None = None,
    ) -> None:
        command = [str(Path(sys.executable).with_name("verifier")), "serve", "--port", "0"]
        command += ["--data", str(data), *options]
        if within is not None:
            whole = f"{within} && exec {shlex.join(command)}"
            command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", whole]
        begun = time.monotonic()
        self._log = log
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**os.environ, "VERIFIER_LOG_LEVEL": "warning", **(environ or {})},
                start_new_session=True,
            )
        self.port = self._port(begun + _PATIENCE)
        self.started = time.monotonic() - begun

    def _port(self, deadline: float) -> int | None:
        """The port it answers on; None when it ended before it did."""
        while time.monotonic() < deadline:
            if found := _ADDRESS.search(self.told()):
                return int(found[1])
            if self.process.poll() is not None:
                return None
            time.sleep(0.02)
        raise TimeoutError(f"no answer within {_PATIENCE:g} s:\n{self.told()}")

    def told(self) -> str:
        """What it has logged."""
        return self._log.read_text(encoding="utf-8")

    def connect(self) -> http.client.HTTPConnection:
        """A connection of the caller's own."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)

    def ask(self, method: str, path: str, body: object = None) -> Answer:
        """One request on a connection of its own; OSError or HTTPException when it is cut off."""
        connection = self.connect()
        try:
            return exchange(connection, method, path, body)
        finally:
            connection.close()

    def kill(self) -> None:
        """End every process of it at once, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(_PATIENCE)

    def stop(self) -> int:
        """Ask it to stop; its exit code."""
        self.process.terminate()
        return self.process.wait(_PATIENCE)


def exchange(
    connection: http.client.HTTPConnection, method: str, path: str, body: object = None
) -> Answer:
    """One request on an open connection."""
    content = None if body is None else msgspec.json.encode(body)
    connection.request(method, path, content, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    return Answer(answer.status, answer.read())
