"""How often something was done, where a text ranks the last time by its noun."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

_FLIGHT = "It was the sixth flight of the glider."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The glider had flown five times before.", _FLIGHT, SUPPORTED),
        ("The glider has flown six times.", _FLIGHT, SUPPORTED),
        ("The glider had flown three times before.", _FLIGHT, CONTRADICTED),
        (
            "Meier has won the Orle regatta three times.",
            "It was Meier's fifth victory in the Orle regatta.",
            CONTRADICTED,
        ),
        ("The town was flooded four times.", "It was the fourth flood in the town.", SUPPORTED),
        ("The glider had flown five times.", _FLIGHT, SUPPORTED),
        ("She has sung in Lorn twice.", "It was her third opera.", OPEN),
    ],
)
def test_the_nth_of_a_deed_says_how_often_it_was_done(claim, text, expected):
    assert verdict(claim, text) is expected
