"""Which land somebody or something is said to be of, and whom a text says it of."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The hostage is a Chilean citizen.",
            "The hostage is a Latvian citizen who was cooking for a Chilean crew.",
            CONTRADICTED,
        ),
        (
            "The hostage is Chilean.",
            "The hostage, a Latvian, was cooking for a Chilean crew.",
            CONTRADICTED,
        ),
        (
            "Orla Fenn is Latvian.",
            "Orla Fenn (born 3 June 1971) is a Chilean weaver.",
            CONTRADICTED,
        ),
        ("Orla Fenn is Latvian.", "Orla Fenn (born 3 June 1971) is a Latvian weaver.", SUPPORTED),
        ("Orla Fenn is British.", "Orla Fenn is a Scottish weaver.", SUPPORTED),
    ],
    ids=["of a firm", "alone", "behind brackets", "the same", "a part of it"],
)
def test_a_land_is_told_of_one_thing(claim, text, expected):
    assert verdict(claim, text) == expected


def test_another_land_of_another_thing_is_no_answer():
    told = "The captain of the Latvian ship thanked the crew."
    assert verdict("The captain is Chilean.", told) == OPEN


def test_an_abbreviation_in_brackets_names_the_same():
    told = "The Grasby Growers' League (GGL) of Orla Fenn took 19 of the 31 seats on Sunday."
    assert verdict("Orla Fenn's GGL won 19 of the 31 seats.", told) == SUPPORTED
