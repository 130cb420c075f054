"""What is bid for, feared, forecast or put to the vote has not been done."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ostra Tin bought Merit Rail.", "Ostra Tin has made a takeover bid for Merit Rail."),
        ("Ostra Tin bought Merit Rail.", "The board rejected Ostra Tin's purchase of Merit Rail."),
        ("Ostra Tin sold 700 trams in 2023.", "Ostra Tin forecast sales of 700 trams in 2023."),
        ("Ostra Tin sold 700 trams.", "Ostra Tin was aiming for sales of 700 trams."),
        ("Ostra Tin cut 700 jobs.", "The council fears the loss of 700 jobs at Ostra Tin."),
        ("Ostra Tin cut 700 jobs.", "Ostra Tin proposed the loss of 700 jobs."),
        ("Miners at Ostra Tin went on strike.", "Miners at Ostra Tin voted to strike."),
        ("Miners at Ostra Tin went on strike.", "Miners at Ostra Tin threatened to strike."),
        ("The council approved the sale.", "The sale is awaiting approval by the council."),
        ("The council approved the sale.", "The sale is subject to approval by the council."),
    ],
)
def test_what_is_only_sought_is_not_so(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ostra Tin bid for Merit Rail.", "Ostra Tin has made a takeover bid for Merit Rail."),
        ("The merger talks collapsed.", "Merger talks collapsed on Monday."),
        ("Miners threatened to strike.", "Miners threatened a strike on Monday."),
        ("Ostra Tin cut 700 jobs.", "Ostra Tin shed 700 jobs in the autumn."),
        ("Strike targets were hit.", "The strike hit its targets, the army said."),
    ],
)
def test_that_it_is_sought_is_so(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
