"""Sources taken apart, and compared."""

import pytest

from verifier_attribution.lexis.names import parse_name, parse_names
from verifier_attribution.lexis.roles import same_role
from verifier_attribution.people.bodies import Body, compare_bodies
from verifier_attribution.people.likeness import Sameness, compare, same_person


@pytest.mark.parametrize(
    ("surface", "person", "organisation", "role"),
    [
        ("Ministry spokesman Karim al-Tamimi", "Karim al-Tamimi", "Ministry", "spokesman"),
        ("Marta Ruiz, a ministry spokeswoman", "Marta Ruiz", "ministry", "spokeswoman"),
        ("Marta Ruiz, a Treasury Board spokeswoman", "Marta Ruiz", "Treasury Board", "spokeswoman"),
        (
            "Marta Ruiz, the Trust's chief engineer",
            "Marta Ruiz",
            "Trust",
            "chief engineer",
        ),
        ("A 34-year-old driver, Marta Ruiz", "Marta Ruiz", "", "driver"),
        ("the mayor of Lima, Ada Blom", "Ada Blom", "Lima", "mayor"),
        ("Brigadier General Ulla Berg", "Ulla Berg", "", "brigadier general"),
        ("Mr. Holm", "Holm", "", ""),
        ("Dr. Ada Blom of the Harbour Institute", "Ada Blom", "Harbour Institute", ""),
        ("Ms Lind of the Harbour Trust", "Lind", "Harbour Trust", ""),
        ("Deputy Interior Minister Jonas Alm", "Jonas Alm", "", "deputy interior minister"),
        ("Secretary of State Ada Blom", "Ada Blom", "", "secretary of state"),
        ("the Ruritanian Health Ministry", "", "Ruritanian Health Ministry", ""),
        ("the Lima health ministry", "", "Lima health ministry", ""),
        ("the Islamic Front in Lima", "", "Islamic Front in Lima", ""),
        ("a group calling itself the Harbour Front", "", "Harbour Front", ""),
        ("a rebel-backed Harbour Front", "", "Harbour Front", ""),
        ("The mayor's office", "", "mayor's office", ""),
        ("carmaker Northwind", "", "Northwind", ""),
        ("the Fishermen's Union", "", "Fishermen's Union", ""),
        ("Northwind's Ada Blom", "Ada Blom", "Northwind", ""),
        ("Northwind’s chief executive Ada Blom", "Ada Blom", "Northwind", "chief executive"),
        ("the union's spokesman", "", "union", "spokesman"),
        ("two provincial officials", "", "", "official"),
        ("Officials", "", "", "official"),
        ("one of the officials", "", "", "official"),
        ("people briefed on the talks", "", "", "person"),
        ("a Northwind source", "", "Northwind", "source"),
        ("a statement from the Harbour Trust", "", "Harbour Trust", ""),
        ("Lima shopkeepers", "", "Lima", "shopkeeper"),
        ("Lima idlers", "", "Lima", "idler"),
        ("the zoo", "", "zoo", ""),
        ("the zoo's director, Ada Blom", "Ada Blom", "zoo", "director"),
        ("Lima zoo", "", "Lima zoo", ""),
        ("the transport ministry", "", "transport ministry", ""),
        ("the ministry of health", "", "health ministry", ""),
        ("the city of Lima", "", "Lima city", ""),
        ("the drivers' union Rail Hands", "", "Rail Hands", ""),
        ("Keeper Ada Blom", "Ada Blom", "", "keeper"),
        ("A statement by the zoo", "", "zoo", ""),
        (
            "Director of Harbour Works Planning Ada Blom",
            "Ada Blom",
            "Harbour Works Planning",
            "director",
        ),
        ("police", "", "police", ""),
        ("She", "", "", ""),
    ],
)
def test_a_source_is_person_organisation_and_role(surface, person, organisation, role):
    named = parse_name(surface)
    assert (named.person, named.organisation, named.role) == (person, organisation, role)


def test_those_who_speak_together_are_several():
    found = parse_names("Marta Ruiz and a union official")
    assert [(named.person, named.role) for named in found] == [("Marta Ruiz", ""), ("", "official")]


