"""Who is called what: that a text names both an office and somebody makes him no holder of it."""

import pytest

from tests.steps import PROPORTIONAL, growth
from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.side.called import called_in
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.predicate import comment_from
from verifier.engine.wording.words import words_of
from verifier.sdk.text import Text

_TEXTS = [
    "Lowick mayor Edda Pohl met Timo Brandt on Monday.",
    "Lowick's mayor, Edda Pohl, met Timo Brandt on Monday.",
    "The mayor of Lowick, Edda Pohl, met Timo Brandt on Monday.",
    "Edda Pohl, the mayor of Lowick, met Timo Brandt on Monday.",
    "Edda Pohl, 51, the mayor of Lowick, met Timo Brandt on Monday.",
    "Edda Pohl is the mayor of Lowick and met Timo Brandt on Monday.",
    "Lowick mayor Edda Pohl met council leader Timo Brandt on Monday.",
]


@pytest.mark.parametrize("text", _TEXTS)
def test_who_holds_an_office_is_told(text):
    assert verdict("Edda Pohl is the mayor of Lowick.", text) is SUPPORTED
    assert verdict("Timo Brandt is the mayor of Lowick.", text) is CONTRADICTED
    assert verdict("The mayor of Lowick is Timo Brandt.", text) is CONTRADICTED


def test_who_succeeded_is_in_office():
    text = "The Orm Museum reopened. Its director, Edda Pohl, who succeeded Timo Brandt, spoke."
    assert verdict("Edda Pohl is the director of the Orm Museum.", text) is SUPPORTED
    assert verdict("Timo Brandt is the director of the Orm Museum.", text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        # of many there may be another
        ("Timo Brandt is a nurse.", "Edda Pohl, a nurse from Lowick, saved Timo Brandt."),
        (
            "Timo Brandt is a member of the Orm Party.",
            "Edda Pohl, a member of the Orm Party, spoke before Timo Brandt.",
        ),
        # another time's, and another town's
        (
            "Timo Brandt was the mayor of Lowick in 1990.",
            "Edda Pohl, the mayor of Lowick, thanked Timo Brandt.",
        ),
        (
            "Timo Brandt is the mayor of Lowick.",
            "Selby's mayor, Edda Pohl, met Timo Brandt in Lowick.",
        ),
    ],
)
def test_another_holder_does_not_exclude_one(claim, text):
    assert verdict(claim, text) is OPEN


def test_what_somebody_is_must_be_told_where_he_is():
    text = "“They listened,” said the county's flood warden, Edda Pohl."
    assert verdict("Edda Pohl is chief engineer of the Lenn Board.", text) is not SUPPORTED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Timo Brandt is managing director of Halvex.", ("Timo Brandt", "managing director")),
        ("Timo Brandt was a retired nurse from Orm.", ("Timo Brandt", "nurse")),
        ("The captain of Lowick Town is Timo Brandt.", ("Timo Brandt", "captain")),
        ("Timo Brandt is due back in court.", None),
        ("Timo Brandt is suspected of theft.", None),
        ("The river is a border.", None),
    ],
)
def test_what_somebody_is_called_is_read(text, found):
    read = Text(text)
    parsed = Parsed(read, words_of(read))
    called = called_in(parsed, comment_from(parsed))
    told = None if called is None else (called.who.span.of(text), called.what.span.of(text))
    assert told == found


@pytest.mark.parametrize("word", ["mayor ", "of Lowick ", "Edda Pohl, ", "the mayor, ", "and "])
def test_hostile_claims_are_read_in_a_few_steps_a_word(word):
    def reading(size):
        text = Text("Timo Brandt is the " + word * size)
        words = words_of(text)
        return lambda: called_in(Parsed(text, words), comment_from(Parsed(text, words)))

    assert growth(reading, 200) < PROPORTIONAL
