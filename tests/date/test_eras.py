"""Years before Christ and after: read however they are written, and compared across the two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict
from verifier.sdk.text import Text
from verifier_date.context.reading import read
from verifier_date.judge.eras import is_before_christ

_YEARS = st.integers(1, 999)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Sark was burnt in 146 B.C. after a siege.", [146, 146]),
        ("Sark was burnt in 146 BCE.", [146, 146]),
        ("The dam dates from the 3rd century B.C.", [300, 201]),
        ("The dam dates from the first century BC.", [100, 1]),
    ],
)
def test_years_before_christ_are_read(text: str, years: list[int]) -> None:
    (fact,) = read(Text(text))
    assert is_before_christ(fact)
    assert fact.notes["bc"] == years


@pytest.mark.parametrize(
    ("text", "surface", "start"),
    [
        ("Sark was burnt in AD 79.", "AD 79", "0079"),
        ("Sark was burnt in A.D. 79 by its own people.", "A.D. 79", "0079"),
        ("Sark was burnt in 79 A.D. by its own people.", "79 A.D.", "0079"),
        ("Sark was burnt in 85 CE.", "85 CE", "0085"),
        ("The dam dates from the first century AD.", "the first century AD", "0001"),
    ],
)
def test_years_after_christ_are_read(text: str, surface: str, start: str) -> None:
    (fact,) = read(Text(text))
    assert fact.surface == surface
    assert str(fact.value["start"]).startswith(start)


def test_a_list_of_years_shares_its_era() -> None:
    facts = read(Text("The wars of 264 to 241 B.C. and of the 4th and 3rd centuries BC."))
    assert [fact.notes["bc"] for fact in facts] == [[264, 264], [241, 241], [400, 301], [300, 201]]


def test_an_advertisement_is_no_era() -> None:
    assert not read(Text("The firm ran the ad 30 times."))


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Sark was founded in 149 BC.", "Sark was founded in 146 BC by Varni.", CONTRADICTED),
        ("Sark fell in 146 BC.", "Sark fell in 146 B.C. after a long siege.", SUPPORTED),
        ("Sark was founded in 79 AD.", "Sark was founded in 85 A.D. by Varni.", CONTRADICTED),
        ("Sark was attacked in 149 BC.", "Sark was attacked in 146 BC.", OPEN),
        ("Sark was founded in AD 79.", "Sark was founded in 79 BC by Varni.", CONTRADICTED),
        ("The dam was built in the 2nd century BC.", "The dam was built in 146 BC.", SUPPORTED),
        ("The dam was built in 146 BC.", "The dam was built in the 2nd century BC.", OPEN),
        (
            "The dam was built in the early 2nd century BC.",
            "The dam was built in the late 2nd century BC.",
            OPEN,
        ),
        ("The dam was built in the 2nd century.", "The dam was built in 146 BC.", CONTRADICTED),
    ],
)
def test_years_of_both_eras_are_compared(claim: str, text: str, expected: Verdict) -> None:
    assert verdict(claim, text) is expected


@given(_YEARS, _YEARS)
def test_a_year_entails_itself_and_excludes_others(one: int, other: int) -> None:
    expected = SUPPORTED if one == other else CONTRADICTED
    assert (
        verdict(f"Sark was founded in {one} BC.", f"Sark was founded in {other} B.C. by Varni.")
        is expected
    )
