"""Sums told by how many figures they have."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The levy was a six-figure sum.", "The levy was 240,000 euros.", SUPPORTED),
        ("The levy was a seven-figure sum.", "The levy was 240,000 euros.", CONTRADICTED),
        ("The villa sold for a seven-figure sum.", "The villa sold for $1.2m.", SUPPORTED),
        ("The levy was 240,000 euros.", "The levy was a five-figure sum.", CONTRADICTED),
        ("The levy was 240,000 euros.", "The levy was a six-figure sum.", OPEN),
    ],
)
def test_so_many_figures_are_a_range_of_any_money(claim, text, expected):
    assert verdict(claim, text) is expected
