"""Which facts of a claim only belong to the name of what a document tells of."""

import pytest

from verifier.engine.find.extract import extract
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.side.titled import dated, titled
from verifier.sdk.text import Text

RULES = load_plugins().rules


def _titled(claim: str, title: str) -> list[str]:
    text = Text(claim)
    facts = extract(text, RULES, Isolation())
    found = titled(text, facts, title)
    return [fact.surface for fact in facts if id(fact) in found]


@pytest.mark.parametrize(
    ("claim", "title", "surfaces"),
    [
        ("The Varn Games 2016 were calm.", "Varn Games 2016", ["2016"]),
        ("The Varn Games 2016 were calm.", "History of the Varn Games 2016", ["2016"]),
        ("Varn was calm during the 2019 election.", "2019 election in Varn", ["2019"]),
        ("Orm Street has 4 shops.", "Orm Street 4", []),
        ("In 2019 Varn was calm.", "2019 election in Varn", []),
        ("The blaze killed 4 in Varn on Sunday.", "Blaze kills 4 in Varn on Sunday", []),
        ("The blaze killed 4.", "", []),
    ],
    ids=[
        "the whole title",
        "the end of a title",
        "the beginning of a title",
        "a number that counts",
        "a year that stands apart",
        "a title that tells something",
        "no title",
    ],
)
def test_a_row_of_words_shared_with_the_title(claim: str, title: str, surfaces: list[str]) -> None:
    assert _titled(claim, title) == surfaces


@pytest.mark.parametrize(
    ("claim", "title", "surfaces"),
    [
        ("In 2019 Varn was calm.", "2019 election in Varn", ["2019"]),
        ("In 2019 Varn was calm.", "Varn", []),
        ("In May 2019 Varn was calm.", "2019 election in Varn", []),
        ("Varn had 12 polls.", "The 12 of Varn", []),
    ],
    ids=["the year of the title", "no year there", "more than the title tells", "no time"],
)
def test_a_time_that_the_title_tells(claim: str, title: str, surfaces: list[str]) -> None:
    text = Text(claim)
    facts = extract(text, RULES, Isolation())
    assert [fact.surface for fact in facts if id(fact) in dated(facts, title)] == surfaces
