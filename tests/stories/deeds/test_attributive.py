"""A name before a noun only says of what kind or whose that noun is: it has no part in the deed."""

from tests.story import CONTRADICTED, SUPPORTED, verdict


def test_who_called_off_his_own_flights_called_them_off() -> None:
    text = "Island carrier Tollair cancelled 84 flights on Monday."
    claim = "More than 80 Tollair flights were cancelled because of fog."
    assert verdict(claim, f"Fog closed in. {text}") is SUPPORTED


def test_a_name_by_itself_still_has_its_part() -> None:
    assert (
        verdict("Tollair was bought by Merit Rail.", "Tollair bought Merit Rail.") is CONTRADICTED
    )