@pytest.mark.parametrize(
    ("claim", "passage", "sameness"),
    [
        ("Ruiz", "Marta Ruiz", Sameness.SAME),
        ("Marta Ruiz", "Jonas Alm", Sameness.DIFFERENT),
        ("Mrs. Ruiz", "Mr. Ruiz", Sameness.DIFFERENT),
        ("Jonas Alm", "Marta Ruiz and Jonas Alm", Sameness.SAME),
        ("Northwind", "a Northwind spokeswoman", Sameness.SPEAKS_FOR),
        ("The mayor's office", "the mayor's office", Sameness.SAME),
        ("the Pentagon", "Pentagon spokesman Pat Ryder", Sameness.SPEAKS_FOR),
        ("the US", "US Central Command", Sameness.SPEAKS_FOR),
        ("a Pentagon spokesman", "the Pentagon", Sameness.SPOKEN_FOR),
        ("Pentagon spokesman Pat Ryder", "the Pentagon", Sameness.MAY_BE),
        ("the Pentagon", "the Kremlin", Sameness.DIFFERENT),
        ("the Pentagon", "the Iraqi government", Sameness.DIFFERENT),
        ("officials", "Interior Minister Jonas Alm", Sameness.ONE_OF),
        ("officials", "Jonas Alm", Sameness.MAY_BE),
        ("US officials", "Pentagon officials", Sameness.SAME),
        ("Pentagon officials", "US officials", Sameness.MAY_BE),
        ("a source", "a ministry official", Sameness.ONE_OF),
        ("a ministry official", "a source", Sameness.MAY_BE),
        ("Marta Ruiz", "the spokeswoman", Sameness.MAY_BE),
        ("Prime Minister Jonas Alm", "the mayor", Sameness.DIFFERENT),
        ("a spokesman", "a spokeswoman", Sameness.SAME),
        ("the harbour trust", "the Fishermen's Union", Sameness.DIFFERENT),
        ("an interior ministry official", "Interior Minister Jonas Alm", Sameness.ONE_OF),
        ("the detective", "Inspector Paul Holm", Sameness.MAY_BE),
        ("the judge", "defence lawyer Ada Blom", Sameness.DIFFERENT),
        ("the city council", "deputy mayor Ada Blom", Sameness.SPEAKS_FOR),
        ("the government", "Health Minister Ada Blom", Sameness.SPEAKS_FOR),
        ("the zoo", "Health Minister Ada Blom", Sameness.DIFFERENT),
        ("the police", "a neighbour, Ada Blom", Sameness.DIFFERENT),
        ("the head of Northwind", "Northwind chief executive Ada Blom", Sameness.ONE_OF),
        ("Rail Hands", "Ada Blom, the head of Rail Hands", Sameness.SPEAKS_FOR),
        ("the zoo", "the zoo's director, Ada Blom", Sameness.SPEAKS_FOR),
        ("the zoo", "the fire service", Sameness.DIFFERENT),
        ("the health ministry", "the interior ministry", Sameness.DIFFERENT),
        ("the ministry", "the interior ministry", Sameness.SAME),
        ("the city council", "the transport ministry", Sameness.DIFFERENT),
    ],
)
def test_two_sources_stand_to_each_other(claim, passage, sameness):
    assert compare(parse_names(claim), parse_names(passage)) is sameness


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
    ("mine", "theirs", "body", "reverse"),
    [
        ("CENTCOM", "US Central Command", Body.SAME, Body.SAME),
        ("WHO", "World Health Organization", Body.SAME, Body.SAME),
        ("Department of Defense", "Pentagon", Body.SAME, Body.SAME),
        ("Iraqi government", "Iraq", Body.SAME, Body.SAME),
        ("Health Ministry", "Ruritanian Health Ministry", Body.SAME, Body.SAME),
        ("White House", "Pentagon", Body.DIFFERENT, Body.DIFFERENT),
        ("Harbour Trust", "Harbour Board", Body.DIFFERENT, Body.DIFFERENT),
        ("Pentagon", "US", Body.WITHIN, Body.AROUND),
        ("Iraqi Defence Ministry", "Iraq", Body.WITHIN, Body.AROUND),
        ("ministry", "Northwind", Body.UNKNOWN, Body.UNKNOWN),
    ],
)
def test_a_body_goes_by_several_names_and_has_parts(mine, theirs, body, reverse):
    assert compare_bodies(mine, theirs) is body
    assert compare_bodies(theirs, mine) is reverse


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("spokesman", "spokeswoman", True),
        ("official", "officials", True),
        ("minister", "foreign minister", True),
        ("deputy minister", "foreign minister", True),
        ("prime minister", "foreign minister", False),
        ("defense secretary", "defence secretary", True),
        ("secretary of state", "defence secretary", False),
        ("mayor", "judge", False),
    ],
)
def test_roles_are_one_when_head_and_portfolio_agree(mine, theirs, same):
    assert same_role(mine, theirs) is same
    assert same_role(theirs, mine) is same
