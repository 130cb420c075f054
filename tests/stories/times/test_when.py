"""A time that is told before what happened at it: in November, when eighteen fell ill."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Fifteen pupils in Lorn fell ill on February 22.", OPEN),
        ("Fifteen pupils in Lorn fell ill in November.", CONTRADICTED),
    ],
)
def test_a_time_before_when_is_that_of_what_follows(claim, expected):
    text = "It is thought to have begun in November, when 18 pupils in Lorn fell ill."
    assert verdict(claim, text) is expected
