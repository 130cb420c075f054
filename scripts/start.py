"""Start the service in the background, wait until it is ready, and ask it one question."""

import argparse
import os
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import msgspec

from verifier.cli.display import show
from verifier.cli.terminal import Terminal
from verifier.engine.answer import Answer

CLAIM = "US forces attacked 66 times since Oct 17"
READY_WITHIN = 60.0  # seconds; far more than a start takes, so that a slow machine passes too
POLL = 0.05


def main() -> int:
    """Leave the service running, its process id in VAR/verifier.pid."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--var", required=True, type=Path)
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", required=True)
    args = parser.parse_args()
    log = args.var / "verifier.log"
    server = _start(args, log)
    address = _address(server, log)
    if address is None:
        server.kill()
        print(f"The service did not start; the end of {log}:", file=sys.stderr)
        print("\n".join(log.read_text().splitlines()[-20:]), file=sys.stderr)
        return 1
    (args.var / "verifier.pid").write_text(f"{server.pid}\n")
    body = msgspec.json.encode({"claim": CLAIM})
    print(f"The service answers on {address} (documentation: {address}/docs)\n")
    print(f"$ curl -H 'Content-Type: application/json' -d '{body.decode()}' {address}/v1/verify\n")
    show(_answer(f"{address}/v1/verify", body), Terminal.of_process(os.environ))
    print(f"\nIt runs on in the background, logging to {log}; stop it with: make stop")
    return 0


def _start(args: argparse.Namespace, log: Path) -> subprocess.Popen[bytes]:
    command = [str(Path(sys.executable).with_name("verifier")), "serve", "--data", args.data]
    with log.open("wb") as output:
        return subprocess.Popen(
            [*command, "--host", args.host, "--port", args.port],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # it outlives make, and the terminal's Ctrl-C
        )


def _address(server: subprocess.Popen[bytes], log: Path) -> str | None:
    """Where the service answers, once it says so in its log; None when it does not get there."""
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        found = re.search(r"^verifier answers on (\S+)$", log.read_text(), re.MULTILINE)
        if found:
            return found[1]
        time.sleep(POLL)
    return None


def _answer(url: str, body: bytes) -> Answer:
    request = urllib.request.Request(
        url, data=body, headers={"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=READY_WITHIN) as response:
        return msgspec.json.decode(response.read(), type=Answer)


if __name__ == "__main__":
    sys.exit(main())
