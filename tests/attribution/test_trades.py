"""Sources by what they are and whose: trades under wider ones, kin, heads of bodies."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "A scientist said the lake was dying.",
            '"The lake is dying," said Lena Kirsch, a biologist at Odrin University.',
            SUPPORTED,
        ),
        (
            "A biologist said the lake was dying.",
            '"The lake is dying," said Lena Kirsch, a scientist at Odrin University.',
            OPEN,
        ),
        (
            "A scientist said the lake was dying.",
            '"The lake is dying," said Lena Kirsch, a fisherman.',
            CONTRADICTED,
        ),
        (
            "Doctors said the drug was useless.",
            "Cardiologist Ann Tork said the drug was useless.",
            SUPPORTED,
        ),
        (
            "A member of parliament said the minister had lied.",
            "The minister had lied, said Ann Tork, an MP.",
            SUPPORTED,
        ),
        (
            "The opposition said the budget was a sham.",
            "The budget was a sham, the leader of the opposition, Ann Tork, said.",
            SUPPORTED,
        ),
        (
            "Neighbours said the house had been empty for years.",
            "Tom Arden, who lives next door, said the house had been empty for years.",
            SUPPORTED,
        ),
        (
            "The city's mayor said the tram was late.",
            "The tram was late, the mayor of Odrin said.",
            SUPPORTED,
        ),
        (
            "The prime minister said the road was shut.",
            "The road was shut, said the prime minister, Ann Tork.",
            SUPPORTED,
        ),
    ],
)
def test_some_trades_fall_under_others(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Insiders said the merger was off.", "The merger was off, boss Ann Tork said.", OPEN),
        (
            "Insiders said the merger was off.",
            "The merger was off, said two people with knowledge of the talks.",
            SUPPORTED,
        ),
        (
            "Anonymous sources said the talks had failed.",
            "The talks had failed, President Ada Holm said.",
            OPEN,
        ),
    ],
)
def test_who_is_named_is_no_source_without_a_name(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The widow's lawyer said the will was forged.",
            "The will was forged, said the widow's lawyer, Ann Tork.",
            SUPPORTED,
        ),
        (
            "The widow's lawyer said the will was forged.",
            "The will was forged, said the nephew's lawyer.",
            OPEN,
        ),
        (
            "The boy's sister said he had been ill.",
            "Carla Dunn, the boy's sister, said he had been ill.",
            SUPPORTED,
        ),
        (
            "The boy's sister said he had been ill.",
            "Carla Dunn, the driver's sister, said he had been ill.",
            OPEN,
        ),
        (
            "The boy's sister said he had been ill.",
            "His sister, Carla Dunn, said the boy had been ill.",
            SUPPORTED,
        ),
        ("Jill Orme hates the sea.", '"I hate the sea," Jill Orme\'s sister said.', OPEN),
    ],
)
def test_kin_are_told_apart_by_whose_they_are(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crane was safe, said Ann Tork, head of the Odrin port authority.", SUPPORTED),
        ("The crane was safe, said Ann Tork, head of the Odrin water authority.", CONTRADICTED),
        (
            """The Odrin port authority had it checked, it said. The crane was safe, said Ann \
Tork, the authority's director.""",
            SUPPORTED,
        ),
        (
            "Odrin's port authority was shut. The crane was safe, said its director, Ann Tork.",
            SUPPORTED,
        ),
        (
            "Odrin's port authority was shut. The crane was safe, said its vet, Ann Tork.",
            CONTRADICTED,
        ),
    ],
)
def test_a_body_is_known_by_its_kind_as_well(text: str, expected: str) -> None:
    assert verdict("The head of Odrin's port authority said the crane was safe.", text) is expected
