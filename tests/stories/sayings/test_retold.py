"""What a source says that somebody else says or thinks is no word of his own."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

CLAIM = "Hoyle said the roof would fall."


@pytest.mark.parametrize(
    "text",
    [
        "Hoyle said Lund believed the roof would fall.",
        "Hoyle said critics expected the roof to fall.",
        "Hoyle said engineers had warned the roof would fall.",
        "Hoyle said she was told the roof would fall.",
        "Hoyle quoted Lund as saying the roof would fall.",
        "Hoyle said she feared the roof would fall.",
    ],
)
def test_what_another_is_told_to_say_is_left_open(text: str) -> None:
    assert verdict(CLAIM, text) is OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Hoyle said she believed the roof would fall.",
        "Hoyle said she had warned for years that the roof would fall.",
        "Hoyle said the council knew the roof would fall.",
        "Hoyle said it was clear the roof would fall.",
    ],
)
def test_what_a_source_says_of_itself_or_as_known_it_says(text: str) -> None:
    assert verdict(CLAIM, text) is SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "Hoyle said she did not believe the roof would fall.",
        "Hoyle said nobody believed the roof would fall.",
        "Hoyle said it was wrong to say that the roof would fall.",
        "Lund said the roof would fall but Hoyle disagreed.",
    ],
)
def test_what_a_source_says_not_to_be_so_it_denies(text: str) -> None:
    assert verdict(CLAIM, text) is CONTRADICTED


def test_who_retells_the_same_is_borne_out() -> None:
    assert (
        verdict(
            "Hoyle said critics expected the roof to fall.",
            "Hoyle said critics expected the roof to fall.",
        )
        is SUPPORTED
    )
