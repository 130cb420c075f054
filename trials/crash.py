"""Crash: kill -9 at random moments, a full disk, a read-only folder. Nothing acknowledged is lost.

    python -m trials.crash [--rounds 100] [--seed 1] [--workers 1]

Each round starts the service on the folder that the last one left, looks whether all that was
acknowledged is there and nothing else, and kills it in the midst of bulk ingest, single writes,
deletes and verification.
"""

import argparse
import http.client
import json
import random
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from trials.ledger import Ledger
from trials.service import Service

_CUT_OFF = (OSError, http.client.HTTPException)
_PLACES = "Norfolk Suffolk Kent Devon Essex Surrey Dorset Cumbria".split()
_SHORTEST, _LONGEST = 0.2, 2.5  # seconds between start and kill


class _Failed(Exception):
    """The service broke its word."""


def _text(chance: random.Random, mark: str) -> str:
    place = chance.choice(_PLACES)
    number = chance.randrange(2, 10_000)
    return (
        f"{number} people died in {place} in report {mark}. The mayor spoke of {mark}. "
        f"Nobody else was hurt, said {mark}."
    )


class _Load:
    """Threads that write, delete and verify until the service is gone."""

    def __init__(self, service: Service, ledger: Ledger, seed: int) -> None:
        self._service = service
        self._ledger = ledger
        self._chance = random.Random(seed)
        self._marks = iter(f"zq{seed}x{n}z" for n in range(10**9))
        self.problems: list[str] = []
        jobs: list[Callable[[random.Random], None]] = [self._bulk, self._single, self._verify]
        self._threads = [
            threading.Thread(target=self._guarded, args=(job, self._chance.randrange(2**32)))
            for job in (*jobs, self._verify)
        ]

    def run(self, seconds: float) -> None:
        """Load it for some time, then kill it."""
        for thread in self._threads:
            thread.start()
        time.sleep(seconds)
        self._service.kill()
        for thread in self._threads:
            thread.join(60)

    def _guarded(self, job: Callable[[random.Random], None], seed: int) -> None:
        try:
            while True:
                job(random.Random(seed))
                seed += 1
        except _CUT_OFF:
            return
        except Exception as error:
            self.problems.append(f"{job.__name__}: {type(error).__name__}: {error}")

    def _bulk(self, chance: random.Random) -> None:
        """A bulk request of some hundred lines, its outcomes read while it is sent."""
        lines = []
        for _ in range(chance.randrange(20, 300)):
            text = _text(chance, next(self._marks))
            lines.append((f"bulk{chance.randrange(300)}", text))
        connection = self._service.connect()
        connection.putrequest("POST", "/v1/documents/bulk")
        connection.putheader("Content-Type", "application/x-ndjson")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()

        def send() -> None:
            try:
                for document_id, text in lines:
                    self._ledger.sent(document_id, text)
                    line = json.dumps({"id": document_id, "text": text}).encode() + b"\n"
                    connection.send(b"%x\r\n%s\r\n" % (len(line), line))
                connection.send(b"0\r\n\r\n")
            except OSError:
                return

        sending = threading.Thread(target=send)
        sending.start()
        try:
            answer = connection.getresponse()
            for (document_id, text), outcome in zip(lines, answer, strict=False):
                if not outcome.endswith(b"\n"):
                    break  # cut off in the midst: it acknowledges nothing
                told = json.loads(outcome)
                if told["document"]["id"] != document_id:
                    self.problems.append(f"outcome of {document_id} is of {told}")
                self._ledger.acknowledge(document_id, text)
        finally:
            sending.join(60)
            connection.close()

    def _single(self, chance: random.Random) -> None:
        """A document is put, replaced or deleted."""
        document_id = f"single{chance.randrange(60)}"
        if chance.random() < 0.35:
            self._ledger.sent(document_id, None)
            answer = self._service.ask("DELETE", f"/v1/documents/{document_id}")
            if answer.status in (204, 404):
                self._ledger.acknowledge(document_id, None)
        else:
            text = _text(chance, next(self._marks))
            self._ledger.sent(document_id, text)
            answer = self._service.ask("PUT", f"/v1/documents/{document_id}", {"text": text})
            if answer.status in (200, 201):
                self._ledger.acknowledge(document_id, text)
        if answer.status not in (200, 201, 204, 404):
            self.problems.append(f"a write was answered {answer.status}: {answer.body!r}")

    def _verify(self, chance: random.Random) -> None:
        """An answer quotes what was at some time a document, to the letter."""
        claim = f"{chance.randrange(2, 99)} people died in {chance.choice(_PLACES)}."
        answer = self._service.ask("POST", "/v1/verify", {"claim": claim})
        if answer.status != 200:
            self.problems.append(f"a claim was answered {answer.status}: {answer.body!r}")
            return
        told = answer.json()
        for quote in (*told["supporting"], *told["contradicting"], *told["related"]):
            texts = self._ledger.texts.get(quote["document"]["id"], set())
            if not any(text[quote["start"] : quote["end"]] == quote["quote"] for text in texts):
                self.problems.append(f"a quote that was never a document's: {quote['quote']!r}")


def _found(service: Service) -> dict[str, str]:
    """Every document of the service, by id."""
    found: dict[str, str] = {}
    cursor = ""
    while True:
        page = service.ask("GET", f"/v1/documents?limit=500{cursor}").json()
        for head in page["documents"]:
            document = service.ask("GET", f"/v1/documents/{head['id']}").json()
            found[head["id"]] = document["text"]
        if page["next"] is None:
            return found
        cursor = f"&cursor={page['next']}"


