"""Which way something went, told by a noun or before one."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

OIL = "A rise in the price of oil hurt airlines."
CRIME = "Despite a fall in crime in Orle, residents are worried."
HOMES = "Falling house prices hurt lenders in Orle."
FUEL = "The protests were set off by fuel price rises."
GUESTS = "The museum blamed rain for a drop in the number of visitors."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The price of oil rose.", OIL),
        ("Crime fell in Orle.", CRIME),
        ("House prices fell in Orle.", HOMES),
        ("Fuel prices rose.", FUEL),
        ("The number of visitors fell.", GUESTS),
        ("Profits rose at Norvik.", "Higher profits at Norvik lifted the shares."),
        (
            "Inflation fell in February.",
            "The bank said the fall in inflation in February was welcome.",
        ),
    ],
)
def test_a_noun_tells_which_way_it_went(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The price of oil fell.", OIL),
        ("Crime rose in Orle.", CRIME),
        ("House prices rose in Orle.", HOMES),
        ("Fuel prices fell.", FUEL),
        ("The number of visitors rose.", GUESTS),
        ("Demand for oil fell.", "A rise in demand for oil pushed prices up."),
    ],
)
def test_it_refutes_the_other_way(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Wages rose at the mill.", "The union called for higher wages at the mill."),
        ("Taxes fell in Orle.", "The party wants lower taxes in Orle."),
        ("Crime rose in Orle.", "Police fear a rise in crime in Orle."),
        ("Crime rose in Orle.", "A rise in crime in Orle would hurt tourism."),
        ("Costs fell at the mill.", "The mill aims for a reduction in costs."),
    ],
)
def test_what_is_wanted_or_feared_is_none(claim, text):
    assert verdict(claim, text) == OPEN
