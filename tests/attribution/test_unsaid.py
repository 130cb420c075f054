"""What is not said, by nobody, not yet, or only if."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The report does not say who fired the shots.",
            "The report stops short of saying who fired the shots.",
            SUPPORTED,
        ),
        (
            "The monitors did not say who fired the shots.",
            "The monitors' report does not say who fired the shots.",
            SUPPORTED,
        ),
        (
            "The report does not say who fired the shots.",
            "The report says the army fired the shots.",
            CONTRADICTED,
        ),
        (
            "The firm has not said when the shop will open.",
            "The firm has yet to say when the shop will open.",
            SUPPORTED,
        ),
        (
            "The firm has not said when the shop will open.",
            "The firm, without saying when, said the shop would open.",
            OPEN,
        ),
        (
            "The firm has not said when the shop will open.",
            "The firm said the shop would open in May.",
            CONTRADICTED,
        ),
        (
            "Nobody claimed responsibility for the attack.",
            "No group claimed responsibility for the attack.",
            SUPPORTED,
        ),
        (
            "The Red Front claimed responsibility for the attack.",
            "Nobody claimed responsibility for the attack.",
            CONTRADICTED,
        ),
        (
            "The Red Front claimed responsibility for the attack.",
            "No one in the town claimed responsibility for the attack.",
            OPEN,
        ),
    ],
)
def test_what_a_source_leaves_unsaid(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The mayor must explain why the pool was shut.",
            "The mayor explained why the pool was shut.",
            OPEN,
        ),
        (
            "The mayor explained why the pool was shut.",
            "The mayor must explain why the pool was shut.",
            OPEN,
        ),
        (
            "The mayor must explain why the pool was shut.",
            "The mayor should explain why the pool was shut.",
            SUPPORTED,
        ),
        (
            "If the council says it is safe, the pool will reopen.",
            "The council said the pool was safe.",
            OPEN,
        ),
    ],
)
def test_what_is_still_to_be_said_is_not_said(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The firm did not announce any cuts at Tarn.",
            "The firm announced cuts at Tarn.",
            CONTRADICTED,
        ),
        (
            "The firm did not announce any cuts at Tarn.",
            "The firm announced a new mill at Tarn.",
            OPEN,
        ),
        (
            "The mayor never promised a new pool.",
            "The mayor promised a new pool.",
            CONTRADICTED,
        ),
        ("The mayor never promised a new pool.", "The mayor promised a new school.", OPEN),
        ("The mayor never promised a new pool.", "The mayor spoke of a new pool.", OPEN),
    ],
)
def test_only_the_very_thing_is_at_odds_with_its_being_unsaid(
    claim: str, text: str, expected: str
) -> None:
    assert verdict(claim, text) is expected
