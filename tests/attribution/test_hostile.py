"""No text, however long or odd, holds the attribution rule up."""

import time

import pytest

from verifier.sdk.text import Text
from verifier_attribution.quotes import check_quotation
from verifier_attribution.rule import AttributionRule

SIZE = 100_000
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
]


def spent(text: str) -> float:
    read = Text(text)
    assert read.sentences or not text
    assert read.tokens or not text
    started = time.process_time()
    AttributionRule().extract(read)
    return time.process_time() - started


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_text_costs_no_more_than_its_length(pattern: str) -> None:
    """Four times the text takes about four times the time, not sixteen times."""
    small = max(
        min(spent(pattern * (SIZE // 4 // len(pattern))) for _ in range(2)),
        0.01,
    )
    assert spent(pattern * (SIZE // len(pattern))) < 9 * small


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_hostile_passage_takes_less_than_fifty_milliseconds(pattern: str) -> None:
    assert min(spent(pattern * (1500 // len(pattern))) for _ in range(3)) < 0.05


@pytest.mark.parametrize("word", ["a ", "[a] ", "… ", "a… ", "not "])
def test_a_hostile_quotation_is_checked_in_bounded_time(word: str) -> None:
    started = time.process_time()
    check_quotation(word * 50_000, word * 50_000)
    assert time.process_time() - started < 1.0
