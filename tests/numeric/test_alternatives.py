"""Numbers of all to whom one of two things applies."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict

BURNT = "Fourteen workers suffered burns in the blast."
KILLED = "Nine people were killed in the quake."
LIONS = "The zoo has five lions."
HELD = "Police held six students."
HOMES = "The fire destroyed 12 homes."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (BURNT, "At least 40 workers suffered cuts or burns in the blast.", OPEN),
        ("Ten men had brain injuries.", "Forty men had minor injuries or brain injuries.", OPEN),
        (BURNT, "Forty workers suffered burns in the blast.", CONTRADICTED),
        ("Forty workers suffered burns.", "Forty workers suffered cuts or burns.", OPEN),
        ("Sixty workers suffered burns.", "Forty workers suffered cuts or burns.", CONTRADICTED),
        ("Ten men had cuts or burns.", "Forty men had cuts or burns.", CONTRADICTED),
        ("Fewer than 70 died.", "Sixty people died or were hurt.", SUPPORTED),
        (KILLED, "Sixty people were killed or injured in the quake.", OPEN),
        (KILLED, "Sixty people were killed and injured in the quake.", OPEN),
        (KILLED, "Sixty people were killed and buried in the quake.", CONTRADICTED),
        (KILLED, "Sixty people were killed and 300 injured in the quake.", CONTRADICTED),
        (HOMES, "The fire destroyed or damaged 50 homes.", OPEN),
        (HOMES, "The fire destroyed 50 homes and shops.", OPEN),
        (HOMES, "The fire destroyed 50 homes and 20 shops.", CONTRADICTED),
        (HOMES, "The fire destroyed 50 homes and is still burning.", CONTRADICTED),
        (LIONS, "The zoo has 30 lions and tigers.", OPEN),
        (LIONS, "The zoo has 30 lions or so.", CONTRADICTED),
        (HELD, "Police held 30 students, teachers and parents.", OPEN),
        (HELD, "Police held 30 students, 12 teachers and parents.", CONTRADICTED),
        ("The town lost six pupils.", "The town lost 30 pupils and blames the road.", CONTRADICTED),
        (
            "The play had mixed reviews by 9.",
            "The play had 12 reviews, mixed or bad.",
            CONTRADICTED,
        ),
    ],
)
def test_a_number_of_two_kinds_together_tells_none_of_one(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected
