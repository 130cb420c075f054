"""What something has or does now is not told by what it got, lost, once did or was meant to do."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The firm has 12 shops.", "The firm closed 12 shops."),
        ("The firm has 12 shops.", "The firm opened 12 shops."),
        ("The plant employs 400 people.", "The plant once employed 400 people."),
        ("The plant employs 400 people.", "The plant used to employ 400 people."),
        ("The plant employs 400 people.", "The plant was built to employ 400 people."),
        ("Hare drew 900 people.", "Police were expecting 900 people at the hare race."),
        ("A fire killed nine people in Orle.", "A similar fire killed nine people in Orle."),
    ],
)
def test_it_is_left_open(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The firm has 12 shops.", "The firm operates 12 shops."),
        ("The firm has 12 shops.", "The firm, which has 12 shops, is based in Orle."),
        ("The plant employs 400 people.", "The plant employs 400 people."),
        ("The plant employed 400 people.", "The plant once employed 400 people."),
    ],
)
def test_it_is_told(claim, text):
    assert verdict(claim, text) == SUPPORTED
