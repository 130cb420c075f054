"""How long a dated deed came before or after another tells when the other was."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

LEVEE = "The levee in Orle broke on 3 February, two days before Mayor Ada Lund visited the town."
RUNNER = "Ida Moss won gold in 2021, three years after surgeons told her to give up running."
SHOT = "Bo Berg died in hospital on Tuesday, three days after he was shot at his flat in Orle."
DAM = (
    "The dam above Orle failed on 11 February, a day after 3,000 villagers had been told to go "
    "and four days before President Lund toured Orle."
)
LIGHTS = "The lights came on again in Orle six days after the storm of 20 February."
POLLS = "Polls in Orle opened on Sunday, hours after a bomb went off."
SEWER = "Gas was cut off in Orle two years after the 2015 floods, the council said."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ada Lund visited Orle on 5 February.", LEVEE),
        ("The levee in Orle broke on 3 February.", LEVEE),
        ("Surgeons told Ida Moss to give up running in 2018.", RUNNER),
        ("Bo Berg was shot on Saturday.", SHOT),
        ("Villagers were told to go on 10 February.", DAM),
        ("Gas was cut off in Orle in 2017.", SEWER),
        ("The lights came on again in Orle six days after the storm.", LIGHTS),
        ("The polls in Orle opened on Sunday.", POLLS),
        ("A bomb went off on Sunday.", POLLS),
    ],
)
def test_it_bears_out_a_claim_of_that_day(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ada Lund visited Orle on 4 February.", LEVEE),
        ("The levee in Orle broke on 5 February.", LEVEE),
        ("Surgeons told Ida Moss to give up running in 2021.", RUNNER),
        ("Bo Berg was shot on Tuesday.", SHOT),
        ("Bo Berg died on Saturday.", SHOT),
        ("President Lund toured Orle on 12 February.", DAM),
    ],
)
def test_it_refutes_a_claim_of_another_day(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Gas was cut off in Orle in 2015.", SEWER),
        (
            "Bo Berg was jailed in 2019.",
            "Bo Berg died on Tuesday, more than five years after he was jailed for fraud.",
        ),
        (
            "The fair in Orle opened on 1 March.",
            "The fair in Orle closed on 3 March, two days after the opening.",
        ),
    ],
)
def test_what_is_told_too_loosely_stays_open(claim, text):
    assert verdict(claim, text) == OPEN
