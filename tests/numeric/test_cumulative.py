"""A running count is a floor for later days and a ceiling for earlier ones."""

import msgspec
import pytest

from tests.numeric.readings import judged, period, reading
from tests.story import CONTRADICTED, OPEN, verdict
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading

NOVEMBER = "The depot has been robbed at least 66 times since May."
JANUARY = "The depot has been robbed more than 150 times since May."


def test_an_undated_claim_is_held_against_the_day_of_no_report():
    """Its count may hold as of any day, so a later count does not contradict it."""
    claim = reading("The depot was robbed 66 times since May")
    assert judged(claim, reading(NOVEMBER, "2023-11-22")).relation is Relation.ENTAILS
    later = judged(claim, reading(JANUARY, "2024-01-23"))
    assert later.relation is Relation.COMPATIBLE
    assert "23 January 2024" in later.explanation


def test_a_dated_claim_of_an_old_count_is_superseded_not_supported():
    claim = reading("The depot was robbed 66 times since May", "2024-01-24")
    older = judged(claim, reading(NOVEMBER, "2023-11-22"))
    assert older.relation is Relation.COMPATIBLE
    assert "2 months earlier" in older.explanation
    assert judged(claim, reading(JANUARY, "2024-01-23")).relation is Relation.CONTRADICTS


@pytest.mark.parametrize("role", ["by", "until", "at"])
def test_the_day_that_the_claim_names_decides_before_its_own_date(role):
    words = "By late November the depot had been robbed more than 150 times"
    named = period(words, "late November", "2023-11-21T00:00:00", "2023-12-01T00:00:00", role)
    claim = reading(words, "2024-03-01", (named,))
    count = reading("The 66 robberies so far worry the depot.", "2023-11-22")
    assert judged(claim, count).relation is Relation.CONTRADICTS
    later = reading(JANUARY, "2024-01-23")
    assert judged(claim, later).relation is Relation.COMPATIBLE


def test_a_period_that_only_starts_the_count_is_no_day_of_report():
    words = "The depot was robbed 66 times since May 1"
    began = period(words, "May 1", "2023-05-01T00:00:00", None, "since")
    claim = reading(words, None, (began,))
    assert judged(claim, reading(JANUARY, "2024-01-23")).relation is Relation.COMPATIBLE


def test_a_count_that_does_not_run_is_compared_whatever_the_days():
    claim = reading("The raid killed 8 people", "2024-01-24")
    passage = reading("The raid killed five people.", "2023-11-22")
    assert judged(claim, passage).relation is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("claimed", "published", "relation"),
    [
        ("40", "2023-11-22", Relation.CONTRADICTS),
        ("more than 60", "2023-11-22", Relation.ENTAILS),
        ("fewer than 100", "2023-11-22", Relation.COMPATIBLE),
        ("fewer than 100", "2024-01-23", Relation.CONTRADICTS),
    ],
)
def test_a_floor_supports_and_contradicts_what_lies_on_its_sides(claimed, published, relation):
    claim = reading(f"The depot was robbed {claimed} times since May", "2024-01-24")
    words = NOVEMBER if published < "2024" else JANUARY
    assert judged(claim, reading(words, published)).relation is relation


def test_a_day_that_an_undated_claim_names_in_passing_is_its_day():
    words = "On 14 March the clinic had 9 cases"
    named = period(words, "14 March", "2020-03-14T00:00:00", "2020-03-15T00:00:00", "at")
    passage_words = "As of 14 March the clinic had 17 cases."
    counted = period(passage_words, "14 March", "2020-03-14T00:00:00", "2020-03-15T00:00:00", "by")
    claim, passage = reading(words, None, (named,)), reading(passage_words, None, (counted,))
    assert judged(claim, passage).relation is Relation.CONTRADICTS


def _told_on(words: str, shown: str, day: str, role: str) -> Reading:
    """A count told for a day of April; without its year where `day` is only its number."""
    if "-" in day:
        return reading(words, None, (period(words, shown, f"{day}T00:00:00", None, role),))
    named = period(words, shown, None, None, role)
    notes = {"open": {"month": 4, "day": int(day)}}
    return reading(words, None, (msgspec.structs.replace(named, notes=notes),))


@pytest.mark.parametrize(
    ("claimed", "day", "told", "relation"),
    [
        ("over 600", "2020-04-09", "8", Relation.COMPATIBLE),
        ("over 600", "9", "2020-04-08", Relation.COMPATIBLE),
        ("over 600", "9", "8", Relation.COMPATIBLE),
        ("over 600", "9", "9", Relation.CONTRADICTS),
        ("fewer than 500", "9", "2020-04-10", Relation.COMPATIBLE),
        ("fewer than 500", "9", "2020-04-08", Relation.CONTRADICTS),
    ],
)
def test_days_that_both_texts_name_are_told_apart(claimed, day, told, relation):
    """As of the 8th says nothing against more by the 9th; a year unsaid is that of the other."""
    claim = _told_on(f"By then {claimed} cows were ill", "then", day, "by")
    passage = _told_on("As of then 593 cows were ill.", "then", told, "by")
    assert judged(claim, passage).relation is relation


@pytest.mark.parametrize(
    ("role", "relation"), [("before", Relation.COMPATIBLE), ("by", Relation.CONTRADICTS)]
)
def test_before_a_day_is_as_of_the_day_before(role, relation):
    claim = _told_on("So far fewer than 500 cows were ill then", "then", "2020-04-09", role)
    passage = _told_on("As of then 593 cows were ill.", "then", "2020-04-09", "by")
    assert judged(claim, passage).relation is relation


@pytest.mark.parametrize(
    ("claimed", "role", "told", "relation"),
    [
        ("over 500", "after", "2020-05-20", Relation.ENTAILS),
        ("fewer than 600", "before", "2020-03-02", Relation.ENTAILS),
        ("fewer than 600", "by", "2020-03-02", Relation.COMPATIBLE),
    ],
)
def test_some_day_before_or_after_a_day_may_be_any(claimed, role, told, relation):
    claim = _told_on(f"So far {claimed} cows were ill then", "then", "2020-04-09", role)
    passage = _told_on("As of then 593 cows were ill.", "then", told, "by")
    assert judged(claim, passage).relation is relation


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Shells hit the barracks 60 times in May 2024.", OPEN),
        ("Shells hit the barracks 60 times in May 2024 alone.", OPEN),
        ("The barracks had been hit 60 times by May 2024.", CONTRADICTED),
    ],
)
def test_a_running_count_says_nothing_of_a_stretch_after_it(claim, expected):
    text = "Shells have hit the barracks 66 times since 17 October."
    assert verdict(claim, text) is expected
