"""A lawyer is heard for whom he works for, and is still another who says so."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Ida Sund said she was innocent.", "Ida Sund's lawyer said she was innocent.", OPEN),
        ("Ida Sund's lawyer said she was innocent.", "Ida Sund said she was innocent.", OPEN),
        (
            "Norvik said the mill was safe.",
            "A spokesman for Norvik said the mill was safe.",
            SUPPORTED,
        ),
        ("Ola Dahl pleaded not guilty.", "Ola Dahl denied the charges.", SUPPORTED),
        ("Ola Dahl pleaded not guilty.", "Ola Dahl admitted the charges.", CONTRADICTED),
    ],
)
def test_who_said_so(claim, text, expected):
    assert verdict(claim, text) == expected
