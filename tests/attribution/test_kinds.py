"""Bodies that a claim has by their kind alone, and a text by name."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The airline said fares would rise.",
            "The airline SkyNor said fares would rise.",
            SUPPORTED,
        ),
        (
            "A charity said the shelters were full.",
            "The shelters were full, said the homeless charity Roofline.",
            SUPPORTED,
        ),
        (
            "A homeless charity said the shelters were full.",
            "The shelters were full, said Kim Tull of the homeless charity Roofline.",
            SUPPORTED,
        ),
        (
            "A homeless charity said the shelters were full.",
            "The shelters were full, said Kim Tull of the animal charity Pawline.",
            OPEN,
        ),
        (
            "A charity said the shelters were full.",
            "The shelters were full, said Kim Tull of the builder Roofline.",
            OPEN,
        ),
        (
            "A think tank said taxes would rise.",
            "Taxes would rise, according to the think tank Fiscus.",
            SUPPORTED,
        ),
        (
            "The hospital said two patients had died.",
            "Two patients had died, Tarn General Hospital said.",
            SUPPORTED,
        ),
        (
            "The pilots' union said pay was low.",
            "Kim Tull of the pilots' union SkyForce said pay was low.",
            SUPPORTED,
        ),
        (
            "The teachers' union said pay was low.",
            "SkyForce, the pilots' union, said pay was low.",
            OPEN,
        ),
        (
            "The airline said fares would rise.",
            "Fares would rise, the pilots' union said.",
            CONTRADICTED,
        ),
        (
            "The union said pay was low.",
            "Kim Tull, who cleans for the union Unify, said pay was low.",
            OPEN,
        ),
    ],
)
def test_a_kind_fits_a_name_that_is_told_as_such(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected
