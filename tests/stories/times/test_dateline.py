"""What stands in a dateline belongs to none of the facts behind it."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.sdk.language.dateline import dateline_end


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("VELM, Oct 7 (Harbour Wire) - Tin exports halved.", "Tin exports halved."),
        ("PORT ASK — Tin exports halved.", "Tin exports halved."),
        ("Velm (Harbour Wire) – Tin exports halved.", "Tin exports halved."),
        ("ASKVIK, Torland, 7 Oct 2023 - Tin exports halved.", "Tin exports halved."),
        ("Tin exports - long in decline - halved.", "Tin exports - long in decline - halved."),
        ("TINCO - the miner - halved output.", "TINCO - the miner - halved output."),
        ("Velm - Exports of tin halved.", "Velm - Exports of tin halved."),
    ],
)
def test_dateline_ends_where_the_report_begins(text: str, begins: str) -> None:
    assert text[dateline_end(text) :] == begins


def test_time_is_not_told_of_the_place_of_filing() -> None:
    text = (
        "VELMOND, March 6 (Harbour Wire) - Mines in the Ostra hills lost 4 percent of their "
        "tin last year, the most since 1950, geologists said in a paper printed on Wednesday."
    )
    assert verdict("Ostra mines lost 4 percent of their tin in 2023.", text) is SUPPORTED


def test_day_of_filing_is_no_time_of_the_first_figure() -> None:
    text = (
        "VELMOND, March 6 (Harbour Wire) - The bank lowered its rate by a quarter of a point "
        "to 3 percent on Wednesday, its second cut this year."
    )
    assert verdict("The bank lowered its rate by half a point in March.", text) is CONTRADICTED


def test_time_of_another_event_is_carried_to_none() -> None:
    text = (
        "The Ostra bank lowered its rate on Tuesday. Traders expect the Ostra bank to keep its "
        "rate when it meets on July 10. The Ostra bank said its cut in the rate was cautious."
    )
    assert verdict("The Ostra bank cut its rate again in July.", text) is OPEN
