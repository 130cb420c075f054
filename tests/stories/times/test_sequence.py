"""Which of two deeds came first."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict

CLOCK = "The council mended the clock and then sold the pier, its leader said."
HAVING = "Having mended the clock, the council sold the pier."
BOOK = "Bo Berg was jailed in 2019 and later wrote the book."
POLLS = "Voting in Orle began on Sunday two hours after a bomb went off near a school."
FLED = "The driver had fled by the time police came."
MET = "The minister met the king after she had resigned."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The council mended the clock before it sold the pier.", CLOCK),
        ("The council sold the pier after it had mended the clock.", CLOCK),
        ("A bomb went off in Orle before voting began.", POLLS),
        ("The driver fled before police came.", FLED),
        ("The minister met the king after she had resigned.", MET),
        (
            "The army took the town after rebels left.",
            "Rebels left the area after the army took the bridge, and the army then took the town.",
        ),
    ],
)
def test_the_order_told_bears_a_claim_out(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The council sold the pier before it mended the clock.", CLOCK),
        ("The council mended the clock after it sold the pier.", CLOCK),
        ("The council mended the clock after it sold the pier.", HAVING),
        ("Bo Berg wrote the book before he was jailed.", BOOK),
        ("A bomb went off in Orle after voting began.", POLLS),
        ("The driver fled after police came.", FLED),
        ("The minister resigned after she met the king.", MET),
    ],
)
def test_the_other_order_refutes_it(claim, text):
    assert verdict(claim, text) == CONTRADICTED
