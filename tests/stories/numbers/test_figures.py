"""Which figure of a text answers which of a claim's, through the whole engine."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


def _verdict(claim: str, text: str) -> Verdict:
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The Orm library lent fewer than half as many books last year as in 2019.",
            "The Orm library lent 41,000 books last year, compared with 96,000 in 2019.",
            SUPPORTED,
        ),
        (
            "The Orm library lent more books last year than in 2019.",
            "The Orm library lent 41,000 books last year, compared with 96,000 in 2019.",
            CONTRADICTED,
        ),
        (
            "Orlam sold more vans in June than a year earlier.",
            "Orlam sold 12,300 vans in June, against 11,100 a year earlier.",
            SUPPORTED,
        ),
        (
            "Orlam earned less in the third quarter than analysts had predicted.",
            "Orlam's third-quarter profit was 41 million crowns, ahead of the 38 million expected.",
            CONTRADICTED,
        ),
        (
            "The pike that Ada Quist caught broke the county record.",
            "The pike that Ada Quist caught was shy of the county record of 19 kilos.",
            CONTRADICTED,
        ),
        (
            "Revenue at Orlam was below 50 million crowns in June.",
            "Net profit at Orlam was 12 million crowns in June.",
            OPEN,
        ),
        (
            "A ticket to Varn costs less than before.",
            "A ticket to Varn now costs £35, up from £30.",
            CONTRADICTED,
        ),
        (
            "Orm Water offers its customers less compensation than it did at first.",
            "Orm Water apologised. Customers will get £265 in compensation, up from £150 at first.",
            CONTRADICTED,
        ),
    ],
    ids=[
        "a multiple",
        "the other way",
        "a year earlier",
        "a forecast",
        "a record",
        "of something else",
        "a price",
        "what is compared, unsaid",
    ],
)
def test_two_levels_of_a_sentence_are_compared(claim: str, text: str, verdict: Verdict) -> None:
    """Up from, compared with, against: the level before is told beside the new one."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("It was the sixth raid of its kind in Varn since May.", SUPPORTED),
        ("It was the second raid of its kind in Varn since May.", CONTRADICTED),
    ],
)
def test_such_a_raid_is_one_of_its_kind(claim: str, verdict: Verdict) -> None:
    assert _verdict(claim, "Police said it was the sixth such raid in Varn since May.") is verdict


def test_a_rank_is_told_of_a_thing_whatever_came_before() -> None:
    """Before what an alert was issued tells nothing of its level."""
    told = "The weather office had issued an amber alert, the second-highest level, on Tuesday."
    claim = "The amber alert issued before the Varn flood is the highest on its scale."
    assert _verdict(claim, told) is CONTRADICTED


def test_years_running_are_no_time_of_a_race() -> None:
    told = "Ann Lee won the Varn marathon. Her time, 2:20:19, was her best."
    assert _verdict("Ann Lee has won the Varn marathon four years running.", told) is OPEN


def test_a_figure_of_another_kind_does_not_stand_against_the_nearer_one() -> None:
    """Among the figures of an article the one told with most of the claim is meant."""
    told = (
        "The Orm group expects an operating profit of 820 million euros, up from 740 million. "
        "Net profit was 171 million euros."
    )
    claim = "The Orm group now expects to make at least 820 million euros in operating profit."
    assert _verdict(claim, told) is SUPPORTED


def test_another_deed_does_not_date_the_claims() -> None:
    """A time against the claim must be of its event, where that is told at all."""
    told = "Ann Lee spotted a fossil near Varn. The fossil will go on show in Orm in October."
    assert _verdict("Ann Lee came across the Varn fossil in 2019.", told) is OPEN


@pytest.mark.parametrize("length", ["longer than a month", "more than a month"])
def test_a_length_beyond_another_is_a_bound(length: str) -> None:
    assert _verdict(f"The Orm strike lasted {length}.", "The Orm strike ended after 38 days.") is (
        SUPPORTED
    )


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The 12-year-old boy missing in Varn was on holiday with his parents.",
            "Three people are missing in Varn, among them a 12-year-old boy.",
        ),
        (
            "Relatives of the two people killed in Varn will be paid by the ferry line.",
            "The ferry struck a pier in Varn, killing two people.",
        ),
    ],
    ids=["an age", "a number of those meant"],
)
def test_who_is_meant_supports_nothing_of_them(claim: str, text: str) -> None:
    """What only tells of whom the claim speaks is no part of what it says."""
    assert _verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Crews brought 46 people of Varn to safety.",
            "“Go,” said Varn fire chief Ada Quist, whose crews brought 46 people to safety.",
            SUPPORTED,
        ),
        ("Nine people died in a fire in Varn.", "Six people died in the flood in Varn.", OPEN),
    ],
    ids=["of the one who speaks", "of another disaster"],
)
def test_a_figure_is_of_what_it_stands_with(claim: str, text: str, verdict: Verdict) -> None:
    assert _verdict(claim, text) is verdict


def test_the_age_of_another_contradicts_nothing() -> None:
    told = "Ann Lee scored two goals in Varn. Her brother, 41, saw Lee score."
    assert _verdict("Ann Lee, 39, scored twice in Varn.", told) is SUPPORTED


