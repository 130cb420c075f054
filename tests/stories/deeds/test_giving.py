"""To whom something is given, without a preposition or with one, by the giver or passively."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.tellings import tellings_of
from verifier.engine.wording.words import words_of
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("text", "event", "parts"),
    [
        (
            "The abbot gave Ida Rusk a year to pay.",
            "receive",
            {"from": "abbot", "doer": "name:ida-rusk"},
        ),
        (
            "The abbot granted Ida Rusk leave.",
            "receive",
            {"from": "abbot", "doer": "name:ida-rusk", "done": "leave"},
        ),
        (
            "The abbot gave the monks the bell.",
            "receive",
            {"from": "abbot", "doer": "monk", "done": "bell"},
        ),
        ("The monks were paid £40.", "pay", {"to": "monk"}),
        ("The abbot owes Ida Rusk £40.", "owe", {"doer": "abbot", "to": "name:ida-rusk"}),
        (
            "The abbot will send Ida Rusk 14 bells.",
            "send",
            {"doer": "abbot", "to": "name:ida-rusk", "done": "bell"},
        ),
        ("The abbot left Graz a year ago.", "leave", {"doer": "abbot", "done": "city:AT/Graz"}),
    ],
)
def test_who_is_given_what(text, event, parts):
    told = [d for d in tellings_of(Parsed(Text(text), words_of(Text(text)))) if d.verb]
    (deed,) = [d for d in told if d.event == event]
    assert {part: word.lemma for part, word in deed.parts.items()} == parts


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The abbot gave Ida Rusk a year to pay.",
            "The abbot gave Erna Dahl a year to pay.",
            CONTRADICTED,
        ),
        ("The sale earned Graz £2m.", "The sale earned Linz £2m.", CONTRADICTED),
        ("The sale earned Linz £2m.", "The sale earned Linz £2m last year.", SUPPORTED),
        ("Ida Rusk was paid £40 by the abbot.", "The abbot paid Erna Dahl £40.", CONTRADICTED),
        ("Erna Dahl was paid £40 by the abbot.", "The abbot paid Erna Dahl £40.", SUPPORTED),
        (
            "The abbot handed the keys to Ida Rusk.",
            "The abbot handed Erna Dahl the keys.",
            CONTRADICTED,
        ),
        (
            "The abbot handed the keys to Erna Dahl.",
            "The abbot handed Erna Dahl the keys.",
            SUPPORTED,
        ),
        ("Ida Rusk was awarded the cup.", "The abbot awarded the cup to Erna Dahl.", CONTRADICTED),
        ("The sale earned Graz £2m.", "The sale earned Linz £3m.", OPEN),
        ("Ida Rusk was fined £40.", "Erna Dahl was fined £40.", OPEN),
    ],
    ids=[
        "given",
        "a sum",
        "the same sum",
        "passive beside active",
        "the same",
        "with a preposition",
        "the same with a preposition",
        "to another",
        "another, and another sum",
        "many may be",
    ],
)
def test_another_is_given_it(claim, text, expected):
    assert verdict(claim, text) is expected
