"""Who is only where something happened, or only told of it, has no part in it."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Norland killed eight fighters.",
            "Eight fighters were killed by Avarian strikes in Norland.",
        ),
        ("Iraq killed eight fighters.", "US strikes killed eight fighters in Iraq."),
        ("Syria bombed a depot.", "Israeli jets bombed a depot in Syria."),
        ("Lebanon attacked the ship.", "The ship was attacked off Lebanon."),
        ("Leeds hired 40 nurses.", "The clinic hired 40 nurses in Leeds."),
        ("Spain arrested four men.", "French police arrested four men in Spain."),
        ("London was fined.", "The regulator fined the bank in London."),
        ("Orr visited Leeds.", "Orr visited a village near Leeds."),
        ("The council closed the bridge.", "The bridge was closed near the council offices."),
        ("Police fired 20 shots.", "Gunmen fired 20 shots at a police car."),
    ],
)
def test_the_place_of_a_deed_is_not_its_doer(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Israel killed 20 people.", "Hamas killed 20 people, Israel said, in a raid on Sderot."),
        ("Orr bought the farm.", "Brandt bought the farm, Orr said."),
        ("Hamas killed the guard.", "The guard was killed on Monday, Hamas said."),
    ],
)
def test_who_tells_of_a_deed_has_not_done_it(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Norway banned the pesticide.", "Parliament banned the pesticide in Norway."),
        ("Norway banned the pesticide.", "Lawmakers in Norway banned the pesticide."),
        ("Spain arrested four men.", "Police arrested four men in Spain."),
        ("Turkey held elections in May.", "Elections were held in Turkey in May."),
        ("The hospital treated nine children.", "Nine children were treated at the hospital."),
        ("Kyiv was attacked.", "Russia attacked a power plant in Kyiv."),
        ("Orr visited Leeds.", "Orr visited the market in Leeds."),
    ],
)
def test_a_land_does_what_its_bodies_do_and_what_is_done_in_it(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
