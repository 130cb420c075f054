"""Posts: who heads one body does not head the other that the claim gives to him."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

UNION = "The Civic Union has two seats."
CLAIM = "Ada Toll leads the Civic Union."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (CLAIM, f"{UNION} Labour Front leader Ada Toll left the hall.", CONTRADICTED),
        (
            CLAIM,
            f"{UNION} “A shame,” said Ada Toll, leader of the opposition Labour Front.",
            CONTRADICTED,
        ),
        (CLAIM, f"{UNION} Its leader, Ada Toll, left the hall.", SUPPORTED),
        (CLAIM, f"Ada Toll left the hall. {UNION} Its leader, Bo Renn, stayed.", OPEN),
        (
            "Ada Toll leads the Labour Front.",
            "Ada Toll, leader of the Labour Front in Lanth, spoke on Monday.",
            SUPPORTED,
        ),
        (
            "Ada Toll owns Plumb.",
            "Ada Toll, the owner of Vektor, spoke on Monday. Plumb was not there.",
            CONTRADICTED,
        ),
    ],
)
def test_one_heads_what_he_is_said_to_head(claim: str, text: str, expected: object) -> None:
    assert verdict(claim, text) == expected
