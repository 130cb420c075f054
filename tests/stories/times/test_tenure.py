"""An office that somebody held, or is to hold, is none that he holds."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Ida Rusk is the head of the guild.",
            "Ida Rusk, the former head of the guild, lives in Graz.",
            CONTRADICTED,
        ),
        (
            "Ida Rusk was the head of the guild.",
            "Ida Rusk, the former head of the guild, lives in Graz.",
            SUPPORTED,
        ),
        (
            "Ida Rusk is a former head of the guild.",
            "Ida Rusk, the former head of the guild, lives in Graz.",
            SUPPORTED,
        ),
        (
            "Ida Rusk is the president of Norland.",
            "Norland's ex-president Ida Rusk lives in Graz.",
            CONTRADICTED,
        ),
        (
            "Ida Rusk is the president of Norland.",
            "President-elect Ida Rusk will lead Norland from May.",
            CONTRADICTED,
        ),
        ("Ida Rusk is the president-elect.", "President-elect Ida Rusk lives in Graz.", SUPPORTED),
        (
            "Ida Rusk is the mayor of Graz.",
            "Ida Rusk, who was then mayor of Graz, opened the mill.",
            OPEN,
        ),
        (
            "Ida Rusk is the director of the mill.",
            "Ida Rusk, the acting director of the mill, lives in Graz.",
            OPEN,
        ),
        (
            "Ida Rusk is the captain of Graz.",
            "Graz captain Ida Rusk praised the former captain.",
            SUPPORTED,
        ),
        (
            "Ida Rusk is a lawyer.",
            "Ida Rusk, a lawyer and former teacher, lives in Graz.",
            SUPPORTED,
        ),
    ],
    ids=[
        "former",
        "was",
        "both former",
        "ex",
        "elect",
        "both elect",
        "then",
        "acting",
        "another was",
        "something else",
    ],
)
def test_who_held_an_office_does_not_hold_it(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Lind ran for mayor of Orle.",
        "Lind is in the race to become mayor of Orle.",
        "Lind was the mayor of Orle until 2019.",
        "Lind, who was mayor of Orle from 2010 to 2019, has written a book.",
    ],
)
def test_who_sought_an_office_or_has_left_it_does_not_hold_it(text):
    assert verdict("Lind is the mayor of Orle.", text) != SUPPORTED


def test_who_has_held_it_since_does():
    text = "Lind has been the mayor of Orle since 2019."
    assert verdict("Lind is the mayor of Orle.", text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Ann Orr is still mayor.", "Ann Orr resigned as mayor in May.", CONTRADICTED),
        ("Ann Orr is mayor.", "Ann Orr was sacked on Monday as mayor.", CONTRADICTED),
        ("Ann Orr is coach of Varn.", "Ann Orr stepped down as coach of Varn.", CONTRADICTED),
        ("Ann Orr was mayor of Varn.", "Ann Orr resigned as mayor of Varn.", SUPPORTED),
        ("Ann Orr is still mayor.", "Ann Orr remains mayor.", SUPPORTED),
    ],
)
def test_who_left_an_office_does_not_hold_it(claim: str, text: str, expected: Verdict) -> None:
    assert verdict(claim, text) is expected


def test_another_may_have_left_it() -> None:
    text = "Ola Weir resigned as mayor of Varn and Ann Orr took over."
    assert verdict("Ann Orr is mayor of Varn.", text) is not CONTRADICTED
