"""Soak: mixed load for a while at a share of what the service can do. Flat memory, no error.

    python -m trials.soak [--minutes 30] [--share 0.8] [--workers 1] [--documents 2000]

First it is measured how much the service can do in a steady state: after a while of warming up, as
many requests as callers get answered one after the other. Then the same mix of requests comes at a
share of that rate, evenly, whether or not those before are answered. Told at the end: requests,
errors, median and 99th percentile of the time from when a request was due, by kind (a document that
is made durable is not to be compared with a claim that is verified), the memory of the service as
time went by, and how many processes wanted a processor on average: with more of them than
processors, times tell of the machine as much as of the service.
"""

import argparse
import http.client
import os
import random
import sys
import tempfile
import threading
import time
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

import msgspec

from trials.service import Service, exchange

_PLACES = "Norfolk Suffolk Kent Devon Essex Surrey Dorset Cumbria".split()
_CALLERS = 16
_WRITTEN = 500  # documents that are written, read and deleted all the time
_WARM = 1 / 3  # of the time of measuring, before it
_TIMES = 3.0  # how many times the median the 99th percentile may be
_GROWTH = 1.15  # how much the memory may grow from the first quarter to the last


class _Request(msgspec.Struct, frozen=True):
    kind: str
    method: str
    path: str
    body: object = None
    answered: tuple[int, ...] = (200,)


def _requests(seed: int) -> Iterator[_Request]:
    """Mostly claims, some searches, some writes, now and then a draft."""
    chance = random.Random(seed)
    number = 0
    while True:
        number += 1
        place = chance.choice(_PLACES)
        claim = f"{chance.randrange(2, 400)} people died in {place} in the flood."
        document = f"/v1/documents/s{chance.randrange(_WRITTEN)}"
        draw = chance.random()
        if draw < 0.70:
            yield _Request("verify", "POST", "/v1/verify", {"claim": claim})
        elif draw < 0.85:
            yield _Request("search", "GET", f"/v1/search?q=flood+{place}")
        elif draw < 0.93:
            body = {"text": _text(chance, seed * 10**6 + number)}
            yield _Request("write", "PUT", document, body, (200, 201))
        elif draw < 0.95:
            yield _Request("delete", "DELETE", document, None, (204, 404))
        elif draw < 0.96:
            yield _Request("check", "POST", "/v1/check", {"text": f"{claim} It rained."})
        else:
            yield _Request("read", "GET", document, None, (200, 404))


def _text(chance: random.Random, number: int) -> str:
    place = chance.choice(_PLACES)
    return (
        f"{chance.randrange(2, 400)} people died in {place} in the flood, report {number} said. "
        f"The mayor of {place} spoke on Monday. {chance.randrange(2, 90)} houses were lost."
    )


