"""Numbers told of stretches of time that are not the same."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict
from verifier.engine.answer import Verdict

EARNED = "The film earned $8 million on its first day."
SCORED = "Kern scored 12 goals this season."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (EARNED, "The film earned $31 million in its first week.", OPEN),
        (EARNED, "The film earned $5 million in its first week.", CONTRADICTED),
        (EARNED, "The film earned $31 million on its opening day.", CONTRADICTED),
        (EARNED, "The film has earned $250 million worldwide.", OPEN),
        ("The film earned $8 million.", "The film has earned $250 million.", CONTRADICTED),
        (SCORED, "Kern has scored 87 goals for the club.", OPEN),
        (SCORED, "Kern has scored 15 goals this season.", CONTRADICTED),
        (
            "Kern scored 95 goals this season.",
            "Kern has scored 87 goals for the club.",
            CONTRADICTED,
        ),
    ],
)
def test_more_in_a_longer_time_leaves_the_shorter_open(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected
