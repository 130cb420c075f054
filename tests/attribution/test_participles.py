"""Participles: of whom something is said, who says nothing himself; and what nobody says."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict

HELD = "Police at Tarn held a 40-year-old driver suspected of causing the crash."
RAID = (
    "A blast tore through a depot at Tarn on Monday. No group has said so far that it was to "
    "blame, but police suspect the Red Kites, who set off two blasts last year."
)
VOTE = (
    "Odrin's upper house approved a contested harbour reform on Wednesday by 31 votes to 22, "
    "handing Mayor Ada Voll a victory. Plumb asked Odriners about it."
)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The driver held at Tarn admitted causing the crash.", HELD),
        (
            "The woman stopped at the border admitted smuggling ivory.",
            "Guards stopped a woman accused of smuggling ivory at the border.",
        ),
        ("The Red Kites said they set off the blast at Tarn.", RAID),
        ("Over two thirds of Odriners were against the harbour reform, a Plumb poll showed.", VOTE),
    ],
)
def test_who_is_spoken_of_says_nothing(claim: str, text: str) -> None:
    """Neither a suspect nor "no group" tells the deed, and votes are no share of the islanders."""
    assert verdict(claim, text) == OPEN


def test_who_suspects_speaks() -> None:
    """A verb with its object hands over what its subject thinks."""
    told = "Harbour police suspected the pilot of sleeping, they said on Monday."
    assert verdict("Harbour police suspected the pilot of sleeping.", told) == SUPPORTED
