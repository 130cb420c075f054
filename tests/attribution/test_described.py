"""Sources that are only described: two descriptions that nobody fits are two sources."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "A roofer told Rusk that the beams were rotten.",
            "An electrician told Rusk that the beams were rotten.",
            CONTRADICTED,
        ),
        (
            "A roofer told Rusk that the beams were rotten.",
            "A tradesman told Rusk that the beams were rotten.",
            OPEN,
        ),
        ("Rusk's dentist told her to rest.", "Rusk's lawyer told her to rest.", CONTRADICTED),
        ("Rusk's dentist told her to rest.", "Rusk's lawyer told her to complain.", OPEN),
        (
            "A union spokesman said the ferries would sail on Monday.",
            "A company spokesman said the ferries would sail on Monday.",
            CONTRADICTED,
        ),
        (
            "An airport spokesman said the flight was delayed by fog.",
            "An airline spokesman said the flight was delayed by fog.",
            CONTRADICTED,
        ),
        ("Doctors said the boy would recover.", "Police said the boy would recover.", CONTRADICTED),
        ("Police said the boy would recover.", "Doctors said the boy would recover.", CONTRADICTED),
        ("Police said the boy was safe.", "A detective said the boy was safe.", SUPPORTED),
        (
            "The coach said the pitch was too hard.",
            "The captain said the pitch was too hard.",
            CONTRADICTED,
        ),
        (
            "The coach said the pitch was too hard.",
            "The manager said the pitch was too hard.",
            OPEN,
        ),
    ],
    ids=[
        "two trades",
        "a wider word",
        "all told but who",
        "told otherwise",
        "a union and a company",
        "two kinds of body",
        "a role and the police",
        "the police and a role",
        "one of the police",
        "who plays and who trains",
        "who may be both",
    ],
)
def test_two_descriptions_are_two_sources(claim, text, expected):
    assert verdict(claim, text) is expected
