"""Texts in which two speak, or one speaks of another: whose words are whose."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Ann Tork said the bridge was unsafe.", CONTRADICTED),
        ("Ann Tork said the bridge was safe.", SUPPORTED),
        ("Leo Marr said the bridge was unsafe.", SUPPORTED),
    ],
)
def test_each_of_two_speakers_has_his_own_words(claim: str, expected: str) -> None:
    text = "Ann Tork said the bridge was safe, but Leo Marr said it was unsafe."
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leo Marr said Ann Tork had called the bridge unsafe.", OPEN),
        ("Leo Marr told Ann Tork that the bridge was unsafe.", CONTRADICTED),
        ('"The bridge is unsafe," Leo Marr quoted Ann Tork as saying.', SUPPORTED),
        ("Ann Tork hopes the bridge is unsafe.", OPEN),
    ],
)
def test_one_may_tell_what_another_said(text: str, expected: str) -> None:
    assert verdict("Ann Tork said the bridge was unsafe.", text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Ann Tork said she was ill.", '"He is ill," Ann Tork said.', OPEN),
        ("Ann Tork said she was ill.", '"I am ill," Ann Tork said.', SUPPORTED),
        (
            "Ann Tork said Leo Marr had seen the wolf.",
            '"I have seen the wolf," Ann Tork told Leo Marr.',
            OPEN,
        ),
        (
            "Ann Tork said Ann Tork had seen the wolf.",
            '"I have seen the wolf," Ann Tork told Leo Marr.',
            SUPPORTED,
        ),
        ("Mr Tork said the bridge was safe.", "Ann Tork said the bridge was safe.", CONTRADICTED),
        ("Ms Tork said the bridge was safe.", "Ann Tork said the bridge was safe.", SUPPORTED),
    ],
)
def test_a_source_speaks_of_itself_or_of_another(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Ann Tork wants the bridge to be closed.",
            "Ann Tork said the bridge was closed.",
            OPEN,
        ),
        (
            "Ann Tork wants the bridge to be closed.",
            "Ann Tork said the bridge should be closed.",
            SUPPORTED,
        ),
        (
            "Ann Tork fears the bridge will be closed.",
            "Ann Tork wants the bridge to be closed.",
            OPEN,
        ),
        (
            "Ann Tork accused Leo Marr of theft.",
            "Ann Tork reported a theft to Leo Marr.",
            OPEN,
        ),
        (
            "Ann Tork accused Leo Marr of theft.",
            "Ann Tork said Leo Marr was guilty of theft.",
            SUPPORTED,
        ),
    ],
)
def test_to_wish_to_fear_and_to_accuse_are_more_than_to_say(
    claim: str, text: str, expected: str
) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Ann Tork said three of the players were hurt.",
            "Leo Marr said four of the players were hurt.",
            OPEN,
        ),
        (
            "Ann Tork said three of the players were hurt.",
            "Ann Tork said four of the players were hurt.",
            CONTRADICTED,
        ),
        (
            "Police said 400 people had come.",
            "The organisers said 40 people had come, the police 400.",
            OPEN,
        ),
        (
            "The rebels said they had shot down the drone.",
            '"We shot down the drone," a rebel spokesman said.',
            SUPPORTED,
        ),
        (
            "The coach admitted that his team had been lucky.",
            '"They were lucky," the coach said of the visitors.',
            OPEN,
        ),
        (
            "The coach admitted that his team had been lucky.",
            '"We were lucky," the coach said.',
            SUPPORTED,
        ),
    ],
)
def test_two_may_count_otherwise_and_speak_of_others(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected
