"""Times of day are told by what is near them, by where something begins, and by parts of a day."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

MILL = "Flames were seen at the Orle mill shortly after 4am on Monday, the fire service said."
SHELL = "A shell hit the Orle market shortly before midnight on Sunday, police said."
NURSES = "Porters at Orle General will walk out for two days from 8am on Thursday, a union said."
QUAKE = "A magnitude 5.1 quake struck Orle at 3.17am on Tuesday, officials said."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Flames were seen at the Orle mill on Monday.", MILL),
        ("Flames were seen at the Orle mill before dawn.", MILL),
        ("A shell hit the Orle market on Sunday.", SHELL),
        ("A shell hit the Orle market on Sunday evening.", SHELL),
        ("Porters at Orle General will strike from Thursday.", NURSES),
        ("The Orle quake hit in the small hours of Tuesday.", QUAKE),
    ],
)
def test_the_hour_beside_a_time_of_day_bears_a_claim_out(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Flames were seen at the Orle mill on Monday afternoon.", MILL),
        ("Flames were seen at the Orle mill on Tuesday.", MILL),
        ("A shell hit the Orle market on Saturday.", SHELL),
        ("Porters at Orle General will strike on Tuesday, 5 March.", NURSES),
        ("Porters at Orle General will strike from Friday.", NURSES),
        ("The Orle quake hit in mid-afternoon.", QUAKE),
        ("The Orle quake hit in late evening.", QUAKE),
    ],
)
def test_another_time_of_day_refutes_a_claim(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Porters at Orle General will strike on Friday.", NURSES),
        ("Sales of the firm rose in 2021.", "Sales of the firm rose 4% from 2020, it said."),
        ("The quake hit Orle at 4am on Monday.", "A quake hit Orle just before 4am on Monday."),
    ],
)
def test_what_goes_on_from_a_time_may_be_so_later(claim, text):
    assert verdict(claim, text) == OPEN
