"""What something rose or fell to, told by a verb or by the level before."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Profit fell to £3m.", "Profit was £3m, down from £4m.", SUPPORTED),
        ("Profit rose to £3m.", "Profit was £3m, down from £4m.", CONTRADICTED),
        ("Profit rose to £3m.", "Profit was £3m, against £4m last year.", CONTRADICTED),
        ("Profit rose to £3m.", "Profit was £3m, down 4 per cent.", CONTRADICTED),
        ("Profit rose to £3m.", "Profit was £3m, a fall of 4 per cent.", CONTRADICTED),
        ("Profit rose to £3m.", "Profit was £3m, £1m less than last year.", CONTRADICTED),
        ("Profit was £3m, up from £2m.", "Profit fell to £3m.", CONTRADICTED),
        ("Turnout fell to 61 per cent.", "Turnout was 61 per cent, up from 58.", CONTRADICTED),
        ("Turnout rose to 61 per cent.", "At 61 per cent, turnout was down on 2018.", OPEN),
        ("The fare went up to £12.", "The fare is £12, £2 less than last year.", CONTRADICTED),
        ("Sales fell 4 per cent.", "Sales were £900m, up 4 per cent.", CONTRADICTED),
        ("Sales fell 4 per cent.", "Sales were £900m, down 4 per cent.", SUPPORTED),
        (
            "The number of visitors rose to 4,000.",
            "The museum had 4,000 visitors, up from 3,000.",
            SUPPORTED,
        ),
        (
            "The number of visitors fell to 4,000.",
            "The museum had 4,000 visitors, up from 3,000.",
            CONTRADICTED,
        ),
        (
            "The jobless rate fell to 4.1 per cent in May.",
            "The jobless rate stood at 4.1 per cent in May, down from 4.6 a month earlier.",
            SUPPORTED,
        ),
        ("The bank raised its rate to 4.5%.", "The bank lifted its rate to 4.5%.", SUPPORTED),
        ("The price rose to £40.", "The price, unchanged at £40, includes tea.", CONTRADICTED),
        ("The rate stayed at 4.5%.", "The rate is 4.5%, up from 4%.", CONTRADICTED),
        ("The rate stayed at 4.5%.", "The rate was unchanged at 4.5%.", SUPPORTED),
    ],
)
def test_which_way_a_figure_was_come_to_is_compared(claim, text, expected):
    assert verdict(claim, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The government aims to cut unemployment to 4 per cent.",
        "The bank expects unemployment to fall to 4 per cent.",
        "Unemployment could fall to 4 per cent by May.",
        "If unemployment falls to 4 per cent, rates may rise.",
        "The target is to reduce unemployment to 4 per cent.",
    ],
)
@pytest.mark.parametrize("claim", ["Unemployment fell.", "Unemployment fell to 4 per cent."])
def test_what_is_only_wanted_or_foreseen_tells_no_way(claim, text):
    assert verdict(claim, text) == OPEN


def test_another_thing_that_went_so_tells_nothing():
    text = "Profit was £3m, and revenue fell to £40m."
    assert verdict("Profit fell to £3m.", text) == OPEN


@pytest.mark.parametrize(
    ("text", "surface", "comparator"),
    [
        ("The fare went up to £12.", "£12", "="),
        ("The rate crept up to 5%.", "5%", "="),
        ("The hall holds up to 90 people.", "up to 90", "<="),
    ],
)
def test_up_to_is_a_bound_but_behind_a_verb_of_moving(text, surface, comparator):
    fact = next(f for f in NumericRule().extract(Text(text)) if f.kind == "quantity")
    assert (fact.surface, fact.value["comparator"]) == (surface, comparator)


def test_a_number_counts_no_noun_behind_another_number():
    facts = NumericRule().extract(Text("It has 3,200 members, down from 4,100 five years ago."))
    counted = {fact.surface: fact.value["counted"] for fact in facts}
    assert counted["3,200"] == "member"
    assert counted["4,100"] is None


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The tunnel will cost £3bn.",
            "The tunnel was to cost £3bn but will now cost £5bn.",
            CONTRADICTED,
        ),
        (
            "The tunnel will cost £5bn.",
            "The tunnel was to cost £3bn but will now cost £5bn.",
            SUPPORTED,
        ),
        (
            "The tunnel cost £3bn.",
            "The tunnel was budgeted at £3bn but cost £5bn.",
            CONTRADICTED,
        ),
        (
            "The tunnel was expected to cost £3bn.",
            "The tunnel was expected to cost £3bn but cost £5bn.",
            SUPPORTED,
        ),
        (
            "The tunnel was expected to cost £5bn.",
            "The tunnel was expected to cost £3bn but cost £5bn.",
            CONTRADICTED,
        ),
        (
            "The firm sold 400 vans.",
            "The firm had expected to sell 900 vans but sold only 400.",
            SUPPORTED,
        ),
        ("The tunnel will cost £3bn.", "The tunnel is expected to cost £3bn.", SUPPORTED),
    ],
)
def test_what_was_once_expected_is_not_what_came(claim, text, expected):
    assert verdict(claim, text) == expected
