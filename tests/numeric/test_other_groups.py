"""Numbers and trends of another group or thing than the claim's."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule

CHILDREN = "Thirty of those rescued were children."
COUP = (
    "In a statement read after the Odrin coup, Colonel Joss Tamm said a 12-member council had "
    "taken charge and that people would have to stay at home."
)
FELL = "Profit at the brewer fell."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (CHILDREN, "The crew rescued 120 people.", OPEN),
        (CHILDREN, "Fifty of those rescued were children.", CONTRADICTED),
        ("Nineteen of the arrested men were students.", "Police arrested 60 men.", OPEN),
        ("Eight of the dead were tourists.", "The crash killed 31 people.", OPEN),
        ("Eight of the dead were tourists.", "Twelve of the dead were tourists.", CONTRADICTED),
    ],
)
def test_a_number_of_another_group_is_no_contradiction(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The brewer decided to increase prices.", OPEN),
        ("The brewer said profit increased.", CONTRADICTED),
        ("The brewer's earnings increased.", CONTRADICTED),
    ],
)
def test_what_went_the_other_way_is_the_same_thing(told: str, expected: Verdict) -> None:
    assert verdict(FELL, told) is expected


@pytest.mark.parametrize(
    ("told", "harm"),
    [
        ("The death toll from the mill fire has risen to 14.", "dead"),
        ("Twenty people are unaccounted for after the fire and presumed dead.", "missing"),
        ("The mill fire injured 20 people.", "hurt"),
    ],
)
def test_a_toll_counts_the_dead(told: str, harm: str) -> None:
    """Not the missing, whatever is feared for them."""
    figures = [fact for fact in NumericRule().extract(Text(told)) if fact.kind == "quantity"]
    assert [fact.notes.get("harm") for fact in figures] == [harm]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (COUP, OPEN),
        ("In the coup at Odrin 12 people were hurt.", SUPPORTED),
    ],
)
def test_several_are_counted_not_how_large_something_is(told: str, expected: Verdict) -> None:
    assert verdict("Several people were hurt in the Odrin coup.", told) is expected
