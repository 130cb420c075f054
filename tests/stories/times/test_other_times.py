"""Figures and deeds of another time than the claim's."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict
from verifier.engine.answer import Verdict

SOLD = "The shop sold 900 bikes in July 2023."
JOINED = "Ivo Maric joined the Blue Front in 2015."
HURT = "Police arrested nine protesters in Tarn on 4 March 2024."
BORN = "Ana Prado was born in Lisbon in 1960."
LEFT = "The king abdicated on 30 April 2019."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (SOLD, "The shop sold 4,000 bikes in 2023.", OPEN),
        (SOLD, "The shop sold 4,000 bikes in July 2023.", CONTRADICTED),
        (
            "By 1 May 2023 six people had died of the flu.",
            "By 5 May 2023 four people had died of the flu.",
            CONTRADICTED,
        ),
    ],
    ids=["year", "month", "a running count"],
)
def test_what_is_told_of_a_longer_time_leaves_the_claim_open(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Police broke up a protest in Tarn on 4 March. On 1 March they arrested 40 there.", OPEN),
        ("Police broke up a protest in Tarn on 4 March. They arrested 40 there.", CONTRADICTED),
    ],
    ids=["own time", "no time"],
)
def test_a_figure_with_a_time_of_its_own_is_of_that(told: str, expected: Verdict) -> None:
    """The day of the one deed is no contradiction, so nor is the figure told of it."""
    assert verdict(HURT, told) is expected


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (JOINED, "Members of the Blue Front attended Ivo Maric's funeral on 3 May 2023.", OPEN),
        (JOINED, "Ivo Maric joined the Blue Front on 3 May 2023.", CONTRADICTED),
        (
            JOINED,
            "The Blue Front attended the funeral of Ivo Maric, a man who rowed, in Zelin in 2023.",
            OPEN,
        ),
        (BORN, "Ana Prado, born in Lisbon, died in 2023.", OPEN),
        (BORN, "Ana Prado was born in Lisbon in 1963.", CONTRADICTED),
        (LEFT, "On 1 May 2019, after the abdication of the king, his son was crowned.", OPEN),
        (LEFT, "On 1 May 2019, after a long illness, the king abdicated.", CONTRADICTED),
    ],
    ids=["attended", "joined", "past relatives", "died", "born", "after it", "after an illness"],
)
def test_the_time_of_another_deed_is_no_contradiction(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected
