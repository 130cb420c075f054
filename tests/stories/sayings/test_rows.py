"""Several who speak together are each told to have spoken."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Italy", "Spain and Italy said the pact was dead."),
        ("Spain", "Spain, Malta and Italy said the pact was dead."),
        ("Malta", "Spain, Malta and Italy said the pact was dead."),
        ("Italy", "The pact was dead, said Spain, Malta and Italy."),
        ("Lund", "Hoyle, Brandt and Lund said the pact was dead."),
        ("Hoyle", "Hoyle, the mayor, and Brandt, her deputy, said the pact was dead."),
        ("Brandt", "Hoyle, the mayor, and Brandt, her deputy, said the pact was dead."),
        ("Brandt", "The pact was dead, said Hoyle, the mayor, and Brandt, her deputy."),
        ("Bo Brandt", "Mayor Ann Hoyle and her deputy, Bo Brandt, said the pact was dead."),
        ("Hoyle and Brandt", "Both Hoyle and Brandt said the pact was dead."),
        ("Hoyle", "The pact was dead, said Hoyle, who may resign."),
        ("Hoyle", "The pact was dead, said Hoyle, whose party opposed it."),
    ],
)
def test_each_of_a_row_speaks(who: str, text: str) -> None:
    assert verdict(f"{who} said the pact was dead.", text) is SUPPORTED


def test_two_have_not_said_what_one_of_them_did() -> None:
    assert verdict("Hoyle and Brandt said it was dead.", "Hoyle said it was dead.") is OPEN


def test_who_is_not_in_the_row_is_another() -> None:
    text = "Spain, Malta and Italy said the pact was dead."
    assert verdict("France said the pact was dead.", text) is CONTRADICTED


def test_the_deputy_of_somebody_is_another() -> None:
    text = "Hoyle's deputy said the pact was dead."
    assert verdict("Hoyle said the pact was dead.", text) is CONTRADICTED
