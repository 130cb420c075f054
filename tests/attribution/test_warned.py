"""Who warns against doing a thing says that it should not be done, and not that it is not done."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Nerin warned against drinking the water.",
            "The water should not be drunk, Nerin said.",
            {SUPPORTED, OPEN},
        ),
        (
            "The agency advised against travelling to Orle.",
            "The agency told people not to travel to Orle.",
            {SUPPORTED, OPEN},
        ),
        (
            "Ruiz urged drivers to use the bridge.",
            "Ruiz warned drivers against using the bridge.",
            {CONTRADICTED},
        ),
        ("No one drank the water.", "Nerin warned against drinking the water.", {OPEN}),
    ],
)
def test_a_warning_is_compared_by_what_it_asks(claim, text, expected):
    assert verdict(claim, text) in expected
