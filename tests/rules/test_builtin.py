"""The rules that are built in keep the laws that strangers' rules are held to."""

from pathlib import Path

import msgspec
import pytest

from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.example import Example, Judges
from verifier.sdk.judgement import Relation
from verifier.sdk.testing import checks_of
from verifier.sdk.testing.laws import LAWS

PLUGINS = Path(__file__).parents[2] / "plugins"
RULES = load_plugins().rules
INCOMPARABLE = "never judges the incomparable"
WIDER = "never turns support into contradiction when a claim is widened"

EXCUSED = {
    (
        "numeric",
        INCOMPARABLE,
    ): "a margin and a rise are kept apart by what they are of, in the gate",
    ("numeric", WIDER): "news lets an estimate stand for its very number",
    (
        "date",
        INCOMPARABLE,
    ): "the day up to which a claim counts is compared with days, not they with it",
    ("attribution", INCOMPARABLE): "a quotation bears on its words whoever else says others",
    ("attribution", WIDER): "a quotation with words left out is no set of quotations",
}


class Row(msgspec.Struct):
    """A row of a rule's own examples of judging."""

    claim: str
    passage: str
    relation: Relation | None = None
    claim_date: str | None = None
    published: str | None = None


def examples_of(rule: str) -> tuple[Example, ...]:
    lines = (PLUGINS / f"verifier_{rule}" / "examples" / "judge.jsonl").read_bytes().splitlines()
    rows = [msgspec.json.decode(line, type=Row) for line in lines]
    return tuple(
        Judges(row.claim, row.passage, row.relation, row.claim_date, row.published) for row in rows
    )


@pytest.mark.parametrize("law", [law for law in LAWS if "budget" not in law])
@pytest.mark.parametrize("rule", ["numeric", "date", "attribution"])
def test_a_rule_keeps_the_law(rule, law):
    """How long they take is measured elsewhere."""
    if (rule, law) in EXCUSED:
        pytest.skip(EXCUSED[rule, law])
    beside = [other for other in RULES.in_reading_order if other.id == "date" != rule]
    (tried,) = RULES.named([rule])
    checks = checks_of(tried, examples=examples_of(rule), beside=beside, tries=50)
    (check,) = (check for check in checks if check.name == law)
    problem = check.find()
    assert problem is None, str(problem)
