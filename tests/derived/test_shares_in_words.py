"""Shares told without a figure, and changes to less than half."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Almost all the kiosks reopened.", "Some 97 per cent of the kiosks reopened.", SUPPORTED),
        (
            "Almost all the kiosks reopened.",
            "Some 40 per cent of the kiosks reopened.",
            CONTRADICTED,
        ),
        ("Nearly every kiosk reopened.", "Half of the kiosks reopened.", CONTRADICTED),
        ("Almost all of the money is gone.", "Some 95 per cent of the money is gone.", SUPPORTED),
        (
            "Almost all of the money is gone.",
            "Some 30 per cent of the money is gone.",
            CONTRADICTED,
        ),
        (
            "The bulk of the money went to clinics.",
            "Clinics got 70 per cent of the money.",
            SUPPORTED,
        ),
        (
            "The bulk of the money went to clinics.",
            "Clinics got 20 per cent of the money.",
            CONTRADICTED,
        ),
        (
            "A tiny fraction of the money went to clinics.",
            "Clinics got 70 per cent of the money.",
            CONTRADICTED,
        ),
    ],
)
def test_how_large_a_part_is_told_in_words(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "now", "expected"),
    [
        ("Profit more than halved.", 40, SUPPORTED),
        ("Profit more than halved.", 60, CONTRADICTED),
        ("Profit nearly halved.", 47, SUPPORTED),
        ("Profit nearly halved.", 80, CONTRADICTED),
    ],
)
def test_more_than_halved_leaves_less_than_half(claim, now, expected):
    assert verdict(claim, f"Profit fell from 90 million to {now} million euros.") is expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Imports fell more sharply than exports.", SUPPORTED),
        ("Exports fell more sharply than imports.", CONTRADICTED),
        ("Exports fell more slowly than imports.", SUPPORTED),
    ],
)
def test_which_changed_faster_is_told_by_how_much_both_did(claim, expected):
    text = "Imports fell 12 per cent last year, while exports fell 4 per cent."
    assert verdict(claim, text) is expected
