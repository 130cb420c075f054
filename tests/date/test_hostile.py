"""No text, however long or odd, holds the date rule up."""

import time

import pytest

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.text import Text
from verifier_date.rule import DateRule

SIZE = 100_000
PATTERNS = [
    "1",
    "1 ",
    "1:",
    "1,",
    "1-",
    "1/1/",
    "2023-",
    "a",
    "A-1",
    "the ",
    "last ",
    "of ",
    "early ",
    "two ",
    "and ",
    "twenty-",
    "Monday, ",
    "Oct. ",
    "May 1 to ",
    "1 May-",
    "the first of ",
    "year ",
    "two days and ",
    "half ",
    '"',
    "'",
    "“last night ",
    "\u00a0",
    "ſ",
    "9:44 pm ",
    "17th ",
]


LIMIT = 0.25  # seconds of processor time: a fifth of it on a machine with nothing else to do


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_sentence_is_read_in_time(pattern: str) -> None:
    """Of three tries the best counts: what a busy machine adds is not the rule's time."""
    text = Text(pattern * (SIZE // len(pattern)), anchor=parse_anchor("2023-11-22"))
    assert text.sentences

    def spent() -> float:
        started = time.process_time()
        DateRule().extract(text)
        return time.process_time() - started

    assert min(spent() for _ in range(3)) < LIMIT


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_sentence_costs_no_more_than_its_length(pattern: str) -> None:
    """Twice the text takes about twice the time: nothing grows with the square of the length."""

    def spent(size: int) -> float:
        text = Text(pattern * (size // len(pattern)), anchor=parse_anchor("2023-11-22"))
        assert text.sentences
        started = time.process_time()
        DateRule().extract(text)
        return time.process_time() - started

    small = max(min(spent(SIZE // 4) for _ in range(2)), 0.005)
    assert spent(SIZE) < 16 * small
