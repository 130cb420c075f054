"""A level is no difference, an age no count, and a part of a thing not all of it."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Unemployment is 4%.", "Unemployment rose 4%.", OPEN),
        ("The bridge cost £40m.", "The bridge cost £40m more than planned.", OPEN),
        ("The bridge cost £40m.", "The bridge was expected to cost £40m.", OPEN),
        ("The bridge cost £40m.", "The bridge cost £40m.", SUPPORTED),
        ("Moss is 41.", "Moss has written 41 books.", OPEN),
        ("Moss is 41.", "Moss, who is 41, writes books.", SUPPORTED),
        ("Sales rose 5% in May.", "Online sales rose 5% in May.", OPEN),
        (
            "The law took effect on 1 May.",
            "The law takes effect on 1 June, not 1 May.",
            CONTRADICTED,
        ),
    ],
)
def test_one_is_not_the_other(claim, text, expected):
    assert verdict(claim, text) == expected
