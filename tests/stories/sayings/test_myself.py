"""Of whom a quotation tells what it says with "I", "he" and "my husband"."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Jill Orme was born in Odrin.",
            '"I was born in Odrin," Jill Orme said.',
            SUPPORTED,
        ),
        (
            "Jill Orme was born in Odrin.",
            '"I was born in Odrin," Jill Orme\'s husband said.',
            OPEN,
        ),
        (
            "Jill Orme lost her job in May.",
            'Rolf Orme, whose mother is Jill Orme, said: "I lost my job in May."',
            OPEN,
        ),
        (
            "Jill Orme lost her job in May.",
            'Jill Orme, whose son is Rolf Orme, said: "I lost my job in May."',
            SUPPORTED,
        ),
        (
            "Jill Orme has had four husbands.",
            'Jill Orme, 70, met Ann Roe at her home. "I\'ve had four husbands," said Ann Roe.',
            OPEN,
        ),
        (
            "Jill Orme has had four husbands.",
            'Jill Orme, 70, met us at her home. "I\'ve had four husbands," she said.',
            SUPPORTED,
        ),
        (
            "Ugo Prat was hit by a tram.",
            '"I was hit by a tram," Ola Berg told Ugo Prat, 44.',
            OPEN,
        ),
        (
            "Ugo Prat was hit by a tram.",
            '"I was hit by a tram," Ugo Prat, 44, recalled.',
            SUPPORTED,
        ),
    ],
)
def test_i_is_who_speaks(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Jill Orme quit the board in May.",
            'In a statement, Jill Orme said: "He quit the board in May."',
            OPEN,
        ),
        (
            "Jill Orme quit the board in May.",
            'In a statement, Jill Orme said: "I quit the board in May."',
            SUPPORTED,
        ),
        (
            "Jill Orme paid for the boat.",
            'Jill Orme told the court: "My husband paid for the boat."',
            OPEN,
        ),
        (
            "Jill Orme paid for the boat.",
            'Asked about Jill Orme, the broker Kim Tull said: "She paid for the boat."',
            SUPPORTED,
        ),
        (
            "Ugo Prat was hit by a tram.",
            'Ola Berg, who treated Ugo Prat, said: "He was hit by a tram."',
            SUPPORTED,
        ),
    ],
)
def test_he_and_she_are_others_than_who_speaks(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected
