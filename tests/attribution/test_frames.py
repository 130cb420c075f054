"""The frames in which verbs hand over words."""

from importlib import resources

import pytest

from verifier.sdk.text import Text
from verifier_attribution.lexis.cues import cue_forms
from verifier_attribution.rule import AttributionRule

_FORMS = frozenset("quote that clause to ing word thing the as phrase".split())


def lines():
    text = resources.files("verifier_attribution").joinpath("data/frames.txt").read_text("utf-8")
    rows = [line.partition("|") for line in text.splitlines() if line and line[0] != "#"]
    return [(forms.split(), verbs.split()) for forms, _, verbs in rows]


def frames():
    return [row for row in lines() if row[0] != ["nouns"]]


def test_every_form_of_a_frame_is_one_that_the_file_explains():
    assert {form.strip("()") for forms, _ in frames() for form in forms} <= _FORMS


def test_every_verb_with_a_frame_is_a_cue_and_has_one_frame():
    verbs = [verb for _, found in frames() for verb in found]
    assert sorted(set(verbs)) == sorted(verbs)
    assert set(verbs) <= {cue.lemma for cue in cue_forms().values()}


def optional(text):
    return [fact.optional for fact in AttributionRule().extract(Text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz admitted that the plan failed.",
        "Ruiz claimed the plan failed.",
        "Ruiz accepted that the plan failed.",
    ],
)
def test_a_clause_is_words_and_asked_of_the_passage(text):
    assert optional(text) == [False]


@pytest.mark.parametrize(
    "text",
    ["The judge dismissed the claim on Monday.", "Ruiz accepted the result on Monday."],
)
def test_what_may_be_a_deed_as_well_needs_nobody_who_says_it(text):
    assert optional(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz added two rooms to the clinic.",
        "The Trust owns the pier.",
        "Ruiz chose a successor in May.",
        "The choir sings in Latin.",
    ],
)
def test_a_mere_deed_is_no_attribution(text):
    assert optional(text) == []


def test_a_word_of_saying_within_a_name_says_nothing():
    assert not list(
        AttributionRule().extract(Text("Ola Berg and her friends compiled Celebrated Crimes."))
    )
    assert not list(AttributionRule().extract(Text("The band released Confirmed Dead in 2004.")))
    assert list(AttributionRule().extract(Text("Minister Says Harbour Dam Is Safe")))
