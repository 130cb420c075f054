"""A time told with a deed in passing is not that of the sentence's own."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict

HELD = "The man who was arrested on Monday was released on Tuesday."
BRIDGE = "The bridge that collapsed in May was reopened in June."
FIRE = "The fire, which broke out on Sunday, was put out on Monday."
FIRM = "The firm founded in 2019 by two sisters hired Orr in 2021."
PAINTING = "The painting stolen in 2018 was found in 2020."
TRIAL = "The trial of the man who was arrested in May began in June."
BOAT = "The boat that sank on Friday had left port on Monday."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The man was arrested on Monday.", HELD, SUPPORTED),
        ("The man was arrested on Tuesday.", HELD, CONTRADICTED),
        ("The man was released on Tuesday.", HELD, SUPPORTED),
        ("The man was released on Monday.", HELD, CONTRADICTED),
        ("The bridge collapsed in May.", BRIDGE, SUPPORTED),
        ("The bridge collapsed in June.", BRIDGE, CONTRADICTED),
        ("The bridge was reopened in May.", BRIDGE, CONTRADICTED),
        ("The fire broke out on Sunday.", FIRE, SUPPORTED),
        ("The fire broke out on Monday.", FIRE, CONTRADICTED),
        ("The fire was put out on Sunday.", FIRE, CONTRADICTED),
        ("The firm was founded in 2021.", FIRM, CONTRADICTED),
        ("The firm hired Orr in 2019.", FIRM, CONTRADICTED),
        ("The firm hired Orr in 2021.", FIRM, SUPPORTED),
        ("The painting was stolen in 2018.", PAINTING, SUPPORTED),
        ("The painting was stolen in 2020.", PAINTING, CONTRADICTED),
        ("The trial began in June.", TRIAL, SUPPORTED),
        ("The trial began in May.", TRIAL, CONTRADICTED),
        ("The man was arrested in June.", TRIAL, CONTRADICTED),
        ("The boat sank on Monday.", BOAT, CONTRADICTED),
        ("The boat left port on Friday.", BOAT, CONTRADICTED),
    ],
)
def test_a_time_is_that_of_its_own_deed(claim, text, expected):
    assert verdict(claim, text) == expected
