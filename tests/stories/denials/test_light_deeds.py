"""Light deeds: a verb that says little by itself tells no more than what it stands under."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Varn has a cathedral.", "Varn wants a cathedral."),
        ("Varn has a cathedral.", "Varn is to get a cathedral."),
        ("The plant makes 700 boats a year.", "The plant aims to make 700 boats a year."),
        ("The plant made 700 boats in May.", "The plant is due to make 700 boats in May."),
        ("The walkout began on Friday.", "The walkout was to begin on Friday."),
        ("Per Dahl became harbour master.", "Per Dahl could become harbour master."),
        ("Per Dahl became harbour master.", "Per Dahl hopes to become harbour master."),
        ("The regatta took place in Orm.", "The regatta was to take place in Orm."),
        ("Ida Berg went to Rome.", "Ida Berg planned to go to Rome."),
        ("The film was shown in Leith.", "The film will be shown in Leith."),
        ("The town gave the choir 900 crowns.", "The town promised the choir 900 crowns."),
        ("Divers found 3 kg of amber.", "Divers were looking for 3 kg of amber."),
        ("The yard used slate from Varn.", "The yard was accused of using slate from Varn."),
        ("The yard will cut 300 jobs.", "The yard said it was considering cutting 300 jobs."),
    ],
)
def test_what_is_to_come_is_not_so_yet(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Varn has a cathedral.", "Varn has had a cathedral since 1990."),
        ("Varn has a cathedral.", "Varn, which wants a second one, has a cathedral."),
        ("The walkout began on Friday.", "The walkout began on Friday."),
        ("Per Dahl became harbour master.", "Per Dahl became harbour master."),
        ("Per Dahl wants to become harbour master.", "Per Dahl hopes to become harbour master."),
        (
            "The town gave the go-ahead for 240 flats.",
            "The town approved plans to build 240 flats.",
        ),
    ],
)
def test_what_is_so_bears_it_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The plant makes boats in Varn.", "The plant no longer makes boats in Varn."),
        ("The plant makes boats in Varn.", "The plant has stopped making boats in Varn."),
        ("Varn has a cathedral.", "Varn has no cathedral."),
    ],
)
def test_what_is_no_longer_so_contradicts(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize("verb", ["pulled out of", "backed out of", "walked away from"])
def test_who_pulls_out_of_a_deed_does_not_do_it(verb: str) -> None:
    assert (
        verdict("The firm bought the mill.", f"The firm {verb} buying the mill.") is not SUPPORTED
    )
