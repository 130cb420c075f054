"""One of a thing, told without the number: "a single guard", "more than a tonne"."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule


def _values(written):
    facts = NumericRule().extract(Text(written))
    return [(written[f.start : f.end], f.value["value"]) for f in facts if f.kind == "quantity"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("A single guard was hurt.", [("single", "1")]),
        ("Its sole pier sank, and a lone angler watched.", [("sole", "1"), ("lone", "1")]),
        ("Every single pier sank.", [("Every", "1")]),
        ("A single mother won.", []),
        ("The single biggest pier sank.", []),
        ("The band sang a single called Piers.", []),
        ("The EU's single market grew.", []),
        ("The single featured on the album sold well.", []),
        ("The marrow weighed more than a tonne.", [("more than a tonne", "1")]),
        ("Tin rose to $400 a tonne.", [("$400", "400")]),
    ],
)
def test_what_is_one(written, expected):
    assert _values(written) == expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("A single guard was hurt.", "The blast hurt two guards.", CONTRADICTED),
        ("A single guard was hurt.", "The blast left one guard hurt.", SUPPORTED),
        ("The marrow weighed over a tonne.", "The marrow weighed 612 kilograms.", CONTRADICTED),
        ("The marrow weighed over a tonne.", "The marrow weighed 1,080 kilograms.", SUPPORTED),
        ("Hundreds of piers sank.", "More than 300 piers sank in the storm.", SUPPORTED),
        ("Dozens of piers sank.", "More than 300,000 piers sank in the storm.", OPEN),
    ],
)
def test_one_is_compared(claim, text, expected):
    assert verdict(claim, text) == expected
