"""Who praises or blames something may be told by the words he does it with."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Quist criticised the verdict.", "Ann Quist called the verdict a disgrace."),
        ("Ann Quist praised the verdict.", "Ann Quist called the verdict a triumph."),
        ("Ann Quist condemned the verdict.", "“The verdict is a disgrace,” said Ann Quist."),
        ("Ann Quist attacked the plan.", "Ann Quist said the plan was a disaster for farmers."),
        ("Ann Quist welcomed the plan.", "The plan was good for farmers, Ann Quist said."),
        ("The union condemned the cuts.", "The union branded the cuts reckless."),
    ],
)
def test_a_word_of_praise_praises_and_one_of_blame_blames(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Quist criticised the verdict.", "Ann Quist called the verdict a triumph."),
        ("Ann Quist praised the verdict.", "Ann Quist described the verdict as shameful."),
        ("Ann Quist welcomed the verdict.", "“The verdict is a disgrace,” said Ann Quist."),
        ("Ann Quist called the plan a disaster.", "Ann Quist praised the plan."),
        ("Ann Quist called the plan a disaster.", "Ann Quist called the plan a triumph."),
        ("The union welcomed the cuts.", "The union branded the cuts reckless."),
    ],
)
def test_who_blames_does_not_praise(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Quist praised the plan.", "Bo Dahl said the plan was excellent."),
        ("Ann Quist praised the plan.", "Bo Dahl said the plan was a disaster."),
        ("Ann Quist praised the nurses.", "Ann Quist said the hospital was wonderful."),
        ("Ann Quist called the plan a disaster.", "Ann Quist criticised the plan."),
    ],
)
def test_another_or_of_another_thing_tells_nothing(claim, text):
    assert verdict(claim, text) == OPEN
