"""What was done at another place or occasion than the one named besides."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The ship sank in the Black Sea.",
            "The ship sank in the Aegean after leaving the Black Sea.",
        ),
        ("Brandt beat Orr in the final.", "Brandt, who beat Orr in the semi-final, won the final."),
        ("Orr was born in Vant.", "Orr was born in Leith before moving to Vant."),
        ("The talks were held in Oslo.", "The talks were held in Geneva after Oslo withdrew."),
    ],
)
def test_it_was_elsewhere(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The ship left the Black Sea.",
            "The ship sank in the Aegean after leaving the Black Sea.",
        ),
        (
            "Brandt lost to Orr in the final.",
            "Brandt beat Holm in the semi-final and lost to Orr in the final.",
        ),
        ("Orr moved to Vant.", "Orr was born in Leith before moving to Vant."),
    ],
)
def test_it_was_there(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Orr was born in Leith.", "Ann Orr, whose mother was born in Leith, grew up in Vant."),
        ("Ann Orr was arrested.", "Ann Orr, whose brother was arrested, declined to comment."),
    ],
)
def test_whose_brother_it_was_is_another(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN
