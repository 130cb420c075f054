"""Where the subject begins behind a time, place or occasion that no comma sets apart."""

import pytest

from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule


def attributions(text):
    return [
        (fact.value["source"] and fact.value["source"]["text"], [s.of(text) for s in fact.about])
        for fact in AttributionRule().extract(Text(text))
    ]


def sources(text):
    return [source for source, _ in attributions(text)]


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("On the eve of the launch", "Tern Ferries"),
        ("In the weeks after the merger", "Corvane Bank"),
        ("Two days before the vote", "Premier Nils Aro"),
        ("After the final whistle", "coach Mira Pohl"),
        ("By late afternoon", "officials at the ministry"),
        ("During the hearing", "the pilot"),
        ("Last spring", "Halden Motors"),
        ("Three years ago", "Corvane Bank"),
        ("On Monday evening", "Nils Aro"),
        ("In 2019", "Corvane Bank"),
        ("In Leith", "Mayor Ada Renn"),
        ("In Valmora", "city officials"),
        ("In court", "prosecutors"),
        ("For years", "union leaders"),
        ("In a letter to shareholders", "Mira Pohl"),
        ("At a press conference in Leith", "police chief Ada Renn"),
        ("After talks with the union", "Corvane"),
        ("Outside the arena", "supporters of Valmora"),
        ("In its annual report", "Corvane Bank"),
        ("Despite the ruling", "Corvane"),
        ("Instead", "Corvane"),
    ],
)
def test_what_is_fronted_is_no_part_of_the_source(opening, source):
    assert sources(f"{opening} {source} said that the gates would hold.") == [source]


@pytest.mark.parametrize(
    "source",
    [
        "A spokesman for Corvane Bank",
        "Officials in the ministry",
        "The head of the Leith Trust",
        "Researchers at the University of Leith",
        "Police in Leith",
    ],
)
def test_a_source_with_a_place_or_body_behind_it_stays_whole(source):
    assert sources(f"{source} said that the gates would hold.") == [source]


def test_a_clause_is_no_occasion_that_a_sentence_opens_with():
    text = "After the company Blue Strait admitted that the fund was empty, shares fell."
    assert sources(text) == ["the company Blue Strait"]


@pytest.mark.parametrize(
    "text",
    [
        "Despite what it had said beforehand, Metrolink put agency crews on board.",
        "Contrary to what the minister had claimed, the reactor ran on.",
        "Whatever the company says, the river is foul.",
        "The bank closed despite what its chairman had promised.",
    ],
)
def test_what_was_said_otherwise_frames_nothing_of_the_sentence(text):
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("In the captain's view", "the captain"),
        ("In the captain's eyes", "the captain"),
        ("In the opinion of the auditors", "the auditors"),
        ("In the words of the coroner", "the coroner"),
        ("According to the inquiry", "the inquiry"),
        ("To the captain's mind", "the captain"),
    ],
)
def test_a_view_is_told_without_a_comma_behind_whose_it_is(opening, source):
    text = f"{opening} Corvane was careless."
    assert attributions(text) == [(source, ["Corvane was careless"])]


def test_what_somebody_was_told_is_what_the_agent_said():
    text = "Travellers were told by the airline that the flight was full."
    assert attributions(text) == [("the airline", ["the flight was full"])]


def test_tears_in_somebodys_eyes_are_no_view():
    assert attributions("There were tears in the keeper's eyes.") == []
