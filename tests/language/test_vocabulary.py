"""Vocabulary: the shipped groups are well formed, and a file of them is read as it says."""

import re
from collections import Counter
from importlib import resources
from itertools import permutations

import pytest

from verifier.sdk.language import vocabulary as module
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import relation
from verifier.sdk.language.vocabulary import (
    INDEX,
    Vocabulary,
    index_of,
    stamp_of,
    vocabulary,
)

SHIPPED = resources.files("verifier.sdk.language").joinpath("data/vocabulary.txt")

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


@pytest.mark.parametrize(
    "pair",
    [
        "win nominate",
        "release record",
        "staff job",
        "win_silver win_bronze",
        "loan permanent_transfer",
        "revenue profit",
        "infect test",
        "sign link_with",
    ],
)
def test_near_words_are_not_the_same(pair: str) -> None:
    """What is often told of one event is not therefore one deed."""
    a, b = pair.split()
    assert not vocabulary().together(a, b)


def _lines() -> list[str]:
    text = re.sub("#.*", "", SHIPPED.read_text(encoding="utf-8"))
    return [line for line in text.split("\n") if line.strip()]


def _is_odd(line: str) -> bool:
    signs = sum(sign in line for sign in "!/>")
    return signs > 1 or not all(side.strip(", ") for side in re.split("[!/>]", line))


def test_every_line_can_be_read() -> None:
    """Each tells one kind of relation, with a word on every side: whoever reads it trusts in it."""
    assert [line for line in _lines() if _is_odd(line)] == []


def test_no_line_stands_there_twice() -> None:
    """In whatever order its words are written."""
    told = Counter(
        (
            tuple(sign for sign in "!/>" if sign in line),
            frozenset(
                frozenset(re.split(" *, *", side.strip())) for side in re.split("[!/]", line)
            ),
        )
        for line in _lines()
    )
    assert [line for line, times in told.items() if times > 1] == []


def test_an_index_at_hand_is_the_one_that_would_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked at where its stamp is that of the text, and else made anew."""
    text = "glow, shine # of lamps\ndim ! shine, blaze * up\n"
    monkeypatch.setattr(module, "shipped", {"vocabulary.txt": text}.__getitem__)
    right, other = index_of(text), index_of(text.replace("glow", "glim"))
    for kept, looked_at in (
        (f"{stamp_of(text, right)}\n{right}", right),
        (f"{stamp_of(text, other)}\n{other}", other),  # whatever it says
        (f"{stamp_of(text, right)}\n{right[:-1]}", right),
        (f"{stamp_of(text + ' ', right)}\n{right}", right),
        ("", right),
        (None, right),
    ):
        monkeypatch.setattr(module, "made", {INDEX: kept}.__getitem__)
        words = vocabulary.__wrapped__()
        assert words.terms == Vocabulary(text, looked_at).terms
    assert words.together("glow", "shine")
    assert words.opposed("shine", "dim")
    assert words.open("blaze") == {"blaze_up": 1}


def test_the_shipped_lines_are_plain() -> None:
    """One letter beyond ASCII and reading them all takes three times as long."""
    assert SHIPPED.read_text(encoding="utf-8").isascii()


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


def test_a_term_with_room_is_listed() -> None:
    """A star marks a term that may have words inside; otherwise it is one like others."""
    words = Vocabulary("die, lose * life, lay down * life ! survive")
    assert words.open("lose") == {"lose_life": 1}
    assert words.open("lay") == {"lay_down_life": 2}
    assert words.open("die") == {}
    assert words.together("die", "lose_life")
    assert words.opposed("lose_life", "survive")


def test_spaces_may_stand_anywhere() -> None:
    """Blank lines, indents and room around signs say nothing."""
    words = Vocabulary("  \n  lose  *  life ,die!live  # so\n\n x>y , z ")
    assert words.opposed("lose_life", "live")
    assert words.open("lose") == {"lose_life": 1}
    assert words.covers("x", "z")


def test_of_three_groups_any_two_are_opposed() -> None:
    """However many groups stand in a line, and wherever else their words stand."""
    words = Vocabulary("a, b ! c ! d\na, e\nf / g, h\nk, l > a, m\n")
    opposed = [f"{a}{b}" for a in "abcde" for b in "abcde" if words.opposed(a, b)]
    assert opposed == "ac ad bc bd ca cb cd da db dc".split()
    assert words.synonyms("a") == ("b", "e")
    assert [words.alternatives("f", other) for other in "gha"] == [True, True, False]
    assert not words.alternatives("g", "h")
    assert not words.together("g", "h")
    assert [words.covers(general, "a") for general in "klm"] == [True, True, False]


def test_terms_of_any_bond_share_a_mark_and_no_others() -> None:
    """Else they would not be looked at, or for nothing."""
    words = Vocabulary("a, b ! c, d\ne / f, g\nh, i > j, k\nl, m\n")
    for a, b in permutations(words.terms, 2):
        bonds = (words.together, words.opposed, words.alternatives, words.covers)
        bound = any(bond(a, b) or bond(b, a) for bond in bonds)
        in_one_list = {a, b} <= {*"efg"}
        under_one = {a, b} == {*"hi"}
        assert bool(words.marks(a) & words.marks(b)) == (bound or in_one_list or under_one)