class _Tally:
    """What became of requests, counted by many threads."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self.seconds: dict[str, array[float]] = {}
        self.errors: Counter[str] = Counter()

    def add(self, kind: str, seconds: float, error: str | None) -> None:
        with self._turn:
            self.seconds.setdefault(kind, array("d")).append(seconds)
            if error is not None:
                self.errors[error] += 1

    def join(self, other: "_Tally") -> None:
        for kind, seconds in other.seconds.items():
            self.seconds.setdefault(kind, array("d")).extend(seconds)
        self.errors += other.errors

    @property
    def all(self) -> list[float]:
        return [each for seconds in self.seconds.values() for each in seconds]


class _Times(msgspec.Struct, frozen=True):
    """Median and 99th percentile of some requests."""

    requests: int
    median: float
    slow: float

    @staticmethod
    def of(seconds: Iterable[float]) -> "_Times":
        ordered = sorted(seconds)
        last = len(ordered) - 1
        return _Times(
            len(ordered),
            ordered[min(last, len(ordered) // 2)],
            ordered[min(last, int(0.99 * len(ordered)))],
        )

    @property
    def is_uneven(self) -> bool:
        """Whether some wait much longer than most."""
        return self.slow > _TIMES * self.median

    def __str__(self) -> str:
        return (
            f"{self.requests} requests, median {1000 * self.median:.1f} ms, "
            f"p99 {1000 * self.slow:.1f} ms, {self.slow / self.median:.1f} times the median"
        )


class _Machine:
    """How many processes want a processor: looked at every second, while it is used."""

    def __init__(self) -> None:
        self._wanting: list[int] = []
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(1.0):
            running = Path("/proc/loadavg").read_text().split()[3].partition("/")[0]
            self._wanting.append(int(running) - 1)  # this one

    def __str__(self) -> str:
        average = sum(self._wanting) / max(1, len(self._wanting))
        return f"{average:.1f} processes on average wanted one of {os.cpu_count()} processors"


class _Caller(threading.Thread):
    """Asks on one connection: as fast as it is answered, or at a rate."""

    def __init__(
        self, service: Service, tally: _Tally, seed: int, until: float, every: float | None
    ) -> None:
        super().__init__()
        self._service = service
        self._tally = tally
        self._seed = seed
        self._until = until
        self._every = every

    def run(self) -> None:
        connection = self._service.connect()
        due = time.monotonic() + random.Random(self._seed).random() * (self._every or 0.0)
        for request in _requests(self._seed):
            now = time.monotonic()
            if now >= self._until:
                break
            if self._every is None:
                due = now
            elif due > now:
                time.sleep(due - now)
            error = None
            try:
                answer = exchange(connection, request.method, request.path, request.body)
                if answer.status not in request.answered:
                    error = f"{request.method} {request.path.partition('?')[0]} {answer.status}"
            except (OSError, http.client.HTTPException) as cut:
                error = f"{request.method} {type(cut).__name__}"
                connection.close()
                connection = self._service.connect()
            self._tally.add(request.kind, time.monotonic() - due, error)
            due += self._every or 0.0
        connection.close()


def _drive(service: Service, seconds: float, every: float | None, seed: int) -> _Tally:
    tally = _Tally()
    until = time.monotonic() + seconds
    callers = [
        _Caller(service, tally, seed * 1000 + number, until, every) for number in range(_CALLERS)
    ]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    return tally


def _memory(service: Service) -> float:
    """Megabytes that the processes of a service hold, what they share counted once."""
    total = 0
    pids = [service.process.pid]
    while pids:
        pid = pids.pop()
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        pids += [int(child) for child in children.split()]
    return total / 1024


def main() -> int:
    """Load it; 1 when it did not bear it."""
    parser = argparse.ArgumentParser(prog="soak", description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--share", type=float, default=0.8)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--measure", type=float, default=90.0, metavar="SECONDS")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verifier-soak-") as name:
        folder = Path(name)
        options = ("--workers", str(args.workers))
        service = Service(folder / "data", folder / "log", options=options)
        try:
            _fill(service, args.documents)
            with _Machine() as machine:
                rate = _capacity(service, args.measure)
                print(f"it can do {rate:.0f} requests a second; {machine}", flush=True)
            with _Machine() as machine:
                bore = _soak(service, rate * args.share, args.minutes * 60)
                print(machine)
            return 0 if bore else 1
        finally:
            service.stop()


def _fill(service: Service, documents: int) -> None:
    chance = random.Random(0)
    # Those that the load writes are there from the start, so that the corpus does not grow.
    names = [f"d{number}" for number in range(documents)] + [f"s{n}" for n in range(_WRITTEN)]
    lines = b"".join(
        msgspec.json.encode({"id": name, "text": _text(chance, number)}) + b"\n"
        for number, name in enumerate(names)
    )
    connection = service.connect()
    headers = {"Content-Type": "application/x-ndjson"}
    connection.request("POST", "/v1/documents/bulk", lines, headers)
    connection.getresponse().read()
    connection.close()


def _capacity(service: Service, seconds: float) -> float:
    """Requests a second that it answers, when it has been asked as much for a while."""
    _drive(service, seconds * _WARM, None, 1)
    return len(_drive(service, seconds, None, 2).all) / seconds


def _soak(service: Service, rate: float, duration: float) -> bool:
    """Whether it bears `rate` requests a second."""
    print(f"asked for are {rate:.1f} a second", flush=True)
    memory: list[float] = []
    tally = _Tally()
    quarter = duration / 4
    for number in range(4):
        part = _drive(service, quarter, _CALLERS / rate, 3 + number)
        tally.join(part)
        memory.append(_memory(service))
        print(
            f"{(number + 1) * quarter / 60:.1f} min: {_Times.of(part.all)}, "
            f"{part.errors.total()} errors, {memory[-1]:.0f} MB",
            flush=True,
        )
    for kind, seconds in sorted(tally.seconds.items()):
        print(f"{kind:8} {_Times.of(seconds)}")
    if tally.errors:
        print(f"errors: {dict(tally.errors)}\n{service.told()[-2000:]}")
    flat = memory[-1] <= memory[0] * _GROWTH
    slow = [kind for kind, seconds in tally.seconds.items() if _Times.of(seconds).is_uneven]
    print(f"memory {'is flat' if flat else 'grows'}, {tally.errors.total()} errors")
    print(f"p99 beyond {_TIMES:g} times the median: {', '.join(sorted(slow)) or 'of no kind'}")
    return not tally.errors and flat and not slow


if __name__ == "__main__":
    sys.exit(main())
