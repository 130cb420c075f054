"""No text, however long or odd, holds the date rule up."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.steps import PROPORTIONAL, growth, steps
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.text import Text
from verifier_date.rule import DateRule

SIZE = 5_000
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


def _reading(pattern: str, size: int) -> Callable[[], object]:
    text = Text(pattern * (size // len(pattern)), anchor=parse_anchor("2023-11-22"))
    assert text.sentences
    return partial(DateRule().extract, text)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_sentence_takes_no_more_steps_than_a_hard_one(pattern: str) -> None:
    assert steps(_reading(pattern, 1500)) < 300_000


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_sentence_costs_no_more_than_its_length(pattern: str) -> None:
    """Nothing grows with the square of the length."""
    assert growth(partial(_reading, pattern), SIZE) < PROPORTIONAL
