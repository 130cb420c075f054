"""Fixed expressions among the words of a text: which are one, and which are a verb and a place."""

import pytest

from tests.story import OPEN, verdict
from verifier.engine.wording.words import words_in

ONE = [
    ("The mayor gave in.", "give_in"),
    ("The bank stepped in to help.", "step_in"),
    ("A judge will look into the sale.", "look_into"),
    ("The board threw in the towel.", "throw_in_the_towel"),
    ("The club stood up for its coach.", "stand_up_for"),
    ("The strike is over.", "be_over"),
    ("The fire is under control.", "under_control"),
]
APART = [
    ("The firm stepped in Berlin on nobody's toes.", "step_in"),
    ("She voted in Leeds.", "vote_in"),
    ("The toll is over 40 euros.", "be_over"),
    ("They gave in Leeds what they had.", "give_in"),
]


@pytest.mark.parametrize(("sentence", "term"), ONE)
def test_an_expression_is_one_word(sentence: str, term: str) -> None:
    """Also one that ends in a preposition, where no place follows."""
    assert term in [word.lemma for word in words_in(sentence)]


@pytest.mark.parametrize(("sentence", "term"), APART)
def test_a_verb_before_a_place_is_no_expression(sentence: str, term: str) -> None:
    """What leads to a place leads there."""
    assert term not in [word.lemma for word in words_in(sentence)]


def test_a_name_keeps_what_leads_to_it() -> None:
    """Though the preposition belongs to the expression before it."""
    words = words_in("Inspectors will look into Hartwell Bank.")
    assert [word.lead for word in words if word.name] == ["into"]


def test_what_an_expression_leaves_open_is_not_told() -> None:
    """Permission to build is no building."""
    text = "Elva was given permission to build the mast."
    assert verdict("Elva built the mast.", text) == OPEN
