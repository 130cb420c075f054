"""A built-in rule that reads otherwise than it did has another version."""

from tests.rules.versions import current, recorded


def test_a_rule_that_reads_other_facts_has_another_version() -> None:
    had, has = recorded(), current()
    assert had.keys() == has.keys()
    same = {name for name in has if has[name].version == had[name].version}
    unread = {name for name in same if has[name].reads != had[name].reads}
    assert not unread, f"{unread} read other facts than before: raise their versions"
    assert had == has, "write the new versions down: python -m tests.rules.versions"
