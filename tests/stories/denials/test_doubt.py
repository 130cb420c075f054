"""What only may be is no word of what will be."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict
from verifier.engine.side.doubt import doubted_in, is_foretold
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Varn dairy will cut 70 jobs", "As many as 70 jobs could go at Varn dairy, staff said."),
        ("Baker Hoyle will shut its Orle shop", "Baker Hoyle may shut its Orle shop, staff said."),
        (
            "Baker Hoyle will shut its Orle shop",
            "Baker Hoyle would not say whether it would shut its Orle shop.",
        ),
        ("The toll will rise in May", "A reporter asked if the toll would rise in May."),
        ("The toll will rise", "The toll will rise if the council agrees."),
        ("The toll will rise", "If the council agrees, the toll will rise."),
        ("The toll will rise", "The toll will rise unless the bridge is sold."),
        ("The toll will rise", "Unless the bridge is sold, the toll will rise."),
        ("Hoyle said the toll would rise", "Hoyle said the toll would rise if the council agreed."),
        ("Hoyle said the toll would rise", "Hoyle said the toll might rise."),
        ("Hoyle said the toll would rise", "Hoyle said the toll was unlikely to rise."),
        ("Hoyle said the toll would rise", "Hoyle said she hoped the toll would rise."),
    ],
)
def test_what_may_be_does_not_bear_out_what_will_be(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Varn dairy will cut 70 jobs", "Varn dairy is to cut 70 jobs, its owner said."),
        ("Baker Hoyle may shut its Orle shop", "Baker Hoyle could shut its Orle shop by May."),
        ("The toll will rise in May", "The toll will rise in May and could rise again in June."),
        ("The toll will rise", "The toll will rise even if the council disagrees."),
        ("Hoyle said the toll would rise", "Hoyle, who may resign, said the toll would rise."),
        (
            "Baker Hoyle will shut its Orle shop",
            "Baker Hoyle confirmed that it will shut its Orle shop, which may hurt its neighbours.",
        ),
    ],
)
def test_what_will_be_is_borne_out_beside_other_doubts(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


def test_only_what_has_no_condition_is_foretold() -> None:
    text = Text("The mill will close.")
    assert is_foretold(text, text.tokens[3])
    asked = Text("The mill will close if nobody buys it.")
    assert not is_foretold(asked, asked.tokens[3])


def test_who_reports_will_says_would() -> None:
    text = Text("Orr said the mill would close.")
    assert is_foretold(text, text.tokens[5], reported=True)
    assert not is_foretold(text, text.tokens[5])


def test_of_whom_it_may_be_is_doubted_too() -> None:
    text = Text("The mill will close and 40 jobs could go.")
    assert [span.of(text.text) for span in doubted_in(text)] == ["40 jobs could go"]
