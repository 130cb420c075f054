"""The examples that lie beside the numeric rule, run one by one."""

from importlib import resources

import msgspec
import pytest

from tests.numeric.readings import judged, reading
from verifier.sdk.text import Text


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    surface: str
    kind: str
    value: dict[str, str | None]


class Extraction(msgspec.Struct, forbid_unknown_fields=True):
    phenomenon: str
    role: str
    text: str
    facts: list[Expected]


class Judging(msgspec.Struct, forbid_unknown_fields=True):
    phenomenon: str
    claim: str
    passage: str
    relation: str | None
    claim_date: str | None
    published: str | None


def examples(name, of):
    path = resources.files("verifier_numeric").joinpath("examples", name)
    return [
        pytest.param(row, id=row.phenomenon)
        for line in path.read_text("utf-8").splitlines()
        for row in (msgspec.json.decode(line, type=of),)
    ]


@pytest.mark.parametrize("example", examples("extract.jsonl", Extraction))
def test_exactly_the_expected_facts_are_read(rule, example):
    found = rule.extract(Text(example.text))
    assert [(f.surface, f.kind) for f in found] == [(e.surface, e.kind) for e in example.facts]
    for fact, expected in zip(found, example.facts, strict=True):
        shown = {name: fact.value.get(name) for name in expected.value}
        assert shown == expected.value, fact.surface


@pytest.mark.parametrize("example", examples("judge.jsonl", Judging))
def test_the_expected_relation_is_found_and_explained(example):
    claim = reading(example.claim, example.claim_date)
    passage = reading(example.passage, example.published)
    judgement = judged(claim, passage)
    if example.relation is None:
        assert judgement is None
        return
    assert judgement is not None
    assert judgement.relation == example.relation, judgement.explanation
    assert judgement.explanation
    assert not judgement.explanation.endswith(".")


@pytest.mark.parametrize("role", ["hit", "near"])
def test_the_examples_hold_hits_and_near_misses(role):
    assert sum(p.values[0].role == role for p in examples("extract.jsonl", Extraction)) >= 20
