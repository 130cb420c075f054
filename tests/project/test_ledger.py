"""The ledger of the crash trial: what may be found after a crash, and nothing else."""

from trials.ledger import Ledger


def test_before_anything_is_sent_there_is_nothing() -> None:
    assert Ledger().allowed("a") == {None}


def test_what_was_sent_may_or_may_not_be_there_until_it_is_acknowledged() -> None:
    ledger = Ledger()
    ledger.sent("a", "one")
    assert ledger.allowed("a") == {None, "one"}
    ledger.acknowledge("a", "one")
    assert ledger.allowed("a") == {"one"}


def test_what_is_acknowledged_leaves_nothing_older_and_all_that_is_newer() -> None:
    ledger = Ledger()
    for text in ("one", "two", None, "three"):
        ledger.sent("a", text)
    ledger.acknowledge("a", "two")
    assert ledger.allowed("a") == {"two", None, "three"}
    ledger.acknowledge("a", None)
    assert ledger.allowed("a") == {None, "three"}


def test_after_a_crash_what_was_found_is_what_there_is() -> None:
    ledger = Ledger()
    ledger.sent("a", "one")
    ledger.sent("b", "two")
    ledger.settle({"a": "one"})
    assert (ledger.allowed("a"), ledger.allowed("b")) == ({"one"}, {None})
