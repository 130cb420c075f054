"""Lemmas: inflections meet, different words stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language.lemmas import is_adjective, is_known, lemma


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("attack attacks attacked attacking Attacks ATTACKED", "attack"),
        ("kill kills killed killing killings", "kill"),
        ("strike strikes struck striking", "strike"),
        ("lay lays laid laying", "lay"),
        ("man men man's men’s", "man"),
        ("injury injuries", "injury"),
        ("injure injures injured", "injure"),
        ("rise rose risen rises", "rise"),
        ("fall fell fallen", "fall"),
        ("unite united unites", "unite"),
        ("hope hoped hoping", "hope"),
        ("hop hopped hopping", "hop"),
        ("stop stopped stopping", "stop"),
        ("organise organized organising organizes", "organize"),
        ("colour colors colours", "color"),
        ("reauthorised reauthorize reauthorizing", "reauthorize"),
        ("founded founding", "founded"),
        ("find found finds finding", "find"),
        ("law laws", "law"),
        ("tweet tweeted tweeting tweets", "tweet"),
        ("livestream livestreamed livestreams", "livestream"),
        ("be is are was were been", "be"),
        ("troop troops", "troop"),
        ("smartphone smartphones", "smartphone"),
        ("large larger largest", "large"),
        ("seed seeds seeded", "seed"),
    ],
)
def test_inflections_share_a_lemma(forms: str, expected: str) -> None:
    """Every inflection and spelling of a word has the same lemma."""
    assert {lemma(form) for form in forms.split()} == {expected}


@pytest.mark.parametrize(
    "word",
    "news less more better worst building hearing spicer outer missing number former later people "
    "hamas wales texas williams loganair species series media data born morning police".split(),
)
def test_words_that_only_look_inflected_stay(word: str) -> None:
    """An ending that is part of the word, or of a name, is not cut."""
    assert lemma(word) == word


@pytest.mark.parametrize(("word", "known"), [("attacks", True), ("Loganair", False)])
def test_dictionary_words_are_known(word: str, known: bool) -> None:
    """Inflected dictionary words are known, names are not."""
    assert is_known(word) is known


@given(st.text())
def test_a_lemma_is_its_own_lemma(word: str) -> None:
    """Any text has a lemma, and taking it twice changes nothing."""
    assert lemma(lemma(word)) == lemma(word)


def test_a_word_may_be_an_adjective_beside_what_else_it_is():
    assert [is_adjective(word) for word in ("new", "private", "whistle")] == [True, True, False]
