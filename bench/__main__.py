"""Bench: ingesting, verifying, answering and starting, beside the floor, at several sizes.

    python -m bench [--sizes 10000,100000] [--seed 1] [--claims 200] [--write] [--folder DIR]

With --write the tables and the plot of docs/performance.md are made anew. A million passages take
long to ingest: add them with --sizes. With --folder the corpora are kept, each beside what it took
to make it, and a later run measures on them, as long as rules and engine read as they did; with
--ingest they are made and nothing is measured. Compare figures of one run only.
"""

import argparse
import compileall
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from bench.claims import requests
from bench.corpora import Growing, Grown, sentences
from bench.floor import Floor
from bench.load import drive
from bench.measured import Http, Machine, Measured, Size, percentile
from bench.page import write_page
from bench.peer import Peer
from bench.worker import Taken

_HERE = Path(__file__).parents[1]
_ROUNDS = 9


def main() -> int:
    """Measure, print, and with --write put it into the docs."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default="10000,100000", help="passages (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the articles (default: 1)")
    parser.add_argument("--claims", type=int, default=200, help="claims a size (default: 200)")
    parser.add_argument("--folder", type=Path, help="where to put the corpora (default: temporary)")
    parser.add_argument("--ingest", action="store_true", help="only make the corpora (--folder)")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    args = parser.parse_args()
    sizes = sorted(int(size) for size in args.sizes.split(","))
    if args.ingest and args.folder is None:
        parser.error("--ingest needs a --folder to keep the corpora in")
    for package in ("verifier", "plugins"):
        compileall.compile_dir(_HERE / package, quiet=1)  # as they are where they are installed
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if args.ingest:
            growing = Growing(folder, args.seed)
            for passages in sizes:
                _tell_grown(growing.to(passages))
            return 0
        measured = _measure(folder, sizes, args.seed, args.claims)
    if args.write:
        write_page(measured)
    return 0


def _measure(folder: Path, sizes: Sequence[int], seed: int, claims: int) -> Measured:
    growing = Growing(folder, seed)
    shutil.rmtree(folder / "floor", ignore_errors=True)
    bare, peer = Floor(folder / "floor"), Peer()
    asked = requests(seed, claims)
    found: list[Size] = []
    for passages in sizes:
        grown = growing.to(passages)
        assert growing.folder is not None
        _tell_grown(grown)
        bare.add(sentences(growing.fresh))
        peer.add(sentences(growing.fresh))
        bare.times([request.claim for request in asked])
        floor = bare.times([request.claim for request in asked])
        taken = _worker(growing.folder, seed, claims)
        staged = _worker(growing.folder, seed, claims, "stages")
        size = Size(
            passages=grown.passages,
            documents=grown.documents,
            text=grown.text,
            ingested=grown.ingested,
            ingesting=grown.ingesting,
            used=grown.used,
            single=grown.single,
            load=grown.load,
            disk=sum(f.stat().st_size for f in growing.folder.rglob("*") if f.is_file()),
            memory=taken.memory,
            verify=taken.seconds,
            floor=floor,
            peer=peer.times([request.claim for request in asked]),
            stages=staged.stages,
            verdicts=taken.verdicts,
        )
        found.append(size)
        _tell(
            "  verify p50 {:.2f} ms, p95 {:.2f}".format(*_percentiles(size.verify)),
            "floor p50 {:.2f} ms, p95 {:.2f}".format(*_percentiles(size.floor)),
            f"disk {size.disk / size.text:.1f} x text, worker {size.memory / 1e6:.0f} MB",
        )
        if size.peer:
            _tell(f"  claimproofkit p50 {percentile(size.peer, 50) * 1000:.0f} ms")
        _tell("  " + ", ".join(f"{name} {s * 1000:.2f}" for name, s in size.stages.items()))
    bodies = [msgspec.json.encode({"claim": r.claim, "claim_date": r.claim_date}) for r in asked]
    script = str(Path(sys.executable).with_name("verifier"))
    http = []
    serve = [script, "serve", "--data", str(growing.folder), "--port", "0", "--log-level", "error"]
    for name, command in (
        ("verifier, one worker", serve),
        ("verifier, two workers", [*serve, "--workers", "2"]),
        ("Litestar echo, one worker", [sys.executable, "-m", "bench.echo"]),
    ):
        with _serving(command) as port:
            drive(port, bodies)
            load = drive(port, bodies, rounds=3)
        http.append(Http(name=name, rate=load.rate, seconds=load.seconds, refused=load.refused))
        _tell(f"{name}: {load.rate:.0f}/s, p99 {percentile(load.seconds, 99) * 1000:.1f} ms")
    starts = {
        "verifier --help": _process([script, "--help"]),
        "verifier verify CLAIM": _process(
            [script, "verify", asked[0].claim, "--data", str(growing.folder)]
        ),
    }
    for called, seconds in starts.items():
        _tell(f"{called}: {percentile(seconds, 50) * 1000:.0f} ms")
    return Measured(
        machine=Machine(
            processors=os.cpu_count() or 1,
            load=os.getloadavg()[1],
            python=platform.python_version(),
            system=platform.system(),
        ),
        seed=seed,
        sizes=found,
        http=http,
        starts=starts,
    )


def _tell_grown(grown: Grown) -> None:
    _tell(
        f"{grown.passages:,} passages",
        f"ingest {grown.ingested / 1e6 / grown.ingesting:.2f} MB/s",
        f"{grown.ingested / 1e6 / grown.used:.2f} MB a processor second",
        f"one document {grown.single * 1000:.1f} ms",
        f"load {grown.load:.1f}",
    )


def _worker(corpus: Path, seed: int, claims: int, *more: str) -> Taken:
    command = [sys.executable, "-m", "bench.worker", str(corpus), str(seed), str(claims), *more]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=_HERE)
    return msgspec.json.decode(done.stdout, type=Taken)


@contextmanager
def _serving(command: Sequence[str]) -> Iterator[int]:
    """A server process, once it has told its port."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=_HERE) as server:
        assert server.stderr is not None
        try:
            for line in server.stderr:
                found = re.search(r"answers on http://\S+:(\d+)", line)
                if found:
                    yield int(found[1])
                    break
        finally:
            server.terminate()


def _process(command: Sequence[str]) -> list[float]:
    seconds = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - started)
    return seconds


def _percentiles(seconds: list[float]) -> tuple[float, float]:
    return percentile(seconds, 50) * 1000, percentile(seconds, 95) * 1000


def _tell(*parts: str) -> None:
    print(", ".join(parts), flush=True)


if __name__ == "__main__":
    sys.exit(main())
