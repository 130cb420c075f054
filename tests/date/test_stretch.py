"""What was so from one time to another was so between them, and not before or after."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

MAYOR = "Odd Brill, who served as mayor of Orle between 2009 and 2015 and then left, is ill."
BAND = "Odd Brill, who has led the Orle band since 1997, will conduct his last concert on Sunday."
ROAD = "The road at Orle will stay shut until 20 March while crews clear the rocks."
HOME = "Bo Berg lived in Orle from 2015 to 2019 and played in a band there."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Odd Brill was mayor of Orle in 2012.", MAYOR),
        ("Odd Brill led the Orle band in 2010.", BAND),
        ("The Orle road will still be closed on 12 March.", ROAD),
        ("Bo Berg lived in Orle in 2016.", HOME),
    ],
)
def test_a_time_within_bears_it_out(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Odd Brill was mayor of Orle in 2017.", MAYOR),
        ("Odd Brill was mayor of Orle in 2007.", MAYOR),
        ("Odd Brill led the Orle band in 1990.", BAND),
        ("Bo Berg lived in Orle in 2022.", HOME),
    ],
)
def test_a_time_outside_refutes_it(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Odd Brill visited Orle in 2010.", "Odd Brill has lived in Orle since 1997, he said."),
        ("There was a riot in Orle in 2010.", "There have been riots in Orle since 2007."),
        ("Bo Berg won the cup in 2016.", "Bo Berg, who lived in Orle from 2015 to 2019, won cups."),
        ("Bo Berg was chairman in 2016.", "Bo Berg was chairman until 2018."),
    ],
)
def test_deeds_are_no_states(claim, text):
    assert verdict(claim, text) == OPEN
