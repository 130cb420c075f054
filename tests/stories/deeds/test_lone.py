"""A verb that is all a claim says of its topic: what leaves it untold bears out nothing."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Raids on camps in Orle and Lund ceased in 2023.",
            "There were raids on camps in Orle and Lund in 2023.",
        ),
        ("Fighting in Orle stopped in May 2019.", "There was heavy fighting in Orle in May 2019."),
        (
            "The strike at Lund docks ended on Friday.",
            "Dockers at Lund were on strike on Friday.",
        ),
        (
            "Talks between the union and the Tarsk mill began on Tuesday.",
            "Talks between the union and the Tarsk mill will be held on Tuesday.",
        ),
        (
            "The rocket launch from Cape Orle failed on Sunday.",
            "A rocket left Cape Orle on Sunday.",
        ),
        ("The concert in Lund on Friday was delayed.", "There was a concert in Lund on Friday."),
        ("The law on dogs was repealed in 2015.", "The law on dogs was in force in 2015."),
        (
            "The chess club in Lund was disbanded in 1903.",
            "The chess club in Lund had 30 members in 1903.",
        ),
        (
            "Raids on camps in Orle ceased after the Tarsk strikes of May 2023.",
            "Until now Tarsk had words for raids on camps in Orle. Strikes followed in May 2023.",
        ),
    ],
    ids=[
        "ended",
        "a gerund that stopped",
        "told as going on",
        "told as to come",
        "failed",
        "delayed",
        "no longer so",
        "a topic with a figure",
        "until, of another thing",
    ],
)
def test_to_tell_of_the_topic_is_not_to_tell_what_became_of_it(claim, text):
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The festival at Lund ends on 4 May.",
            "The festival at Lund runs until 4 May.",
            SUPPORTED,
        ),
        ("The festival at Lund ends on 4 May.", "The festival at Lund is on 4 May.", OPEN),
        (
            "The festival at Lund begins on 4 May.",
            "The festival at Lund runs from 4 May to 9 May.",
            SUPPORTED,
        ),
        (
            "Shooting of the film in Lund began in May.",
            "The crew of the film began shooting in Lund in May.",
            SUPPORTED,
        ),
        ("The road to Tarsk has reopened.", "The road to Tarsk is open again.", SUPPORTED),
        (
            "The steamer Ida is to sail again from 14 June.",
            "The steamer Ida was damaged in May. It is due to return on 14 June.",
            SUPPORTED,
        ),
        (
            "The volcano near Tarsk erupted in May.",
            "The eruption of the volcano near Tarsk in May drove 300 people from their homes.",
            SUPPORTED,
        ),
        ("The hostages in Orle were freed.", "The hostages in Orle were released.", SUPPORTED),
        (
            "The hostages in Orle were freed.",
            "The hostages in Orle were not released.",
            CONTRADICTED,
        ),
        (
            "The actor Dag Moll appeared in Storm in 1950.",
            "The actor Dag Moll was Father Ivo in Storm in 1950.",
            SUPPORTED,
        ),
        (
            "Sixty raids were carried out in Orle in 2023.",
            "There were sixty raids in Orle in 2023.",
            SUPPORTED,
        ),
    ],
    ids=[
        "until a day",
        "on a day",
        "from a day",
        "an expression that begins with it",
        "again",
        "a return to it",
        "its noun",
        "a synonym",
        "denied",
        "presence",
        "a figure",
    ],
)
def test_what_became_of_the_topic_may_be_told_in_other_words(claim, text, expected):
    assert verdict(claim, text) is expected
