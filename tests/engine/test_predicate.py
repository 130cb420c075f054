"""The word with which a claim says what it says."""

import pytest

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.predicate import comment_from, predicate_of
from verifier.engine.wording.words import words_of
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The ferry sailed to Leith.", "sailed"),
        ("After the storm had passed, the ferry sailed to Leith.", "sailed"),
        ("The ferry was built in Leith.", "built"),
        ("The ferry has not yet sailed.", "sailed"),
        ("Leith employs 300 people.", "employs"),
        ("The crates taken from the ferry in Leith were empty.", "empty"),
        ("The passengers found near Leith had drifted for a day.", "drifted"),
        ("The names of the passengers were read out in May.", "read"),
        ("After the storm the ferry sailed to Leith.", "sailed"),
        ("Fares rose by a third in May.", "rose"),
        ("The port voted to expel the Leith-led fleet.", "voted"),
        ("Raids on camps in Leith and Oslo ceased in May.", "ceased"),
        ("The rise in rents in Leith ended in May.", "ended"),
        ("Fares hit towns like Leith.", "hit"),
        ("A ferry, a storm.", None),
    ],
    ids=[
        "past",
        "a clause in front",
        "passive",
        "denied",
        "present",
        "a participle behind its noun",
        "one that may be finite",
        "a noun like a verb",
        "a preposition that joins clauses",
        "a month like an auxiliary",
        "a participle behind a hyphen",
        "a plural before a preposition",
        "a plural before a preposition in the same clause",
        "a preposition like a verb",
        "none",
    ],
)
def test_the_predicate_is_the_main_verb(claim: str, word: str | None) -> None:
    """Auxiliaries are passed over, subordinate clauses left aside."""
    text = Text(claim)
    found = predicate_of(Parsed(text, words_of(text)), words_of(text))
    assert (found.span.of(claim) if found else None) == word


@pytest.mark.parametrize(
    ("claim", "comment"),
    [
        ("The ferry to Leith sailed late.", "sailed late."),
        ("The ferry that struck a pier was on its way to Leith.", "was on its way to Leith."),
        ("Ada Quist, who led the inquiry, has resigned.", "has resigned."),
        ("A ferry, a storm.", "A ferry, a storm."),
    ],
)
def test_a_claim_says_something_of_its_topic(claim: str, comment: str) -> None:
    """From its main verb on; all of it where there is none."""
    text = Text(claim)
    assert claim[comment_from(Parsed(text, words_of(text))) :] == comment
