"""Who belongs to a body or person and speaks for himself; who joins in with somebody."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Nordal's chief engineer", SUPPORTED),
        ("A former manager of Nordal", OPEN),
        ("A retired Nordal spokesman", OPEN),
        ("A worker at Nordal", OPEN),
        ("A Nordal customer", OPEN),
        ("Nordal's rival Polva", CONTRADICTED),
    ],
)
def test_not_all_who_belong_to_a_body_speak_for_it(source: str, expected: str) -> None:
    text = f"{source} said the tanks were sound."
    assert verdict("Nordal said the tanks were sound.", text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The council said the bridge was safe.",
            "The council leader said the bridge was safe.",
            SUPPORTED,
        ),
        (
            "The council said the bridge was safe.",
            "A former council leader said the bridge was safe.",
            OPEN,
        ),
        (
            "The council said the bridge was safe.",
            "The council's critics said the bridge was safe.",
            OPEN,
        ),
        (
            "France said the talks had failed.",
            "The French foreign minister said the talks had failed.",
            SUPPORTED,
        ),
        (
            "France said the talks had failed.",
            "A French tourist said the talks had failed.",
            OPEN,
        ),
        (
            "The mayor said the pool would shut.",
            "The former mayor said the pool would shut.",
            OPEN,
        ),
        (
            "Ann Tork said she had been ill.",
            "Ann Tork's doctor said she had been ill.",
            CONTRADICTED,
        ),
        (
            "Ann Tork said the bridge was safe.",
            "Ann Tork's rival said the bridge was safe.",
            CONTRADICTED,
        ),
        (
            "Ann Tork said the bridge was safe.",
            "Ann Tork's successor, Leo Marr, said the bridge was safe.",
            CONTRADICTED,
        ),
    ],
)
def test_a_former_holder_a_critic_and_a_rival_are_others(
    claim: str, text: str, expected: str
) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leo Marr said the bridge was safe.", CONTRADICTED),
        ("Leo Marr said the bridge was safe, as did Ann Tork.", OPEN),
        ("Leo Marr, like Ann Tork, said the bridge was safe.", OPEN),
        ("Leo Marr, unlike Ann Tork, said the bridge was safe.", CONTRADICTED),
    ],
)
def test_who_joins_in_with_another_is_not_gainsaid(text: str, expected: str) -> None:
    assert verdict("Ann Tork said the bridge was safe.", text) is expected


@pytest.mark.parametrize(
    ("claim", "after", "expected"),
    [
        ("Ann Tork said the bridge was safe.", "Ann Tork disagreed.", CONTRADICTED),
        ("Ann Tork said the bridge was safe.", "Kim Tull agreed.", CONTRADICTED),
        ("Ann Tork agreed with Leo Marr that the bridge was safe.", "Ann Tork agreed.", SUPPORTED),
        (
            "Ann Tork agreed with Leo Marr that the bridge was safe.",
            "Ann Tork disagreed.",
            CONTRADICTED,
        ),
    ],
)
def test_agreeing_takes_up_what_was_said_before(claim: str, after: str, expected: str) -> None:
    assert verdict(claim, f"Leo Marr said the bridge was safe. {after}") is expected
