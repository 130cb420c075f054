"""Sentences a second that the date rule reads, on one core; beside dateparser where it is there.

    python bench/date_extraction.py [FILE ...]

Without files the seed articles are read. Sentence splitting is not counted: all rules share it.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.text import Text
from verifier_date.rule import DateRule

SEEDS = Path(__file__).parent.parent / "seeds"
SECONDS = 3.0


def rate(sentences: int, work: Callable[[], object]) -> float:
    """Sentences a second of processor time, over enough rounds to be steady."""
    work()
    rounds, started = 0, time.process_time()
    while time.process_time() - started < SECONDS:
        work()
        rounds += 1
    return rounds * sentences / (time.process_time() - started)


def main(files: Sequence[str]) -> None:
    """Print the rates."""
    paths = [Path(name) for name in files] or sorted(SEEDS.glob("*.txt"))
    anchor = parse_anchor("2023-11-22")
    texts = [Text(path.read_text("utf-8"), anchor=anchor) for path in paths]
    sentences = [span.of(text.text) for text in texts for span in text.sentences]
    rule = DateRule()
    ours = rate(len(sentences), lambda: [rule.extract(text) for text in texts])
    print(f"{len(sentences)} sentences; date rule {ours:,.0f} a second")
    try:
        from dateparser.search import search_dates  # noqa: PLC0415 - optional, for comparison
    except ImportError:
        return
    few = sentences[:40]
    theirs = rate(len(few), lambda: [search_dates(text, languages=["en"]) for text in few])
    print(f"dateparser.search {theirs:,.0f} a second; that is {ours / theirs:.0f} to 1")


if __name__ == "__main__":
    main(sys.argv[1:])
