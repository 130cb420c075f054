"""Whether another has the part, in what a passage tells, that a claim gives to somebody."""

import pytest

from tests.steps import PROPORTIONAL, growth
from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.side.aside import asides_in
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Orla Venn painted the mural.",
            "Orla Venn thanked Ida Rusk, who painted the mural.",
            CONTRADICTED,
        ),
        (
            "Ida Rusk painted the mural.",
            "Orla Venn thanked Ida Rusk, who painted the mural.",
            SUPPORTED,
        ),
        (
            "Orla Venn and Ida Rusk painted the mural.",
            "Orla Venn painted the mural in the house of Ida Rusk.",
            OPEN,
        ),
        (
            "The levy was proposed by Karin Adlam.",
            "The levy was proposed by Rolf Adlam, the brother of minister Karin Adlam.",
            CONTRADICTED,
        ),
        ("A grocer wrote the hymn.", "The hymn was written by a sailor.", OPEN),
        (
            "The raids on Tarn destroyed the granary.",
            "Two gunboats raided Tarn on Friday, destroying the granary.",
            SUPPORTED,
        ),
        (
            "An airstrike on Tarn killed five fighters.",
            "A gunship struck Tarn on Friday, killing five fighters.",
            SUPPORTED,
        ),
        ("A grocer wrote the hymn.", "The hymn was written by a village grocer.", SUPPORTED),
        (
            "Chemists found the poison in tea.",
            "Chemists found the poison in soup, the court heard.",
            OPEN,
        ),
        (
            "Erna Dahl climbed the tower with Bo Rask.",
            "Bo Rask climbed the tower with his friend Erna Dahl.",
            SUPPORTED,
        ),
        ("Bo Rask was freed.", "Erna Dahl was freed on Friday, and so was Bo Rask.", SUPPORTED),
    ],
    ids=[
        "another did it",
        "the same",
        "one of two",
        "another kind of person",
        "who does by a deed what it does",
        "who does by a kind of deed what it does",
        "of one family",
        "a closer kind",
        "another thing behind a preposition",
        "a companion",
        "the verb left out",
    ],
)
def test_what_another_did_bears_no_claim_out(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The mural was painted by Venn.", "Rusk, not Venn, painted the mural.", CONTRADICTED),
        (
            "The hall was built by Otto Venn.",
            "The hall was built not by Otto Venn but by his partner Ida Rusk.",
            CONTRADICTED,
        ),
        (
            "The hall was built by Ida Rusk.",
            "The hall was built not by Otto Venn but by his partner Ida Rusk.",
            SUPPORTED,
        ),
        ("The choir hired Venn.", "The choir hired Rusk instead of Venn.", CONTRADICTED),
        ("The choir hired Rusk.", "The choir hired Rusk instead of Venn.", SUPPORTED),
        ("The choir did not hire Venn.", "The choir hired Rusk instead of Venn.", SUPPORTED),
        (
            "The farm grows oats rather than barley.",
            "The farm grows barley rather than oats.",
            CONTRADICTED,
        ),
        (
            "The choir sang in Peru and Chile.",
            "The choir sang in Peru but not Chile.",
            CONTRADICTED,
        ),
        (
            "The treasurer signed the letter.",
            "All members except the treasurer signed the letter.",
            CONTRADICTED,
        ),
        (
            "Norway signed the pact.",
            "Every member state but Norway signed the pact.",
            CONTRADICTED,
        ),
    ],
)
def test_what_is_set_aside_is_not_meant(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The ferry landed in Varn.",
            "The ferry, bound for Varn, turned round and landed in Leith.",
            CONTRADICTED,
        ),
        ("She was born in Porto.", "Born in Braga in 1962, she grew up in Porto.", CONTRADICTED),
        ("She grew up in Porto.", "Born in Braga in 1962, she grew up in Porto.", SUPPORTED),
        ("She worked in Galway.", "She worked in Cork, then in Galway.", SUPPORTED),
        ("Strikes hit ports in Spain.", "Strikes hit ports in Peru and in Spain.", SUPPORTED),
    ],
)
def test_a_place_is_that_of_its_own_verb(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The tax applies to sugar.", "The tax applies to salt."),
        ("Lecturers occupied the hall.", "Students occupied the hall."),
        ("The play was written by a dentist.", "The play was written by a lawyer."),
        ("The statue is made of bronze.", "The statue is made of marble."),
        ("The drug is used to treat asthma.", "The drug is used to treat epilepsy."),
    ],
)
def test_kinds_that_exclude_each_other_contradict(claim, text):
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rusk instead of Venn painted it.", ["Venn"]),
        ("All but the old mill burnt down.", ["the old mill"]),
        ("It is all but certain that Venn won.", []),
        ("All mills but Venn closed.", ["Venn"]),
        ("It was built not by Venn but by Rusk.", ["by Venn"]),
        ("They repaired it rather than close the school.", []),
        ("No one except Venn signed.", []),
        ("Except for Malta and Cyprus, all agreed.", ["Malta and Cyprus"]),
        ("It sang in Peru, not in Chile.", ["in Chile"]),
    ],
)
def test_asides_are_read(text, found):
    assert [span.of(text) for span in asides_in(Text(text))] == found


def test_asides_take_steps_in_proportion_to_the_text():
    def reading(size):
        text = Text("not by Venn rather than all mills but Rusk, not Venn " * size)
        return lambda: asides_in(text)

    assert growth(reading, 50) < PROPORTIONAL


def test_one_small_word_of_many_leaves_nothing_open():
    told = (
        "The bank of Varn said it would buy 300 bonds in a move to hold yields under its own cap."
    )
    assert verdict(told.replace("a move", "an effort"), told) is SUPPORTED
