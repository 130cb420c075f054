"""A stretch begins with its first time and ends with its last."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The war ended in 1957.", "The war lasted from 1957 to 1960."),
        ("The war began in 1960.", "The war lasted from 1957 to 1960."),
        ("The strike ended on Monday.", "The strike ran from Monday until Wednesday."),
    ],
)
def test_it_did_not_end_when_it_began(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The war ended in 1960.", "The war lasted from 1957 to 1960."),
        ("The war began in 1957.", "The war lasted from 1957 to 1960."),
    ],
)
def test_it_began_and_ended_then(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
