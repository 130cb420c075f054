"""What can be done again and is told of two times, and what was first or last of its kind."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict
from verifier.engine.answer import Verdict

VISITED = "Ann Dorn visited Lima in 2011."
RAIDED = "Corvo was raided on 12 January 2024."
WON = "Mera Holt won her first medal in 2008."
ERUPTED = "The volcano last erupted in 1902."
STRUCK = "Lise Orm spoke for the bakers in the 2017 strike."
CUT = "The bank cut its rate to 4% in 2019."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (VISITED, "Ann Dorn visited Lima in 2014.", OPEN),
        (VISITED, "Ann Dorn moved to Lima in 2014.", OPEN),
        ("Ann Dorn died in 2011.", "Ann Dorn died in 2014.", CONTRADICTED),
        ("Ann Dorn wrote a novel in 2011.", "Ann Dorn wrote a novel in 2014.", OPEN),
        ("Ann Dorn wrote her diary in 2011.", "Ann Dorn wrote her diary in 2014.", CONTRADICTED),
        (VISITED[:-8] + "on 2 May 2011.", "Ann Dorn visited Lima on 5 May 2011.", CONTRADICTED),
        (RAIDED, "Corvo was raided on 14 January 2024.", CONTRADICTED),
        (RAIDED, "Corvo was raided again on 14 January 2024.", OPEN),
        (CUT, "The bank cut its rate to 4% in 2021.", CONTRADICTED),
        (STRUCK, "Lise Orm spoke for the bakers in this month's strike.", OPEN),
    ],
    ids=[
        "done again", "another deed", "once", "any novel", "her diary", "days apart", "two days",
        "again", "one figure", "named by it",
    ],
)  # fmt: skip
def test_what_can_be_done_again_may_have_been_at_both_times(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (WON, "Mera Holt won a medal in Rio in 2016.", OPEN),
        (WON, "Mera Holt won a medal in Lima in 2004.", CONTRADICTED),
        (WON, "Mera Holt won her first medal in 2004.", CONTRADICTED),
        (ERUPTED, "The volcano erupted in 1875, killing 40.", OPEN),
        (ERUPTED, "The volcano erupted in 1911, killing 40.", CONTRADICTED),
        ("The volcano erupted in 1902.", "The volcano last erupted in 1875.", CONTRADICTED),
        ("The volcano erupted in 1902.", "The volcano last erupted in 1911.", OPEN),
        ("Thieves took it in 1902.", "Thieves took it in 1911 after its last show.", CONTRADICTED),
    ],
    ids=[
        "after the first", "before the first", "both first", "before the last", "after the last",
        "claimed after the last", "claimed before the last", "last of something else",
    ],
)  # fmt: skip
def test_the_first_and_the_last_leave_room_on_one_side(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected
