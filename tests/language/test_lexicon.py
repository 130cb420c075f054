"""Lexicon: words that mean the same, the opposite, something broader, or nothing alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import (
    Kinship,
    borne,
    compounds,
    derived,
    relation,
    sought,
    synonyms,
)
from verifier.sdk.language.vocabulary import vocabulary

WORDS = sorted(
    {*vocabulary().terms, "secretly", "publicly", "legally", "illegally", "violently", "spot"}
)

CASES = [
    ("same", "attack attack"),
    ("derived", "retaliate retaliation"),
    ("derived", "retaliation retaliatory"),
    ("derived", "injure injury"),
    ("derived", "arrive arrival"),
    ("derived", "attack attacker"),
    ("none", "two three"),
    ("synonym", "spot discover"),
    ("synonym", "buy purchase"),
    ("synonym", "film movie"),
    ("synonym", "doctor physician"),
    ("synonym", "resign step_down"),
    ("narrower", "hammer tool"),
    ("broader", "vehicle car"),
    ("sibling", "murder manslaughter"),
    ("sibling", "monday tuesday"),
    ("antonym", "rise fall"),
    ("antonym", "increase decrease"),
    ("antonym", "win lose"),
    ("antonym", "more less"),
    ("antonym", "open close"),
    ("antonym", "guilty innocent"),
    ("antonym", "accept reject"),
    ("antonym", "secretly openly"),
    ("antonym", "temporarily permanently"),
    ("none", "publicly legally"),
    ("antonym", "legally illegally"),
    ("none", "soldier table"),
    ("none", "apple economy"),
    ("none", "loganair singh"),
]


@pytest.mark.parametrize(("kind", "pair"), CASES)
def test_kinship_of_two_lemmas(kind: str, pair: str) -> None:
    """The kinship is found, and turns round with the pair."""
    a, b = pair.split()
    found, turned = relation(a, b), relation(b, a)
    assert found.kind == kind
    assert found.strength == turned.strength
    swapped = {"broader": "narrower", "narrower": "broader"}
    assert turned.kind == swapped.get(kind, kind)


@pytest.mark.parametrize("word", ["retaliate", "injure", "acquire"])
def test_derived_lemmas_are_lemmas_of_the_same_root(word: str) -> None:
    """What a search may look for besides a word is in index form and related to it."""
    for other in derived(word):
        assert lemma(other) == other
        assert relation(word, other).kind is Kinship.DERIVED


def test_synonyms_come_from_the_news_groups() -> None:
    """A word's groups give the other words, expressions included."""
    assert "step_down" in synonyms("resign")
    assert synonyms("loganair") == ()


def test_longest_expressions_come_first() -> None:
    """Expressions of several lemmas are listed by their first one, longest first."""
    lengths = [len(words) for words in compounds("come")]
    assert lengths == sorted(lengths, reverse=True)
    assert ("come", "under", "fire") in compounds("come")


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_words_that_bear_no_mark_sought_for_each_other_have_no_bond(a: str, b: str) -> None:
    """Marks never rule out a pair that `relation` relates, whichever of them is sought."""
    if relation(a, b).kind is not Kinship.NONE:
        assert not sought(a).isdisjoint(borne(b))
        assert not sought(b).isdisjoint(borne(a))


@pytest.mark.parametrize("pair", ["table economy", "soldier guitar", "ferry spoon"])
def test_words_that_only_share_what_is_far_above_them_are_ruled_out(pair: str) -> None:
    """All things are things: that two lie under one meaning two steps up makes them no kin."""
    a, b = pair.split()
    assert sought(a).isdisjoint(borne(b))


@pytest.mark.parametrize("word", ["sly", "slyly", "surly", "surlily", "early", "reply"])
def test_an_adjective_in_ly_is_a_word_like_others(word: str) -> None:
    """It is not taken for the adverb of its own adverb, and so on for ever."""
    assert borne(word)
    assert sought(word)
    relation(word, "secretly")


@pytest.mark.parametrize(
    ("word", "other"),
    [("approve", "rejection"), ("abolish", "restoration"), ("appoint", "dismissal")],
)
def test_a_noun_for_a_deed_excludes_what_its_verb_does(word, other):
    assert relation(word, other).kind is Kinship.ANTONYM
    assert not borne(other).isdisjoint(sought(word))
    assert not borne(word).isdisjoint(sought(other))
