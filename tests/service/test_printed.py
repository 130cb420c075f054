"""What plugins print is theirs, and stands in no answer."""

import contextlib
import logging
import sys

import pytest

from verifier.engine.rules.isolation import Isolation
from verifier.service.printed import Printed, log_printed


@pytest.fixture
def told():
    return []


def test_lines_are_told_with_the_rule_that_is_called(told):
    def work():
        sys.stdout.write("one\n\ntwo")

    with contextlib.redirect_stdout(Printed(lambda who, line: told.append((who, line)))) as out:
        Isolation().call("quake", work)
        assert told == [("quake", "one")]
        out.flush()
        sys.stdout.write("three\n")
    assert told == [("quake", "one"), ("a plugin", "two"), ("a plugin", "three")]


def test_a_line_without_end_is_not_kept(told):
    Printed(lambda _, line: told.append(len(line))).write("x" * 1_000_000)
    assert told == [2000]


@pytest.mark.parametrize(("level", "texts"), [("DEBUG", ["a", "b"]), ("INFO", [None])])
def test_what_is_printed_is_logged_at_debug_only(level, texts, caplog):
    rule = f"rule-{level}"
    log = logging.getLogger("verifier.service")
    with caplog.at_level(level, log.name):
        log_printed(rule, "a")
        log_printed(rule, "b")
    assert [record.fields.get("printed") for record in caplog.records] == texts
    assert {record.fields["rule"] for record in caplog.records} == {rule}
