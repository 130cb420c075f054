"""The word with which a claim says what it says."""

import pytest

from verifier.engine.predicate import predicate_of
from verifier.engine.words import words_of
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The ferry sailed to Leith.", "sailed"),
        ("After the storm had passed, the ferry sailed to Leith.", "sailed"),
        ("The ferry was built in Leith.", "built"),
        ("The ferry has not yet sailed.", "sailed"),
        ("Leith employs 300 people.", "employs"),
        ("A ferry, a storm.", None),
    ],
    ids=["past", "a clause in front", "passive", "denied", "present", "none"],
)
def test_the_predicate_is_the_main_verb(claim: str, word: str | None) -> None:
    """Auxiliaries are passed over, subordinate clauses left aside."""
    text = Text(claim)
    found = predicate_of(text, words_of(text))
    assert (found.span.of(claim) if found else None) == word
