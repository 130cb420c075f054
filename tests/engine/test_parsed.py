"""What stands where in a parsed text: verbs and whose they are, what prepositions lead to."""

import pytest

from tests.steps import PROPORTIONAL, growth
from verifier.engine.side.parsed import Parsed
from verifier.engine.wording.words import words_of
from verifier.sdk.text import Text


def _parsed(written):
    text = Text(written)
    return Parsed(text, words_of(text))


def _at(parsed, word):
    return parsed.placed.norm.index(word)


def _lemma(word):
    return None if word is None else word.lemma


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The abbot who sold the bell is a potter.", "is", "abbot"),
        ("The bell, cast in Graz, was sold.", "cast", "bell"),
        ("They say it was sold.", "sold", None),
        ("The abbot sold the bell.", "bell", None),
    ],
)
def test_of_whom_a_verb_is_told(text, verb, subject):
    parsed = _parsed(text)
    assert _lemma(parsed.subject(_at(parsed, verb))) == subject


@pytest.mark.parametrize(
    ("text", "start", "lead", "led"),
    [
        ("The attack on the abbey by monks failed.", "attack", "by", "monk"),
        ("The attack on the abbey, by monks, failed.", "attack", "by", None),
        ("The attack was made to free the abbot.", "attack", "to", None),
        ("The attack by Monday had failed.", "attack", "by", None),
    ],
)
def test_what_a_preposition_leads_to(text, start, lead, led):
    parsed = _parsed(text)
    assert _lemma(parsed.led(_at(parsed, start) + 1, lead)) == led


def test_an_auxiliary_tells_no_deed():
    parsed = _parsed("The bell had been sold to the abbot who wept.")
    finite = [at for at in range(len(parsed.placed.norm)) if parsed.is_finite(at)]
    assert [parsed.placed.norm[at] for at in finite] == ["sold", "wept"]
    assert not parsed.acts(_at(parsed, "been"))


@pytest.mark.parametrize(
    ("text", "verb", "joint"),
    [
        ("After the bell fell, monks wept.", "fell", "after"),
        ("After the bell fell, monks wept.", "wept", ""),
        ("More than 40 monks wept.", "wept", ""),
        ("It rang later than the abbot had hoped.", "hoped", "than"),
        ("Because the abbot and the monks wept, it rang.", "wept", "because"),
    ],
)
def test_with_what_a_clause_begins(text, verb, joint):
    parsed = _parsed(text)
    assert parsed.joint(parsed.verb(_at(parsed, verb))) == joint


def test_of_whom_more_is_told():
    parsed = _parsed("The abbot praised people hurt in Graz.")
    assert _lemma(parsed.anchor(parsed.verb(_at(parsed, "hurt")))) == "people"
    assert parsed.anchor(parsed.verb(_at(parsed, "praised"))) is None


def test_of_an_empty_text_nothing_is_told():
    parsed = _parsed("")
    assert parsed.predications == []
    assert parsed.subject(0) is None
    assert parsed.behind(0) is None
    assert parsed.led(0, "by") is None


@pytest.mark.parametrize("piece", ["Ada, ", "of Graz ", "who ", "to ", '" ', "and 40% ", "than a "])
def test_hostile_texts_are_parsed_in_a_few_steps_a_word(piece):
    def reading(size):
        text = Text("The abbot " + piece * size)
        words = words_of(text)
        return lambda: Parsed(text, words)

    assert growth(reading, 200) < PROPORTIONAL