def test_an_age_that_is_claimed_is_held_against_that_told() -> None:
    told = "Ann Lee, 41, scored twice in Varn."
    assert _verdict("Ann Lee was 39.", told) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ann Lee has won the Varn cup four years running.", SUPPORTED),
        ("Ann Lee has won four straight cups in Varn.", SUPPORTED),
        ("It was the fourth cup in a row for Ann Lee in Varn.", SUPPORTED),
        ("Ann Lee has won the Varn cup six years running.", CONTRADICTED),
        ("It was the sixth cup in a row for Ann Lee in Varn.", CONTRADICTED),
    ],
)
def test_a_row_is_told_by_its_number_or_its_last(claim: str, verdict: Verdict) -> None:
    assert _verdict(claim, "Ann Lee won the Varn cup for the fourth year in a row.") is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Seven councillors backed the Varn budget and four opposed it.", SUPPORTED),
        ("Nine councillors backed the Varn budget and two opposed it.", CONTRADICTED),
    ],
)
def test_those_for_and_those_against_are_a_result(claim: str, verdict: Verdict) -> None:
    told = "The council backed the Varn budget by 7-4. At least 18 other councils have done so."
    assert _verdict(claim, told) is verdict


def test_a_count_since_a_day_excludes_one_that_is_told_nowhere() -> None:
    """Once it may have been so many; while no text says so, the one that is told stands."""
    told = "The trust has planted 11,300 trees in Varn since 2015."
    claim = "About 1,300 trees have been planted in Varn since 2015."
    assert _verdict(claim, told) is CONTRADICTED
    assert _verdict(claim, f"{told} In 2016 it said it had planted about 1,300 trees.") is not (
        CONTRADICTED
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("It was the hottest June in Varn since 2003.", SUPPORTED),
        ("It was the hottest June in Varn since 1976.", CONTRADICTED),
    ],
)
def test_a_record_of_a_time_is_of_nothing_else(claim: str, verdict: Verdict) -> None:
    assert _verdict(claim, "June was the hottest in Varn since 2003.") is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The Orm club has not won at home since March 2021.",
            "The Orm club last won at home in March 2021.",
            SUPPORTED,
        ),
        (
            "The Orm club has not won at home since March 2019.",
            "The Orm club last won at home in March 2021.",
            CONTRADICTED,
        ),
        (
            "The Orm club last won at home in March 2021.",
            "The Orm club has not won at home since March 2021.",
            SUPPORTED,
        ),
        (
            "The Orm club won at home in March 2022.",
            "The Orm club has not won at home since March 2021.",
            CONTRADICTED,
        ),
    ],
)
def test_what_was_last_so_has_not_been_so_since(claim: str, text: str, verdict: Verdict) -> None:
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("All five miners were rescued in Varn.", CONTRADICTED),
        ("Three miners were rescued in Varn.", SUPPORTED),
    ],
)
def test_some_are_not_all(claim: str, verdict: Verdict) -> None:
    assert _verdict(claim, "Three of the five miners were rescued in Varn.") is verdict


def test_a_rise_since_a_year_is_told_from_it() -> None:
    told = "Rents in Varn are 38 per cent higher than in 2019."
    assert _verdict("Rents in Varn have risen by more than a third since 2019.", told) is SUPPORTED
    assert _verdict("Rents in Varn have risen by less than a quarter since 2019.", told) is (
        CONTRADICTED
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sales at Orlam were higher than analysts had forecast.", SUPPORTED),
        ("Sales at Orlam were lower than analysts had forecast.", CONTRADICTED),
    ],
)
def test_what_was_hoped_for_is_a_level_too(claim: str, verdict: Verdict) -> None:
    told = "Orlam reported sales of €2.4bn, above the €2.2bn forecast by analysts."
    assert _verdict(claim, told) is verdict


def test_what_was_forecast_is_not_what_was_before() -> None:
    told = "Orlam reported sales of €2.4bn, above the €2.2bn forecast by analysts."
    assert _verdict("Sales at Orlam were lower than a year before.", told) is OPEN


@pytest.mark.parametrize(
    ("claimed", "verdict"), [("five", SUPPORTED), ("nine", CONTRADICTED), ("two", CONTRADICTED)]
)
def test_a_length_is_told_by_its_beginning_and_its_end(claimed: str, verdict: Verdict) -> None:
    """From 2004 until 2009 are five years, give or take one."""
    claim = f"Ada Quist led the Orm choir for {claimed} years."
    assert _verdict(claim, "Ada Quist led the Orm choir from 2004 until 2009.") is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Varn Pies ranks fourth on the list of the largest pie chains.", SUPPORTED),
        ("Varn Pies is fourth among the largest pie chains.", SUPPORTED),
        ("Varn Pies is third among the largest pie chains.", OPEN),
    ],
)
def test_a_place_among_the_largest_is_a_rank(claim: str, verdict: Verdict) -> None:
    """Fourth on a list of the largest is the fourth-largest."""
    assert _verdict(claim, "Varn Pies is the fourth-largest pie chain in the country.") is verdict
