"""Places told with the land that they lie in, and people told by what they are."""

import pytest

from tests.story import verdict as verdict_of
from verifier.engine.answer import Verdict
from verifier.engine.wording.words import words_of
from verifier.sdk.language.lexicon import borne, sought
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("A dam broke in the Turkish city of Bursa.", [("Turkish", ""), ("Bursa", "in")]),
        ("A dam broke in Peru’s northern Cusco region.", [("Peru", ""), ("Cusco", "in")]),
        ("A dam broke in the Greek capital, Athens.", [("Greek", ""), ("Athens", "in")]),
        ("A dam broke in Peru and Chile.", [("Peru", "in"), ("Chile", "in")]),
        ("A dam broke in Turkey and the city of Bursa.", [("Turkey", "in"), ("Bursa", "of")]),
        ("A dam broke in Chile's city of Athens.", [("Chile", "in"), ("Athens", "of")]),
    ],
    ids=["city of", "owned", "capital", "two lands", "a land and a city", "not within"],
)
def test_a_land_only_tells_where_the_place_lies(written: str, led: list[tuple[str, str]]) -> None:
    """What leads to "the Turkish city of Bursa" leads to Bursa."""
    names = [word for word in words_of(Text(written)) if word.name]
    assert [(word.name.text, word.lead) for word in names if word.name] == led


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("Nine died in Bursa.", "Nine died in the Turkish city of Bursa.", Verdict.SUPPORTED),
        ("Six died in Bursa.", "Nine died in the Turkish city of Bursa.", Verdict.CONTRADICTED),
        ("Nine died in Lima.", "Nine died in the Peruvian capital.", Verdict.SUPPORTED),
        ("Six died in Lima.", "Nine died in the Peruvian capital.", Verdict.CONTRADICTED),
        ("Nine died in Turkey.", "Nine died in the Turkish city of Bursa.", Verdict.SUPPORTED),
    ],
)
def test_what_is_told_of_a_place_in_a_land_is_of_the_place(
    claim: str, told: str, verdict: Verdict
) -> None:
    assert verdict_of(claim, told) is verdict


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("Two people were sent off.", "Two goalkeepers were sent off.", Verdict.SUPPORTED),
        ("Two people were sent off.", "Two wingers were sent off.", Verdict.SUPPORTED),
        ("Two goalkeepers were sent off.", "Two people were sent off.", None),
        ("The gale left 30 people homeless.", "The gale made 30 homeless.", Verdict.SUPPORTED),
        ("The gale left four people dead.", "The gale caused five deaths.", Verdict.CONTRADICTED),
        ("The gale left four people hurt.", "The gale caused five deaths.", None),
    ],
    ids=[
        "a kind of person",
        "another",
        "no kind of goalkeeper",
        "left so",
        "left otherwise",
        "left alive",
    ],
)
def test_people_are_counted_by_what_they_are_and_became(
    claim: str, told: str, verdict: Verdict | None
) -> None:
    assert verdict_of(claim, told) is (verdict or Verdict.NOT_ENOUGH_EVIDENCE)


def test_a_strike_that_hits_is_dated_by_when_it_hits() -> None:
    claim = "Rebels raided two depots near Orm on 13 May 2024."
    told = "On 13 May 2024 a rebel raid targeted two depots near Orm."
    assert verdict_of(claim, told) is Verdict.SUPPORTED
    assert verdict_of(claim, told.replace("13", "14")) is Verdict.CONTRADICTED


def test_every_person_is_found_where_people_are_sought() -> None:
    """What has no mark in common is ruled out before it is compared."""
    assert not borne("winger").isdisjoint(sought("people"))
    assert not borne("people").isdisjoint(sought("winger"))
    assert borne("winch").isdisjoint(sought("people"))
