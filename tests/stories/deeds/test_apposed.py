"""What somebody is to another, told between commas, gives that one no part in the deed."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Orr stole the van.", "Brandt, Orr's brother, stole the van.", CONTRADICTED),
        ("Orr stole the van.", "Brandt, a friend of Orr's, stole the van.", CONTRADICTED),
        ("Orr stole the van.", "Orr's brother, Brandt, stole the van.", CONTRADICTED),
        ("Brandt stole the van.", "Orr's brother, Brandt, stole the van.", SUPPORTED),
        ("Orr won the race.", "Brandt, Orr's rival, won the race.", CONTRADICTED),
        ("Orr bought the mill.", "Brandt Foods, Orr's main rival, bought the mill.", CONTRADICTED),
        ("Orr bought the mill.", "Orr, Brandt's main rival, bought the mill.", SUPPORTED),
        ("The mayor bought the mill.", "Ines Brandt, the mayor's son, bought the mill.", OPEN),
        ("The mayor bought the mill.", "Ines Brandt, the mayor, bought the mill.", SUPPORTED),
    ],
)
def test_whose_brother_somebody_is_does_nothing(claim, text, expected):
    assert verdict(claim, text) == expected
