"""Who is charged with a deed, questioned about it or cleared of it is not told to have done it."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

CLAIM = "Orr stole the van."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orr was cleared of stealing the van.", CONTRADICTED),
        ("Orr was acquitted of stealing the van.", CONTRADICTED),
        ("Orr was found not guilty of stealing the van.", CONTRADICTED),
        ("A jury cleared Orr of stealing the van.", CONTRADICTED),
        ("Orr pleaded not guilty to stealing the van.", OPEN),
        ("Orr was arrested for stealing the van.", OPEN),
        ("Orr was charged with stealing the van.", OPEN),
        ("Orr was tried for stealing the van.", OPEN),
        ("Orr was questioned about stealing the van.", OPEN),
        ("Orr is wanted for stealing the van.", OPEN),
        ("Orr was wrongly convicted of stealing the van.", OPEN),
        ("Orr spoke of stealing the van.", OPEN),
        ("Orr was found guilty of stealing the van.", SUPPORTED),
        ("Orr was jailed for stealing the van.", SUPPORTED),
        ("Orr admitted stealing the van.", SUPPORTED),
    ],
)
def test_a_charge_is_no_deed(text, expected):
    assert verdict(CLAIM, text) == expected
