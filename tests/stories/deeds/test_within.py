"""A stake in a thing is not the thing, nor is the minister's wife the minister."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Elva bought Tarsk Mills.", "Elva bought a stake in Tarsk Mills."),
        ("Elva bought Tarsk Mills.", "Elva bought a rival of Tarsk Mills."),
        ("Elva bought Tarsk Mills.", "Elva bought land from Tarsk Mills."),
        ("Elva bought Tarsk Mills.", "Elva bought Tarsk Mills' headquarters."),
        ("The minister visited Orle.", "The minister's wife visited Orle."),
        ("The minister visited Orle.", "The former minister visited Orle."),
        ("Marek Moss wrote the song.", "The song was written for Marek Moss."),
        ("The firm sold the plant.", "The firm sold half of the plant."),
        ("The senate passed the bill.", "A senate committee passed the bill."),
        ("The senate passed the bill.", "The senate passed an amendment to the bill."),
    ],
)
def test_what_is_told_of_the_one_is_not_of_the_other(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Elva bought Tarsk Mills.", "Elva bought the paper maker Tarsk Mills from its founder."),
        ("The minister visited Orle.", "The minister visited the city of Orle."),
        ("The former minister visited Orle.", "The former minister visited Orle."),
        ("Jets struck Syria.", "Jets struck targets in Syria."),
        ("The company filed the suit.", "The company's lawyers filed the suit."),
        ("Marek Moss wrote the song.", "The song was written by Marek Moss for Ann Poe."),
    ],
)
def test_the_thing_itself_is(claim, text):
    assert verdict(claim, text) == SUPPORTED
