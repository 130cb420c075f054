"""A country speaks through those who hold its offices."""

import pytest

from verifier_attribution.lexis.names import Named, parse_name
from verifier_attribution.people.fitting import speaks_for_country


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Norway", "Foreign Minister Jonas Alm", True),
        ("Britain", "the foreign secretary", True),
        ("Norway", "Swedish Foreign Minister Jonas Alm", False),
        ("Norway", "the engineer Jonas Alm", False),
        ("Northwind Group", "Foreign Minister Jonas Alm", False),
    ],
)
def test_a_minister_of_no_country_told_speaks_for_the_one_named(claim, passage, expected):
    assert speaks_for_country(parse_name(claim), parse_name(passage)) is expected


def test_a_person_is_no_country():
    assert not speaks_for_country(Named(person="Jordan"), parse_name("the foreign minister"))
