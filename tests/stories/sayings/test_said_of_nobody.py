"""Who says that nobody did a thing denies the thing, and not that he says so."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "A guard died in the fire at Varn dairy",
            "Police said no one died in the fire at Varn dairy.",
        ),
        ("Two people were hurt at Varn dairy", "Police said nobody was hurt at Varn dairy."),
        (
            "Paintings were stolen from Orle abbey",
            "Officials believe nothing was stolen from Orle abbey.",
        ),
        (
            "Police said nobody was hurt at Varn dairy",
            "Police said two bakers were hurt at Varn dairy.",
        ),
    ],
)
def test_it_contradicts_that_it_was_done(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "No one died in the fire at Varn dairy",
            "Police said no one died in the fire at Varn dairy.",
        ),
        ("Mina Vogt said nothing about the fire", "Mina Vogt said nothing about the fire."),
    ],
)
def test_it_bears_out_that_it_was_not(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Mayor told residents to leave", "The mayor ordered residents to leave on Monday."),
        ("Judge tells Varn to free two poets", "A judge ordered Varn to free two poets on Monday."),
    ],
)
def test_who_tells_somebody_to_do_it_orders_it(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
