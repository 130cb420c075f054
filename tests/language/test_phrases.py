"""Phrases: several words that are one term, and the same words that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.phrases import find_phrases
from verifier.sdk.language.tokens import tokenise


def _terms(text: str) -> list[str]:
    return [phrase.term for phrase in find_phrases([lemma(t.norm) for t in tokenise(text)])]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The base came under fire twice", "come_under_fire"),
        ("She is stepping down in May", "step_down"),
        ("He stepped down as chairman", "step_down"),
        ("Gunners shot the drone down", "shoot_down"),
        ("Gunners shot it down", "shoot_down"),
        ("Two divers lost their lives", "lose_life"),
        ("Two divers lost many young lives", "lose_life"),
    ],
)
def test_an_expression_is_found(text: str, term: str) -> None:
    """Inflected, and with a short object inside."""
    assert term in _terms(text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The fire came under control", "come_under_fire"),
        ("They shot the man and ran down the road", "shoot_down"),
        ("Step by step they went down", "step_down"),
        ("The club lost no lives", "lose_life"),
        ("They lost a bag and their lives changed", "lose_life"),
    ],
)
def test_the_same_words_apart_are_no_expression(text: str, term: str) -> None:
    """Words that belong to other phrases are not joined."""
    assert term not in _terms(text)


@given(st.lists(st.sampled_from("come under fire step down the - , shoot it".split())))
def test_phrases_never_overlap(lemmas: list[str]) -> None:
    """No token is in two phrases; places are in order and in range."""
    places = [place for phrase in find_phrases(lemmas) for place in phrase.words]
    assert len(places) == len(set(places))
    assert all(0 <= place < len(lemmas) for place in places)


def test_what_leads_on_is_no_part_of_an_expression() -> None:
    """What falls short of a target falls short."""
    assert _terms("Sales fell short of the target.") == ["fall_short"]
