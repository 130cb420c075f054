"""One of two: what a text says of either bears out neither."""

import pytest

from tests.steps import PROPORTIONAL, growth
from tests.story import OPEN, SUPPORTED, verdict
from verifier.engine.side.alternatives import alternatives_in
from verifier.sdk.text import Text


def test_either_is_not_the_one():
    text = "Lowick Town will play either the holders Selby or Orm City in the final."
    assert verdict("Lowick Town will play Selby in the final.", text) is OPEN
    assert verdict("Lowick Town will play Orm City in the final.", text) is OPEN
    assert verdict("Lowick Town will play Selby or Orm City in the final.", text) is SUPPORTED


def test_who_did_not_do_either_did_neither():
    text = "Edda Pohl did not attend either the talks or the dinner."
    assert verdict("Edda Pohl did not attend the talks.", text) is SUPPORTED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is held either in Orm or in Selby. Ann went.", ["either in Orm or in Selby"]),
        ("It is held either way.", []),
        ("It is held in Orm or in Selby.", []),
    ],
)
def test_alternatives_are_read(text, found):
    assert [span.of(text) for span in alternatives_in(Text(text))] == found


def test_alternatives_take_steps_in_proportion_to_the_text():
    def reading(size):
        text = Text("either Orm or Selby, either " * size)
        return lambda: alternatives_in(text)

    assert growth(reading, 50) < PROPORTIONAL
