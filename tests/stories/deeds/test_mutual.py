"""What two do to each other is told of either, and of no other way round."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Leeds drew with York.", "York drew with Leeds."),
        ("Anna Orr is married to Bo Dahl.", "Bo Dahl is married to Anna Orr."),
        ("Anna Orr met with Bo Dahl.", "Bo Dahl met with Anna Orr."),
        ("Norway is at war with Sweden.", "Sweden is at war with Norway."),
        ("Anna Orr competed against Bo Dahl.", "Bo Dahl competed against Anna Orr."),
        ("Anna Orr is the cousin of Bo Dahl.", "Bo Dahl is the cousin of Anna Orr."),
    ],
)
def test_the_other_of_two_may_tell_it(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Leeds drew with York.", "Leeds drew with Hull."),
        ("Anna Orr lost to Bo Dahl.", "Bo Dahl lost to Anna Orr."),
        ("Anna Orr is older than Bo Dahl.", "Bo Dahl is older than Anna Orr."),
        ("Anna Orr is the mother of Bo Dahl.", "Bo Dahl is the father of Anna Orr."),
    ],
)
def test_what_one_does_to_another_is_not_done_to_him(claim, text):
    assert verdict(claim, text) == CONTRADICTED


def test_who_has_a_brother_may_be_his_sister():
    claim, text = "Anna Orr is the sister of Bo Dahl.", "Bo Dahl is the brother of Anna Orr."
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ida Sund played the guitar.", "Ida Sund played the piano."),
        ("Ida Sund fought the fire.", "Ida Sund fought the flood."),
        ("Ida Sund played college football.", "Ida Sund played college hockey."),
        ("Ida Sund joined the choir.", "Ida Sund joined the board."),
        ("Ida Sund lost her wallet.", "Ida Sund lost her keys."),
        ("Ida Sund broke her leg.", "Ida Sund broke her arm."),
        ("Ida Sund won a silver medal.", "Ida Sund won a bronze medal."),
    ],
)
def test_what_is_done_to_one_thing_is_not_told_of_another(claim, text):
    assert verdict(claim, text) in (OPEN, CONTRADICTED)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ada Blom plays for the 76ers.", "Ada Blom plays for the Orlando Magic."),
        ("The 49ers signed Ada Blom.", "The Rams signed Ada Blom."),
    ],
)
def test_a_team_may_have_a_number_for_its_name(claim, text):
    assert verdict(claim, text) == CONTRADICTED
