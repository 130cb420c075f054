"""Vocabulary: the shipped groups are well formed, and a file of them is read as it says."""

import pytest

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import relation
from verifier.sdk.language.vocabulary import parse_vocabulary, vocabulary

RELATED = [
    ("synonym", "troop serviceman"),
    ("synonym", "kill death_toll"),
    ("synonym", "wound hurt"),
    ("synonym", "arrest detain"),
    ("synonym", "buy take_over"),
    ("synonym", "jobless unemployed"),
    ("synonym", "postpone delay"),
    ("synonym", "attack come_under_fire"),
    ("synonym", "put_down euthanize"),
    ("antonym", "climb shed"),
    ("antonym", "resign appoint"),
    ("antonym", "approve reject"),
    ("antonym", "convict acquit"),
    ("antonym", "win lose"),
    ("antonym", "withdraw deploy"),
    ("antonym", "injure unhurt"),
    ("sibling", "factory hospital"),
    ("sibling", "morning evening"),
    ("sibling", "second third"),
    ("broader", "official spokesman"),
    ("narrower", "robbery crime"),
]


@pytest.mark.parametrize(("kind", "pair"), RELATED)
def test_news_words_are_related(kind: str, pair: str) -> None:
    """The groups relate words that a general dictionary keeps apart."""
    a, b = pair.split()
    assert relation(a, b).kind == kind


def test_every_term_is_a_lemma() -> None:
    """Terms are in the form in which texts are looked up."""
    odd = [t for t in vocabulary().terms if any(lemma(word) != word for word in t.split("_"))]
    assert odd == []


def test_no_pair_is_both_alike_and_opposed() -> None:
    """No two terms stand in one group and in opposite ones."""
    words = vocabulary()
    both = [
        (a, b)
        for a in words.terms
        for b in words.synonyms(a)
        if words.opposed(a, b) or words.alternatives(a, b)
    ]
    assert both == []


@pytest.mark.parametrize("line", ["a ! b / c", "a, ! ", "> b"])
def test_a_line_that_cannot_be_read_is_refused(line: str) -> None:
    """A malformed line is an error, not silently skipped."""
    with pytest.raises(ValueError, match=r"line 1|no word"):
        parse_vocabulary(line)


def test_a_term_with_room_is_listed() -> None:
    """A star marks a term that may have words inside; otherwise it is one like others."""
    words = parse_vocabulary("die, lose * life, lay down * life ! survive")
    assert words.open == {"lose_life": 1, "lay_down_life": 2}
    assert words.together("die", "lose_life")
    assert words.opposed("lose_life", "survive")


def test_spaces_may_stand_anywhere() -> None:
    """Blank lines, indents and room around signs say nothing."""
    words = parse_vocabulary("  \n  lose  *  life ,die!live  # so\n\n x>y , z ")
    assert words.opposed("lose_life", "live")
    assert words.open == {"lose_life": 1}
    assert words.covers("x", "z")
