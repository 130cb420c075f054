"""No text, however long or odd, holds the attribution rule up."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.steps import PROPORTIONAL, growth, steps
from verifier.sdk.text import Text
from verifier_attribution.judge.quotes import check_quotation
from verifier_attribution.rule import AttributionRule

SIZE = 5_000
PATTERNS = [
    '"',
    "“",
    "”",
    "'",
    "''",
    "“a ",
    "said ",
    "said: ",
    "he said, ",
    "“x,” said A, ",
    "according to ",
    "who said ",
    "said that A said that ",
    "A and ",
    "— ",
    "A-",
    "\n\n“a",
    "“a” said.\n",
    '"a?" Cap said. ',
    "said by ",
    "known as ",
    "““““a”””” ",
    "A: b\n",
    "quoted as saying ",
    "Neither A nor ",
    "(A) ",
    "known as A (",
    "A's ",
    "its chairman, Ada Alm, said ",
    "When A said, ",
    "said, but that ",
    "The company said it. ",
    "“A.\n\n",
    "a report by ",
    "in the words of ",
    "The governor said it was so.\n",
    '"It will be so, and they will go."\n\n',
]


def _reading(pattern: str, size: int) -> Callable[[], object]:
    text = Text(pattern * (size // len(pattern)))
    assert text.sentences  # the engine's part is not the rule's
    assert text.tokens
    return partial(AttributionRule().extract, text)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_text_costs_no_more_than_its_length(pattern: str) -> None:
    assert growth(partial(_reading, pattern), SIZE) < PROPORTIONAL


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_passage_takes_no_more_steps_than_a_hard_one(pattern: str) -> None:
    assert steps(_reading(pattern, 1500)) < 400_000  # hard prose takes a quarter of that


@pytest.mark.parametrize("word", ["a ", "[a] ", "… ", "a… ", "not "])
def test_a_hostile_quotation_is_checked_in_bounded_time(word: str) -> None:
    def checking(size: int) -> Callable[[], object]:
        return partial(check_quotation, word * size, word * size)

    assert growth(checking, SIZE) < PROPORTIONAL
