"""No sentence holds the rule: what no prose has so many of is left unread."""

from functools import partial

import pytest

from tests.steps import PROPORTIONAL, growth, steps
from verifier.sdk.text import Text

SIZE = 5_000

HOSTILE = {
    "digits": "1",
    "separated digits": "1,",
    "thousands": "111,",
    "pairs": "11,",
    "dotted": "1.",
    "dotted thousands": "111.",
    "spaced thousands": "111 ",
    "hyphened": "1-",
    "slashes": "1/",
    "number words": "two hundred and ",
    "ones": "one ",
    "scales": "million ",
    "hyphened words": "twenty-",
    "commas and scales": "thousand, two ",
    "bounds": "at least ",
    "bounds and numbers": "more than 5 and less than ",
    "ranges": "5 to ",
    "between": "between 5 and ",
    "currency": "$",
    "currency and digits": "$5",
    "capitals": "A",
    "capitalised words": "Aa ",
    "capitals and numbers": "Boeing 737 ",
    "units": "5 ft ",
    "articles": "a ",
    "halves": "half a ",
    "vague": "hundreds of ",
    "spaces": " ",
    "a number in spaces": "5            ",
    "open quotes": "\"'",
    "months": "May 5, ",
    "points": "point five ",
    "shares": "three-quarters ",
    "at signs": "a@",
    "links": "http://a?b=5",
    "times": "hit 5 times ",
    "letters": "x",
    "dotless capitals": "İ",
    "fractions": "½",
    "other digits": "٣",
    "trends": "Prices rose by 5%.\n",
    "standings": "Sales beat forecasts.\n",
    "comparisons": "It took longer than a month.\n",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_sentence_takes_no_more_steps_than_a_hard_one(rule, piece):
    assert steps(_reading(rule, piece, 1500)) < 200_000


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_hostile_sentence_costs_no_more_than_its_length(rule, piece):
    assert growth(partial(_reading, rule, piece), SIZE) < PROPORTIONAL


def _reading(rule, piece, size):
    text = Text(piece * (size // len(piece)))
    assert text.sentences  # the engine's part is not the rule's time
    return partial(rule.extract, text)


def test_many_lines_take_no_more_than_their_length(rule):
    """Every line is a sentence, and is read."""
    text = Text("5 boats\n" * 3000)
    assert len(rule.extract(text)) == 3000


def test_a_sentence_with_too_many_numbers_is_read_up_to_some_of_them(rule):
    text = Text(f"{'5 boats, ' * 2000}.\nThen 66 ships came.")
    facts = rule.extract(text)
    assert 100 <= len(facts) <= 1000
    assert facts[-1].surface == "66"


@pytest.mark.parametrize(
    "words",
    [
        "septillion " * 12,
        "9e+999 septillion tonnes",
        "9." + "9" * 37 + "e-999 kg",
        "ninety-nine septillion and a half",
        "1/9999 in 3/7 of 0/5",
        "0 %",
        "between -5 and -5",
    ],
)
def test_numbers_beyond_all_measure_are_read_without_failing(rule, words):
    for fact in rule.extract(Text(words)):
        assert fact.surface in words
