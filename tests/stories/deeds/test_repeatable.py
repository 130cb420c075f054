"""Deeds that are done to many: another to whom one is done excludes nothing."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict

OTHERS = [
    ("Ida Rusk has visited Peru.", "Ida Rusk visited Chile in May."),
    ("Ida Rusk praised Tarsk Bank.", "Ida Rusk praised Orn Bank for its reports."),
    ("Ida Rusk has spoken about her illness to Lena Marsh.", "Ida Rusk spoke to Pia Quist."),
    ("Ida Rusk has worked with Oxfam.", "Ida Rusk has worked with Unicef."),
    ("Ida Rusk played for Leeds.", "Ida Rusk played for Hull."),
    ("Ida Rusk has performed in Riga.", "Ida Rusk has performed in Vilnius."),
    ("Ida Rusk gave a speech to the Red Cross.", "Ida Rusk gave a speech to the Rotary Club."),
    ("Ida Rusk has given money to Oxfam.", "Ida Rusk donated £7 million to Unicef."),
    ("Ida Rusk sold shares to Lena Marsh.", "Ida Rusk sold shares to Pia Quist."),
    ("Ida Rusk has an office in Leeds.", "Ida Rusk has an office in Hull."),
    ("Ida Rusk has won an Oscar.", "Ida Rusk has won a Bafta."),
    ("Ida Rusk has translated Homer.", "Ida Rusk has translated Virgil."),
    ("Peru has been attacked by the army.", "Chile was attacked by the army."),
    ("Ida Rusk sold a school to Orn.", "Ida Rusk sold a church to Orn."),
    ("The church has raised money for the roof.", "The school raised £12,500 for the roof."),
    ("Ida Rusk scored a goal.", "Pia Quist scored a goal."),
    ("Ida Rusk has work in a museum in Riga.", "Ida Rusk has work in museums in Vilnius."),
    ("The film stars Lena Marsh and Ada Renn.", "The film stars Pia Quist and Bo Venn."),
]
ONE = [
    ("Ida Rusk was born in Leeds.", "Ida Rusk was born in Hull."),
    ("Ida Rusk has married Pia Quist.", "Ida Rusk has married Lena Marsh."),
    ("Ida Rusk plays for Leeds.", "Ida Rusk plays for Hull."),
    ("Ida Rusk sold the mill to Lena Marsh.", "Ida Rusk sold the mill to Pia Quist."),
    ("Ida Rusk scored the winning goal against Leeds.", "Ida Rusk scored the winner against Hull."),
    ("Ida Rusk has moved to Peru.", "Ida Rusk has moved to Chile."),
    ("The summit took place in Leeds.", "The summit took place in Hull."),
    (
        "The mural was praised by Ida Rusk.",
        "The mural was praised by Pia Quist.",
    ),
]
PINNED = [
    ("Ida Rusk visited Peru on 4 May.", "On 4 May Ida Rusk visited Chile."),
    ("Ida Rusk lent £40m to Tarsk.", "Ida Rusk lent £40m to Orn."),
    ("Ida Rusk beat Lena Marsh in the final.", "Ida Rusk beat Pia Quist in the final."),
    ("The first land that Rusk visited was Peru.", "The first land that Rusk visited was Chile."),
    ("Ida Rusk opened her first shop in Leeds.", "Ida Rusk opened her first shop in Hull."),
    ("Orn signed a three-year deal with Tarsk.", "Orn signed a three-year deal with Rusk."),
]


@pytest.mark.parametrize(("claim", "text"), OTHERS)
def test_what_may_be_done_to_another_too_excludes_nothing(claim: str, text: str) -> None:
    """Neither text says that there was but one such deed."""
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(("claim", "text"), ONE)
def test_what_is_done_to_one_only_excludes_another(claim: str, text: str) -> None:
    """By the nature of the deed, or because it is done with one certain thing."""
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(("claim", "text"), PINNED)
def test_one_and_the_same_deed_is_done_to_one(claim: str, text: str) -> None:
    """Time, figures, rank or what else both tell of it show that it is the same."""
    assert verdict(claim, text) is CONTRADICTED


def test_what_was_done_as_well_leaves_room_for_another():
    text = "Rescuers put a ladder on a roof in Orm."
    assert verdict("Rescuers also put a ladder on a roof in Tarsk.", text) is OPEN
