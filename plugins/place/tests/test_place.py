"""The place rule keeps its contract: its examples, and the laws that hold for every rule."""

from collections.abc import Callable, Sequence

import pytest

from verifier.sdk.fact import Fact
from verifier.sdk.text import Text
from verifier_place.rule import PlaceRule


@pytest.mark.verifier_rules(PlaceRule())
def test_the_rule_keeps_its_contract(rule_check: Callable[[], None]) -> None:
    rule_check()


def read(text: str) -> Sequence[Fact]:
    return PlaceRule().extract(Text(text))


def test_a_place_is_found_by_all_that_it_lies_in() -> None:
    (fact,) = read("The camp lies in Anbar province.")
    assert {"p:region:IQ-AN", "p:country:IQ"} <= set(fact.terms)


@pytest.mark.parametrize(
    ("text", "central"),
    [
        ("The camp lies in Anbar province.", True),
        ("The camp is some 180 km west of Baghdad.", True),
        ("She was born in Lyon.", True),
        ("Traders closed their shops in Lyon.", False),
    ],
)
def test_a_place_is_what_is_told_or_a_circumstance(text: str, central: bool) -> None:
    (fact,) = read(text)
    assert (not fact.optional, not fact.circumstance) == (central, central)


def test_what_stands_in_apposition_is_told_as_well() -> None:
    assert [fact.optional for fact in read("It lies in Anbar province, west of Baghdad.")] == [
        False,
        False,
    ]
