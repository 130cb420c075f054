"""What so many of them did is no word that all did, and mostly that not all did."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("All the divers were rescued.", "Two of the divers were rescued.", CONTRADICTED),
        ("Every patient recovered.", "Nine of the patients recovered.", CONTRADICTED),
        ("All the divers were rescued.", "More than 20 of the divers were rescued.", OPEN),
        ("All the ships were damaged.", "Ten of the ships are tankers.", OPEN),
    ],
)
def test_some_of_them_are_not_all(claim, text, expected):
    assert verdict(claim, text) == expected


def test_the_last_of_them_may_make_them_all():
    text = "The last two of the divers were rescued on Monday."
    assert verdict("All the divers were rescued.", text) != CONTRADICTED
