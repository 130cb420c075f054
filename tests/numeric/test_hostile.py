"""No text holds the rule: time grows with length, not with malice."""

import time

import pytest

from verifier.sdk.text import Text

SIZE = 100_000
LIMIT = 4.0  # seconds of processor time on a busy machine, for tens of thousands of numbers

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
    "line breaks": "5\n",
    "at signs": "a@",
    "links": "http://a?b=5",
    "times": "hit 5 times ",
    "letters": "x",
    "dotless capitals": "İ",
    "fractions": "½",
    "other digits": "٣",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_hostile_text_is_read_in_time(rule, piece):
    text = Text(piece * (SIZE // len(piece)))
    assert text.sentences  # the engine's part is not the rule's time
    started = time.process_time()
    rule.extract(text)
    assert time.process_time() - started < LIMIT


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
