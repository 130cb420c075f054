"""What a passage tells of whom a claim's head does something to is not told of that head."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Guards shot a man in Orle.", "Guards found a man who had been shot in Orle."),
        ("Jean Pry was hurt in the blast.", "Jean Pry treated people hurt in the blast."),
        ("Ada Veld wrote the novel.", "Ada Veld interviewed the author who wrote the novel."),
        ("Divers were trapped in the cave.", "Divers reached the boys trapped in the cave."),
    ],
)
def test_it_is_told_of_another(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Guards shot a man in Orle.", "Guards shot a man who had attacked them in Orle."),
        ("Pavel Orr plays for Leith.", "Pavel Orr is a forward who plays for Leith."),
        ("The group was formed in 1991.", "The group is a company formed in 1991."),
    ],
)
def test_it_is_told_of_the_same(claim, text):
    assert verdict(claim, text) == SUPPORTED
