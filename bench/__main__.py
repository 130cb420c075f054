"""Print a table of speeds: starting, reading, ingesting, verifying.

The figures depend on the machine; compare them only with figures of the same one.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import quantiles

import msgspec

from verifier.engine.request import VerifyRequest
from verifier.ingest.outcome import FileDocument
from verifier.ingest.read import read_documents
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier

SEEDS = Path(__file__).parents[1] / "seeds"
COPIES = 40
"""How often the seed articles are stored, under other ids: a corpus of a few thousand passages."""
ROUNDS = 10
CLAIMS = (
    "US forces attacked 66 times since Oct 17",
    "US strikes on Wednesday killed eight pro-Iran fighters in Iraq",
    "The Pentagon said there were 62 injuries to American personnel",
    "The United States has 900 troops in Syria and 2,500 in Iraq",
    "Five facilities of Kataib Hezbollah were struck in January 2024",
    "The volcano on Iceland erupted in March",
)


def main() -> int:
    """Measure and print."""
    seeds = list(_seeds())
    copies = [
        msgspec.structs.replace(document, id=f"{document.id}-{number}")
        for number in range(COPIES)
        for document in seeds
    ]
    characters = sum(len(document.text) for document in copies)
    with tempfile.TemporaryDirectory() as folder:
        verifier = Verifier.open(Path(folder))
        _line("start of `verifier --help`", _times(_help, ROUNDS))
        reading = _times(lambda: [verifier.extract(d.text) for d in seeds], 3)
        per_article = [seconds / len(seeds) for seconds in reading]
        _line("all rules reading an article", per_article)
        (seconds,) = _times(lambda: list(verifier.ingest(copies)), 1)
        print(
            f"{'ingesting':34} {len(copies) / seconds:8.1f} articles/s "
            f"{characters / seconds / 1000:8.1f} kB/s"
        )
        for claim in CLAIMS:
            request = VerifyRequest(claim=claim)
            verifier.verify(request)
            _line(claim[:34], _times(partial(verifier.verify, request), ROUNDS))
        verifier.close()
    return 0


def _seeds() -> Iterator[Document]:
    for outcome in read_documents([SEEDS]):
        if isinstance(outcome, FileDocument):
            yield outcome.document


def _help() -> None:
    script = str(Path(sys.executable).with_name("verifier"))
    subprocess.run([script, "--help"], check=True, stdout=subprocess.DEVNULL)


def _times(work: Callable[[], object], rounds: int) -> list[float]:
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return times


def _line(what: str, times: list[float]) -> None:
    cuts = quantiles(times, n=20, method="inclusive")
    print(f"{what:34} {cuts[9] * 1000:8.1f} ms median {cuts[18] * 1000:8.1f} ms p95")


if __name__ == "__main__":
    sys.exit(main())
