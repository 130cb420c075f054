"""Another kind of the same thing, or the same deed for another thing, bears out no claim."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The missile attack killed two.", "The drone attack killed two."),
        ("The school bus overturned near Orle.", "The tour bus overturned near Orle."),
        ("The Lund police chief resigned.", "The Lund fire chief resigned."),
        ("The border guard shot the smuggler.", "The security guard shot the smuggler."),
        ("The firm makes ice cream in Lund.", "The firm makes face cream in Lund."),
        ("Bo Kern was charged with fraud in Lund.", "Bo Kern was charged with murder in Lund."),
        ("Bo Kern was hit by a bus in Lund.", "Bo Kern was hit by a train in Lund."),
        ("Bo Kern died of a heart attack in Lund.", "Bo Kern died of cancer in Lund."),
    ],
    ids=[
        "attack",
        "bus",
        "two expressions",
        "a past like a noun",
        "a mass",
        "charged with",
        "hit by",
        "died of",
    ],
)
def test_another_kind_leaves_a_claim_open(claim, text):
    assert verdict(claim, text) is not SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("The ship sank off Orle.", "The cruise ship sank off Orle.", SUPPORTED),
        ("The press conference was in Lund.", "The news conference was in Lund.", SUPPORTED),
        (
            "Kern was charged with assault in Lund.",
            "Kern was charged with theft and assault in Lund.",
            SUPPORTED,
        ),
        (
            "The boy was bitten by an animal in Lund.",
            "A boy was bitten by a snake in Lund.",
            SUPPORTED,
        ),
        (
            "The ferry is to sail 40 miles south of Orle.",
            "The ferry is to sail about 64 kilometres south of Orle.",
            SUPPORTED,
        ),
        (
            "Bo Kern faces a murder charge in Lund.",
            "Bo Kern was charged with murder in Lund.",
            SUPPORTED,
        ),
        ("Peru exports copper to Chile.", "Chile imports copper from Peru.", SUPPORTED),
        ("The town was hit by a storm in May.", "The town was hit by a strike in May.", OPEN),
    ],
    ids=[
        "no kind claimed",
        "another name of the kind",
        "a row",
        "a kind of it",
        "units",
        "the same told by a noun",
        "a verb before its object",
        "something else altogether",
    ],
)
def test_a_kind_is_told_by_what_says_or_holds_it(claim, text, expected):
    assert verdict(claim, text) is expected
