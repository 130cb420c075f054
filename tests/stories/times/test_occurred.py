"""What is only said to have happened, and when."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict

RAID = "The raid that began the Telm war came in late March 2021."
ATTACK = "The attack on the depot took place on 4 March."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (RAID, "The Telm war broke out with a raid on Corvo on 14 April 2021.", CONTRADICTED),
        (RAID, "The Telm war broke out with a raid on Corvo on 29 March 2021.", SUPPORTED),
        (RAID, "After the raid the Telm war ended with a truce on 14 April 2022.", OPEN),
        (ATTACK, "The attack on the depot took place on 6 March.", CONTRADICTED),
        (ATTACK, "The depot was rebuilt after the attack and opened on 6 March.", OPEN),
    ],
    ids=["another day", "that time", "the end of it", "plain", "what came after"],
)
def test_when_it_happened_is_when_the_deed_was_done(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected
