"""One deed told from either side, and none told by "not a single one"."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Peru exports copper to Chile.", "Chile imports copper from Peru.", SUPPORTED),
        ("Peru imports copper from Chile.", "Chile exports copper to Peru.", SUPPORTED),
        ("Peru exports copper to Chile.", "Chile exports copper to Peru.", CONTRADICTED),
        ("Peru exports copper to Chile.", "Peru imports copper from Chile.", CONTRADICTED),
    ],
)
def test_what_one_exports_the_other_imports(claim, text, expected):
    assert verdict(claim, text) is expected


def test_not_a_single_one_is_none():
    claim = "At least one of the climbers froze in the hut."
    text = "Not a single one of the climbers froze in the hut."
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Eight people were hurt when a shell hit the camp.",
            "The shell that hit the camp caused eight injuries.",
            SUPPORTED,
        ),
        (
            "Nine people were hurt when a shell hit the camp.",
            "The shell that hit the camp caused eight injuries.",
            CONTRADICTED,
        ),
    ],
)
def test_a_participle_that_is_as_its_verb_tells_what_happened(claim, text, expected):
    assert verdict(claim, text) is expected
