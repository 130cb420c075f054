"""Who has seen a paper does not say what it says."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Orr said the bridge was safe.", "A report seen by Orr said the bridge was safe."),
        (
            "Reuters said the bridge was safe.",
            "A memo obtained by Reuters said the bridge was safe.",
        ),
    ],
)
def test_its_reader_does_not_speak(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("A report said the bridge was safe.", "A report seen by Orr said the bridge was safe."),
        ("Orr said the bridge was safe.", "A report by Orr said the bridge was safe."),
    ],
)
def test_the_paper_and_its_author_do(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
