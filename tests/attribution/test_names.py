"""Sources taken apart, and compared."""

import pytest

from verifier_attribution.likeness import Sameness, compare, same_organisation, same_person
from verifier_attribution.names import parse_name


@pytest.mark.parametrize(
    ("surface", "person", "organisation", "role"),
    [
        ("Ministry spokesman Karim al-Tamimi", "Karim al-Tamimi", "Ministry", "spokesman"),
        ("Marta Ruiz, a ministry spokeswoman", "Marta Ruiz", "", "spokeswoman"),
        ("Marta Ruiz, a Treasury Board spokeswoman", "Marta Ruiz", "Board", "spokeswoman"),
        ("Brigadier General Ulla Berg", "Ulla Berg", "", "general"),
        ("Mr. Holm", "Holm", "", ""),
        ("Deputy Interior Minister Jonas Alm", "Jonas Alm", "", "minister"),
        ("the Ruritanian Health Ministry", "", "Ruritanian Health Ministry", ""),
        ("Northwind's Ada Blom", "Ada Blom", "Northwind", ""),
        ("two provincial officials", "", "", "official"),
        ("a Northwind source", "", "Northwind", "source"),
        (
            "Director of Harbour Works Planning Ada Blom",
            "Ada Blom",
            "Harbour Works Planning",
            "director",
        ),
        ("She", "", "", ""),
    ],
)
def test_a_source_is_person_organisation_and_role(surface, person, organisation, role):
    named = parse_name(surface)
    assert (named.person, named.organisation, named.role) == (person, organisation, role)


@pytest.mark.parametrize(
    ("claim", "passage", "sameness"),
    [
        ("Ruiz", "Marta Ruiz", Sameness.SAME),
        ("Marta Ruiz", "Jonas Alm", Sameness.DIFFERENT),
        ("the Pentagon", "Pentagon spokesman Pat Ryder", Sameness.SPEAKS_FOR),
        ("Pentagon spokesman Pat Ryder", "the Pentagon", Sameness.SPOKEN_FOR),
        ("the Pentagon", "the Kremlin", Sameness.DIFFERENT),
        ("officials", "Jonas Alm", Sameness.LOOSE),
        ("a spokesman", "a spokeswoman", Sameness.SAME),
    ],
)
def test_two_sources_stand_to_each_other(claim, passage, sameness):
    assert compare([parse_name(claim)], [parse_name(passage)]) is sameness


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("Ulla Berg", "Berg", True),
        ("U. Berg", "Ulla Berg", True),
        ("Ulla Berg", "Nils Berg", False),
        ("Mohammed al-Sudani", "Sudani", True),
        ("Ulla Berg", "Ulla Lind", False),
    ],
)
def test_a_short_name_may_be_the_long_one(mine, theirs, same):
    assert same_person(mine, theirs) is same
    assert same_person(theirs, mine) is same


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("CENTCOM", "US Central Command", True),
        ("WHO", "World Health Organization", True),
        ("White House", "Pentagon", False),
        ("Iraqi government", "Iraq", True),
        ("Health Ministry", "Gaza Health Ministry", True),
    ],
)
def test_a_body_goes_by_several_names(mine, theirs, same):
    assert same_organisation(mine, theirs) is same
    assert same_organisation(theirs, mine) is same
