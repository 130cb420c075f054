"""Hostile text: a hundred kilobytes of one word are read in time that grows with their length."""

import time

import pytest

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


@pytest.mark.parametrize("unit", UNITS)
def test_repeated_words_take_linear_time(unit: str) -> None:
    """No reader's work grows with the square of the text (seconds are a hundredfold of usual)."""
    tokens = tokenise(unit * (60_000 // len(unit)))
    lemmas = [lemma(token.norm) for token in tokens]
    began = time.perf_counter()
    find_names(tokens)
    find_operators(tokens)
    defined_aliases(tokens)
    find_phrases(lemmas)
    assert time.perf_counter() - began < 5
