"""Absent: what another does is not done by the one whom a claim names and a passage does not."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

ORDERED = (
    "Avaria on Wednesday ordered four Surian envoys to leave within 72 hours. "
    "Nordia has not said a word."
)
LEVY = (
    "TARN, March 4 (CP) - Lanth's lower house approved the levy on Monday. "
    "The reds will take it to the Supreme Court."
)
RIOTS = (
    "Education minister Ada Toll resigned over the riots. "
    "Interior minister Pavel Orn had sent in the police."
)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Nordia expelled four Surian envoys.", ORDERED),
        ("Lanth's Supreme Court struck down the levy.", LEVY),
        (
            "The Supreme Court struck down the levy.",
            "The levy was challenged in the Supreme Court. Lanth's senate upheld it on Monday.",
        ),
    ],
)
def test_what_another_does_tells_nothing_of_him(claim: str, text: str) -> None:
    assert verdict(claim, text) == OPEN


def test_a_title_contradicts_only_beside_its_name() -> None:
    """That one minister went is no word against it that another did."""
    claim = "Interior minister Pavel Orn resigned over the riots."
    assert verdict(claim, RIOTS) != CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The Supreme Court struck down the levy.",
            "The levy was challenged in the Supreme Court. On Monday the court upheld the levy.",
            CONTRADICTED,
        ),
        (
            "The Supreme Court struck down the levy.",
            "The levy was challenged in the Supreme Court. The judges upheld the levy on Monday.",
            CONTRADICTED,
        ),
        (
            "The Red Bloc walked out of the talks.",
            "The Red Bloc has 12 seats. Its delegation walked out of the talks on Monday.",
            SUPPORTED,
        ),
        (
            "The Orm ranked 4th on Coast Review's list.",
            "The Orm is a ship. Coast Review ranked it 4th on its list.",
            SUPPORTED,
        ),
        (
            "Ambassador Ann Vesk was expelled from Avaria.",
            "Ann Vesk was summoned on Monday. On Wednesday Avaria expelled the ambassador.",
            SUPPORTED,
        ),
    ],
)
def test_who_is_told_of_by_another_word_does_it(claim: str, text: str, expected: object) -> None:
    """A court is "the court" and its judges, a party its delegation."""
    assert verdict(claim, text) == expected
