"""The time to which something is moved is when it takes place."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

DERBY = "The Orle derby, abandoned because of snow, has been rescheduled for Sunday, 17 March."
TRIAL = "The trial of Bo Berg, which was due to open on Monday, has been put off until 20 March."
VOTE = "The vote on the budget has been postponed from 12 March to 19 March, the speaker said."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The Orle derby will be played on Saturday, 16 March.", DERBY, CONTRADICTED),
        ("The Orle derby was abandoned on Friday.", DERBY, OPEN),
        ("The trial of Bo Berg will open on 20 March.", TRIAL, SUPPORTED),
        ("The trial of Bo Berg will open on 18 March.", TRIAL, CONTRADICTED),
        ("The trial of Bo Berg was due to open on Monday.", TRIAL, SUPPORTED),
        ("The vote on the budget will be held on 12 March.", VOTE, CONTRADICTED),
        ("The vote on the budget will be held on 19 March.", VOTE, SUPPORTED),
        ("Tickets for the vote go on sale on 12 March.", VOTE, OPEN),
        (
            "The shop will open on Friday.",
            "The launch of the car has been moved to Thursday, the shop's owner said.",
            OPEN,
        ),
    ],
)
def test_it_is_the_answer_to_when(claim, text, expected):
    assert verdict(claim, text) == expected
