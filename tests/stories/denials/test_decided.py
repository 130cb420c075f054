"""What decides on a thing is not told by what was there to be decided on."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Bakers accept pay offer", "The owner made the bakers a pay offer of 5% on Monday."),
        (
            "The upper chamber passed the coastal herring bill",
            "The coastal herring bill is on the agenda of the upper chamber this week.",
        ),
        (
            "Former grain broker Odd Vik was convicted of tax fraud",
            "Prosecutors charged Odd Vik, a former grain broker, with tax fraud on Monday.",
        ),
        ("A judge upheld the ban", "A judge heard an appeal against the ban on Monday."),
        (
            "Hill rebels claimed responsibility for the blast at Orle station",
            "The army blamed the hill rebels for the blast at the station in Orle.",
        ),
    ],
)
def test_what_is_brought_before_somebody_is_not_decided(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Bakers accept pay offer", "Bakers said yes to the pay offer on Monday."),
        ("The senate passed the herring bill", "The herring bill was approved by the senate."),
        ("Broker Odd Vik was convicted of theft", "A jury found broker Odd Vik guilty of theft."),
        ("A judge upheld the ban", "A judge dismissed a challenge to the ban on Monday."),
        ("A judge upheld the ban", "A judge left the ban in place on Monday."),
    ],
)
def test_a_decision_is_told_in_other_words(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
