"""Worker: verifies claims over a corpus in a process of its own, and writes what that took.

It collects rubbish as the workers of the service do.

Run by the bench: `python -m bench.worker CORPUS SEED CLAIMS [stages]` prints one line of JSON. The
stopwatch that tells the stages takes time itself, so it runs only where they are asked for.
"""

import resource
import sys
import time
from pathlib import Path

import msgspec

from bench.claims import requests
from bench.stopwatch import STAGES, Stopwatch
from verifier.service.rubbish import collect_seldom
from verifier.service.verifier import Verifier

__all__ = ["Taken"]

_ENCODER = msgspec.json.Encoder()


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """Processor seconds of each claim, their mean by stage, and the peak of memory in bytes."""

    seconds: list[float]
    stages: dict[str, float]
    verdicts: dict[str, int]
    memory: int


def main(corpus: Path, seed: int, count: int, *, staged: bool) -> Taken:
    """Verify a quarter of the claims to warm up, then the others for the record."""
    watch = Stopwatch() if staged else None
    encode = watch.timed("encode", _ENCODER.encode) if watch else _ENCODER.encode
    verifier = Verifier.open(corpus, writable=False)
    asked = requests(seed, count)
    for request in asked[: count // 4]:
        encode(verifier.verify(request))
    collect_seldom()
    if watch:
        watch.take()
    seconds, verdicts = [], dict[str, int]()
    for request in asked[count // 4 :]:
        started = time.thread_time()
        answer = verifier.verify(request)
        encode(answer)
        seconds.append(time.thread_time() - started)
        verdicts[answer.verdict.value] = verdicts.get(answer.verdict.value, 0) + 1
    stages = watch.take() if watch else {}
    verifier.close()
    return Taken(
        seconds=seconds,
        stages={stage: stages[stage] / len(seconds) for stage in STAGES if stage in stages},
        verdicts=verdicts,
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    )


if __name__ == "__main__":
    folder, seed, count, *more = sys.argv[1:]
    taken = main(Path(folder), int(seed), int(count), staged="stages" in more)
    sys.stdout.write(msgspec.json.encode(taken).decode() + "\n")
