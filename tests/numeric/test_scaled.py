"""A scale that only the second of two levels names is that of both."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule

SALES = "Sales at Orle rose from 10 to 25 million."


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (SALES, "10000000"),
        ("Sales rose from $10 to $25 million.", "10000000"),
        ("Debt fell from 3 to 2 billion euros.", "3000000000"),
        ("The count fell from 900 to 2 million.", "900"),
        ("The count rose from 900,000 to 2 million.", "900000"),
    ],
)
def test_the_first_level_is_of_the_scale_of_the_second(words, value):
    assert next(iter(NumericRule().extract(Text(words)))).value["value"] == value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Sales at Orle more than doubled.", SUPPORTED),
        ("Sales at Orle more than tripled.", CONTRADICTED),
    ],
)
def test_a_change_is_told_by_both(claim, expected):
    assert verdict(claim, SALES) == expected
