"""One deed told from its other side, and by a noun."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ola Berg lent Ida Sund 500 euros.", "Ida Sund borrowed 500 euros from Ola Berg."),
        ("Ida Sund rented the flat to Ola Berg.", "Ola Berg rented the flat from Ida Sund."),
        ("Ida Sund resigned in May.", "The resignation of Ida Sund in May surprised the party."),
        ("The bridge collapsed in June.", "The collapse of the bridge in June killed two."),
    ],
)
def test_it_is_the_same(claim, text):
    assert verdict(claim, text) == SUPPORTED


def test_who_rents_to_somebody_does_not_rent_from_him():
    text = "Ola Berg rented the flat from Ida Sund."
    assert verdict("Ola Berg rented the flat to Ida Sund.", text) in (OPEN, CONTRADICTED)


def test_a_noun_of_another_time_refutes():
    text = "The resignation of Ida Sund in May surprised the party."
    assert verdict("Ida Sund resigned in August.", text) == CONTRADICTED


def test_a_noun_refutes_the_opposite_of_its_verb():
    text = "The council's rejection of the plan angered the firm."
    assert verdict("The council approved the plan.", text) != SUPPORTED
