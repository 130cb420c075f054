"""What a text says to be false, or that somebody does not believe, it does not bear out."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

SHUT = "The mill will shut."
DROWNED = "Two anglers drowned."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (SHUT, "Reports that the mill will shut are false."),
        (SHUT, "Rumours that the mill will shut are unfounded, its owners said."),
        (SHUT, "Its owners said the claim that the mill will shut was nonsense."),
        (SHUT, "The idea that the mill will shut isn't true."),
        (SHUT, "Suggestions that the mill will shut have been dismissed."),
        (SHUT, "It is wrong to say that the mill will shut."),
        (SHUT, "It is not the case that the mill will shut."),
        (SHUT, "Its owners do not believe the mill will shut."),
        (SHUT, "Its owners don't think the mill will shut."),
        (DROWNED, "Reports that two anglers drowned turned out to be false."),
        (DROWNED, "The coastguard said claims that two anglers drowned were untrue."),
        (DROWNED, "The story that two anglers drowned proved to be wrong."),
    ],
)
def test_what_is_called_false_is_denied(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        "That does not mean that the mill will shut.",
        "The letter doesn't suggest the mill will shut.",
        "Its owners did not say that the mill would shut.",
        "Few believe the mill will shut.",
        "It is unlikely that the mill will shut.",
        "Its owners hope the mill will shut.",
        "Villagers wish the mill would shut.",
    ],
)
def test_what_nobody_says_to_be_so_is_left_open(text: str) -> None:
    assert verdict(SHUT, text) is OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Reports that the mill will shut are true.",
        "Its owners, who say the reports were false, confirmed that the mill will shut.",
        "Nobody doubts that the mill will shut, its owners said.",
    ],
)
def test_what_is_not_called_false_is_told(text: str) -> None:
    assert verdict(SHUT, text) is SUPPORTED
