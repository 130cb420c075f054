"""What is said of somebody or something alone, and of all but one."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.sole import soles_in
from verifier.engine.wording.words import words_of
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Only Ann Orr voted against it.", ["Only Ann Orr"]),
        ("The law covers only Varn.", ["only Varn"]),
        ("The mill was the only building damaged.", ["the only building"]),
        ("Not only Ann Orr voted against it.", []),
        ("It opens only if Ann Orr pays.", []),
        ("Ann Orr is an only child.", []),
    ],
)
def test_who_alone_has_part_is_read(text: str, found: list[str]) -> None:
    written = Text(text)
    soles = soles_in(Parsed(written, words_of(written)))
    assert [sole.span.of(text) for sole in soles] == found


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Only Ann Orr voted against the plan.", "Ann Orr and Lena Weir voted against the plan."),
        ("Only the mill was damaged.", "The mill and two barns were damaged."),
        ("The mill was the only building damaged.", "The mill and two barns were damaged."),
        ("The law covers only Varn.", "The law covers Varn and Leith."),
        ("The law covers Leith.", "The law covers only Varn."),
        ("The ban applies to bakeries.", "The ban applies to all shops except bakeries."),
        ("Flights to Leith were cancelled.", "All flights except those to Leith were cancelled."),
        ("All flights except those to Leith were cancelled.", "Flights to Leith were cancelled."),
        ("Most of the barns were burnt.", "A few of the barns were burnt."),
        ("Most of the barns were burnt.", "A handful of the barns were burnt."),
    ],
)
def test_others_than_the_only_one_contradict(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Orr voted against the plan.", "Only Ann Orr voted against the plan."),
        ("Only Ann Orr voted against the plan.", "Ann Orr was the only one to vote against it."),
        ("The law covers Varn.", "The law covers Varn and Leith."),
        ("The law covers only Varn and Leith.", "The law covers Varn and Leith."),
        ("The ban applies to bakeries.", "The ban applies to all shops, including bakeries."),
        ("Some of the barns were burnt.", "A few of the barns were burnt."),
    ],
)
def test_the_only_one_bears_itself_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