def _check(service: Service, ledger: Ledger, chance: random.Random) -> None:
    """Fail unless the service holds what it acknowledged, whole, and nothing that it deleted."""
    ready = service.ask("GET", "/health/ready")
    if ready.status != 200:
        raise _Failed(f"not ready after a start: {ready.body!r}")
    found = _found(service)
    if ready.json()["corpus"]["documents"] != len(found):
        raise _Failed(f"{ready.body!r}, but {len(found)} documents are listed")
    for document_id in sorted({*ledger.ids, *found}):
        allowed = ledger.allowed(document_id)
        if found.get(document_id) not in allowed:
            raise _Failed(f"{document_id} is {found.get(document_id)!r}; it may be {allowed}")
    ledger.settle(found)
    for document_id in chance.sample(ledger.ids, min(40, len(ledger.ids))):
        for text in sorted(ledger.texts.get(document_id, ()))[-1:]:
            _check_search(service, document_id, text, found.get(document_id))


def _check_search(service: Service, document_id: str, text: str, now: str | None) -> None:
    """A document is found by its mark, every passage of it, and only if it is still that one."""
    mark = text.split("report ")[1].split(".", maxsplit=1)[0]
    passages = service.ask("GET", f"/v1/search?q={mark}&limit=50").json()["passages"]
    held = [p for p in passages if mark in p["quote"]]
    if any(p["document"]["id"] != document_id or text != now for p in held):
        raise _Failed(f"{mark} of {document_id} was replaced or deleted, and is found: {held}")
    if text == now and len(held) != 3:
        raise _Failed(f"{document_id} has 3 passages, of which {len(held)} are found")


def _crashes(folder: Path, rounds: int, seed: int, workers: int) -> None:
    chance = random.Random(seed)
    ledger = Ledger()
    starts: list[float] = []
    problems: list[str] = []
    for number in range(rounds + 1):
        service = Service(folder / "data", folder / "log", options=("--workers", str(workers)))
        try:
            if service.port is None:
                raise _Failed(f"it did not start:\n{service.told()}")
            starts.append(service.started)
            _check(service, ledger, chance)
            if number < rounds:
                load = _Load(service, ledger, seed * 1000 + number)
                load.run(chance.uniform(_SHORTEST, _LONGEST))
                problems += load.problems
        finally:
            if service.process.poll() is None:
                service.kill()
        if problems:
            told = service.told()[-4000:]
            raise _Failed("\n".join([*problems[:10], "The service has logged:", told]))
        if number % 10 == 9:
            print(f"{number + 1} kills, {ledger.acknowledged} writes acknowledged", flush=True)
    print(
        f"{rounds} kills: {ledger.acknowledged} acknowledged writes all there, "
        f"slowest start {max(starts):.1f} s"
    )


def _full_disk(folder: Path) -> None:
    """A disk that fills up: writes are refused with 503, nothing acknowledged is lost."""
    data = folder / "small"
    data.mkdir()
    chance = random.Random(7)
    service = Service(data, folder / "log", within=f"mount -t tmpfs -o size=8m tmpfs {data}")
    if service.port is None:
        raise _Failed(f"it did not start:\n{service.told()}")
    try:
        kept: dict[str, str] = {}
        refused = 0
        for number in range(2000):
            text = " ".join(_text(chance, f"zf{number}n{n}") for n in range(20))
            answer = service.ask("PUT", f"/v1/documents/d{number}", {"text": text})
            if answer.status == 201:
                kept[f"d{number}"] = text
            elif answer.status == 503:
                refused += 1
                if str(folder) in answer.body.decode():
                    raise _Failed("an answer names the folder")
                if refused == 5:
                    break
            else:
                raise _Failed(f"a full disk was answered {answer.status}: {answer.body!r}")
        if not refused:
            raise _Failed("the disk did not fill up")
        claim = {"claim": "5 people died in Kent."}
        if (answer := service.ask("POST", "/v1/verify", claim)).status != 200:
            raise _Failed(f"with a full disk a claim is answered {answer.status}")
        found = _found(service)
        lost = [key for key, text in kept.items() if found.get(key) != text]
        if lost:
            raise _Failed(f"lost on a full disk: {lost}")
        for key in list(kept)[:10]:
            service.ask("DELETE", f"/v1/documents/{key}")
        print(f"a full disk: {len(kept)} documents kept, {refused} refused with 503, none lost")
    finally:
        service.kill()


def _read_only(folder: Path) -> None:
    """A folder that cannot be written: the service says so and does not start."""
    data = folder / "data"
    service = Service(
        data,
        folder / "log",
        within=f"mount --bind {data} {data} && mount -o remount,ro,bind {data}",
    )
    try:
        if service.port is not None:
            raise _Failed("it starts on a read-only folder")
        told = service.told().strip()
        if service.process.wait(60) != 1 or told.count("\n") or "Traceback" in told:
            raise _Failed(f"a read-only folder is told as:\n{told}")
        print(f"a read-only folder: {told}")
    finally:
        if service.process.poll() is None:
            service.kill()


def main() -> int:
    """Try it; 1 when the service broke its word."""
    parser = argparse.ArgumentParser(prog="crash", description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verifier-crash-") as name:
        folder = Path(name)
        try:
            _crashes(folder, args.rounds, args.seed, args.workers)
            if shutil.which("unshare"):
                _full_disk(folder)
                _read_only(folder)
            else:
                print("no unshare here: the full disk and the read-only folder are not tried")
        except _Failed as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
