"""How many of so many: most of the 40, few of the 12."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Most of the 40 guests left.", "Ten of the 40 guests left.", CONTRADICTED),
        ("Most of the 40 guests left.", "Thirty of the 40 guests left.", SUPPORTED),
        ("Many of the 40 left.", "Two of the 40 left.", CONTRADICTED),
        ("Few of the 40 left.", "Only three of the 40 left.", SUPPORTED),
        ("The majority of the 40 left.", "Twelve of the 40 left.", CONTRADICTED),
        ("Almost all of the 12 guests left.", "Six of the 12 guests left.", CONTRADICTED),
        ("Some of the 40 guests left.", "None of the 40 guests left.", CONTRADICTED),
    ],
)
def test_a_word_of_amount_before_a_number_is_a_share_of_it(claim, text, expected):
    assert verdict(claim, text) == expected
