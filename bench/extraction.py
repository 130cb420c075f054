"""Extraction: how fast a rule reads articles, on one core."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

__all__ = ["articles_of", "rate"]

_SEEDS = Path(__file__).parent.parent / "seeds"
_SECONDS = 3.0


def articles_of(files: Sequence[str]) -> list[str]:
    """What the files hold; the seed articles where none are given."""
    paths = [Path(name) for name in files] or sorted(_SEEDS.glob("*.txt"))
    return [path.read_text("utf-8") for path in paths]


def rate(sentences: int, work: Callable[[], object]) -> float:
    """Sentences a second of processor time, over enough rounds to be steady."""
    work()
    rounds, started = 0, time.process_time()
    while time.process_time() - started < _SECONDS:
        work()
        rounds += 1
    return rounds * sentences / (time.process_time() - started)
