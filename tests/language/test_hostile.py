"""Hostile text: one word over and over is read in time that grows with the length."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.steps import PROPORTIONAL, growth
from verifier.sdk.language.aliases import defined_aliases
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.names import find_names
from verifier.sdk.language.phrases import find_phrases
from verifier.sdk.language.polarity import find_operators
from verifier.sdk.language.tokens import tokenise

UNITS = [
    "No ",
    "not ",
    "no of ",
    "denied that ",
    "prevent ",
    "neither ",
    "very ",
    "any ",
    "is ",
    "Al ",
    "Of the Bank of ",
    "U.S. ",
    "X (",
    "take the ",
    "10 ",
    "Former ",
    "Chief Of ",
    "may May ",
    "was really ",
    "if , ",
    "- ",
    "Hezbollah, or the ",
]


def _reading(unit: str, size: int) -> Callable[[], object]:
    tokens = tokenise(unit * (size // len(unit)))
    lemmas = [lemma(token.norm) for token in tokens]

    def read() -> None:
        find_names(tokens)
        find_operators(tokens)
        defined_aliases(tokens)
        find_phrases(lemmas)

    return read


@pytest.mark.parametrize("unit", UNITS)
def test_repeated_words_take_linear_time(unit: str) -> None:
    """No reader's work grows with the square of the text."""
    assert growth(partial(_reading, unit), 5_000) < PROPORTIONAL
