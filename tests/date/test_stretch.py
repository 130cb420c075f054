"""What was so from one time to another was so between them, and not before or after."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

MAYOR = "Odd Brill, who served as mayor of Orle between 2009 and 2015 and then left, is ill."
BAND = "Odd Brill, who has led the Orle band since 1997, will conduct his last concert on Sunday."
ROAD = "The road at Orle will stay shut until 20 March while crews clear the rocks."
MILL = "From 1839 to 1841 Odd Brill, with the help of two masons, built the Orle mill."
SHOW = "The exhibition at Orle will be open from 3 April to 12 June, the gallery said."
TALKS = "The talks were held in Orle from 3 to 7 January."
CLOSED = "The Orle tunnel was closed between May and August 2022."
HOME = "Bo Berg lived in Orle from 2015 to 2019 and played in a band there."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Odd Brill was mayor of Orle in 2012.", MAYOR),
        ("Odd Brill led the Orle band in 2010.", BAND),
        ("The Orle road will still be closed on 12 March.", ROAD),
        ("Bo Berg lived in Orle in 2016.", HOME),
        ("Odd Brill was mayor of Orle before 2012.", MAYOR),
        ("Odd Brill was mayor of Orle after 2012.", MAYOR),
        ("Odd Brill served as mayor of Orle until 2015.", MAYOR),
        ("Odd Brill built the Orle mill before 1900.", MILL),
        ("Odd Brill built the Orle mill in the 19th century.", MILL),
        ("Odd Brill built the Orle mill by 1850.", MILL),
        ("The exhibition at Orle is open on 5 May.", SHOW),
        ("The exhibition at Orle closes on 12 June.", SHOW),
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
        ("Odd Brill was mayor of Orle after 2017.", MAYOR),
        ("Odd Brill served as mayor of Orle until 2013.", MAYOR),
        ("Odd Brill built the Orle mill after 1900.", MILL),
        ("Odd Brill built the Orle mill in 1850.", MILL),
        ("The exhibition at Orle is open on 5 July.", SHOW),
        ("The talks in Orle were held in February.", TALKS),
        ("The Orle tunnel was closed in October 2022.", CLOSED),
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
        ("Odd Brill built the Orle mill in 1840.", MILL),
        ("The Orle tunnel was closed in June 2022.", CLOSED),
    ],
)
def test_deeds_are_no_states(claim, text):
    assert verdict(claim, text) == OPEN


def test_the_month_of_may_is_no_auxiliary():
    text = "The strike in Orle ran from May to July, and cost the port 4 million."
    assert verdict("The strike in Orle ran until July 2023.", text) == SUPPORTED
    assert verdict("The strike in Orle ran until July 2024.", text) == CONTRADICTED
