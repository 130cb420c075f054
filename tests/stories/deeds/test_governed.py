"""Governed: of a deed and its opposite in one text, which one is done to the claim's thing."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

TRIAL = "The jury found Nils Aro guilty of theft and acquitted him of fraud."
VOTE = "Voters rejected the bridge but backed the tunnel."
COUNCIL = "The council rejected the levy and adopted the budget."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The jury convicted Nils Aro of fraud.", TRIAL),
        ("The jury acquitted Nils Aro of theft.", TRIAL),
        ("Voters backed the bridge.", VOTE),
        ("Voters rejected the tunnel.", VOTE),
        ("The council adopted the levy.", COUNCIL),
        ("The party won the council.", "The party lost the council but won the mayoralty."),
        (
            "The council adopted several changes proposed by the Reds.",
            "The council rejected every change proposed by the Reds.",
        ),
    ],
)
def test_the_opposite_is_done_to_it(claim: str, text: str) -> None:
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The jury convicted Nils Aro of theft.", TRIAL),
        ("The jury acquitted Nils Aro of fraud.", TRIAL),
        ("Voters backed the tunnel.", VOTE),
        ("The council rejected the levy.", COUNCIL),
        ("The party won the mayoralty.", "The party lost the council but won the mayoralty."),
        (
            "Nils Aro was convicted of fraud.",
            "Aro was cleared of fraud in 2019 and convicted of fraud in a retrial in 2022.",
        ),
        (
            "The club sold the striker.",
            "The club bought the striker in 2019 and sold him in 2023.",
        ),
        (
            "Rebels freed the pilot.",
            "Rebels who captured the pilot in May released the man on Monday.",
        ),
        ("The council accepted three offers.", "It refused five offers and accepted three."),
    ],
)
def test_the_deed_itself_is(claim: str, text: str) -> None:
    assert verdict(claim, text) in (SUPPORTED, OPEN)
