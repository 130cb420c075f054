"""A speaker who is told by what he said, and named beside a verb of being; whose view it is."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule


def attributions(text):
    return [
        (fact.value["source"] and fact.value["source"]["text"], [s.of(text) for s in fact.about])
        for fact in AttributionRule().extract(Text(text))
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ida Falk was the officer who put the dead at 30.", "Ida Falk", "the dead at 30"),
        (
            "Ida Falk, the man who said the quay was safe, left.",
            "Ida Falk",
            "the quay was safe",
        ),
        ("The officer who said the quay was safe was Ida Falk.", "Ida Falk", "the quay was safe"),
        ("The one to call the quay a trap was Ida Falk.", "Ida Falk", "the quay a trap"),
        ("The estimate of 30 dead came from Ida Falk.", "Ida Falk", "30 dead"),
        (
            "The claim that the quay was safe was made by engineer Ida Falk.",
            "engineer Ida Falk",
            "the quay was safe",
        ),
        ("Ida Falk's view is that the quay is safe.", "Ida Falk", "the quay is safe"),
        ("As Ida Falk sees it, the quay is safe.", "Ida Falk", "the quay is safe"),
        ("The quay is safe, as Ida Falk tells it.", "Ida Falk", "The quay is safe"),
        ("To hear Ida Falk tell it, the quay is safe.", "Ida Falk", "the quay is safe"),
        (
            "The harbour master, who had said the quay was safe, stood by her word.",
            "The harbour master, who",
            "the quay was safe",
        ),
    ],
)
def test_the_name_is_the_source_and_no_part_of_what_is_said(text, source, content):
    assert (source, [content]) in attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The officer who said the winner was Ida Falk resigned.",  # no name of the officer's
        "It was the officer who said the quay was safe.",
    ],
)
def test_a_name_within_what_is_said_is_no_source(text):
    assert all(source.casefold().endswith("officer who") for source, _ in attributions(text))


def test_what_is_given_to_one_by_name_is_another_ones():
    claim = "The officer who put the number of wounded at about 40 was Captain Aske."
    text = "Spokeswoman Ida Falk said about 40 people were wounded."
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (  # the surname's article has a capital where it stands alone
            'Al-Nuri called the toll "a fair price".',
            'Transport chief Samir al-Nuri said the toll was "a fair price".',
            SUPPORTED,
        ),
        (
            "De Wit called the toll a fair price.",
            'Transport chief Joke de Wit said the toll was "a fair price".',
            SUPPORTED,
        ),
    ],
)
def test_the_particle_of_a_surname_is_no_forename(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (  # all that is told are the names
            "Ida Falk says Tarn Ferries has met Orlo Bank about Brekke.",
            (
                "Ida Falk, the chair of Tarn Ferries, also has an interest in Brekke, the "
                "Orlo Bank director, Ida Falk said."
            ),
            OPEN,
        ),
        (
            "Ida Falk says Tarn Ferries has met Orlo Bank about Brekke.",
            (
                "Tarn Ferries chair Ida Falk also expressed an interest in the Orlo Bank director "
                "Brekke."
            ),
            OPEN,
        ),
        (
            "Ruth Adeyemi says Norvale has signed a contract with Tellis for the ferries.",
            "Norvale's chief Ruth Adeyemi praised Tellis and its ferries on Monday.",
            OPEN,
        ),
        (  # a person is no "it": what signed is not she
            "Ruth Adeyemi says Norvale has signed a contract with Tellis for the ferries.",
            "Norvale's chief Ruth Adeyemi said it had signed a deal with Tellis for four ferries.",
            SUPPORTED,
        ),
        (  # "expressed" hands over the interest, and says nothing of speaking
            "Ruth Adeyemi says Tellis have spoken to Corvane about Pinto.",
            (
                "Corvane and Tellis are rivals, and the fee is high, leading Tellis chief "
                "Ruth Adeyemi to express her interest in Corvane forward Pinto."
            ),
            OPEN,
        ),
        (
            "Tarn Ferries says it has spoken to Orlo Bank about Brekke.",
            '"We have not had any contact with Orlo Bank about Brekke," Tarn Ferries said.',
            CONTRADICTED,
        ),
        (  # a conditional chat is none
            "Tarn Ferries says it has spoken to Orlo Bank about Brekke.",
            (
                '"Nobody here has had contact with Orlo Bank about Brekke; should she apply, we '
                'would talk," Tarn Ferries said.'
            ),
            CONTRADICTED,
        ),
        (
            "Ida Falk is urging the drivers to vote the offer down.",
            "Ida Falk called on drivers to accept the offer.",
            CONTRADICTED,
        ),
        (
            "Analysts at Lund & Co reckoned that the Tarn yard would cost Orlo 40 million euros.",
            (
                "Orlo would not say what the Tarn yard would cost. Analysts at Lund & Co "
                "estimated 40 million euros."
            ),
            SUPPORTED,
        ),
    ],
)
def test_what_a_source_says_is_held_against_what_it_says_there(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    "rest",
    [
        "The Harbour Post sent nobody.",
        "Two of its tanks were alight before anybody lit them, the Harbour Post reported.",
    ],
)
def test_one_word_of_another_source_tells_not_two_of_the_claims(rest):
    """The burning that the Mail tells of is not also the fire before it."""
    claim = "The Harbour Post reported that the derailed tram had caught fire before the burning."
    text = f"Crews lit a burning of oil that a derailed tram had lost, the Mail reported. {rest}"
    assert verdict(claim, text) is not CONTRADICTED
