"""Which of two figures told beside each other is whose, by the clause, the verb or the noun."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Rents rose by 3 percent.", "Wages rose by 3 percent and rents by 7 percent."),
        (
            "The company sold its stake for £5m.",
            "The company sold its stake, bought for £5m, for £9m.",
        ),
        ("The suspect was 43.", "The suspect, 34, was charged with killing a 43-year-old man."),
    ],
)
def test_it_is_of_the_other(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Rents rose by 7 percent.", "Wages rose by 3 percent and rents by 7 percent."),
        ("Wages rose by 3 percent.", "Wages rose by 3 percent and rents by 7 percent."),
        (
            "The company sold its stake for £9m.",
            "The company sold its stake, bought for £5m, for £9m.",
        ),
        ("The suspect was 34.", "The suspect, 34, was charged with killing a 43-year-old man."),
    ],
)
def test_it_is_its_own(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
