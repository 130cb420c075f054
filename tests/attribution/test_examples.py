"""The examples that lie beside the attribution rule, run one by one."""

from importlib import resources

import msgspec
import pytest

from tests.attribution.readings import judged, reading
from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    source: str | None
    cue: str | None
    content: list[str]
    mode: str
    polarity: str


class Extraction(msgspec.Struct, forbid_unknown_fields=True):
    phenomenon: str
    role: str
    text: str
    attributions: list[Expected]


class Judging(msgspec.Struct, forbid_unknown_fields=True):
    phenomenon: str
    claim: str
    passage: str
    relation: str | None
    says: list[str]


def examples(name, of):
    path = resources.files("verifier_attribution").joinpath("examples", name)
    return [
        pytest.param(row, id=row.phenomenon)
        for line in path.read_text("utf-8").splitlines()
        for row in (msgspec.json.decode(line, type=of),)
    ]


def _shown(text, fact):
    value = fact.value
    return Expected(
        source=value["source"] and value["source"]["text"],
        cue=value["cue"] and value["cue"]["text"],
        content=[text[piece["start"] : piece["end"]] for piece in value["content"]],
        mode=value["mode"],
        polarity=value["polarity"],
    )


@pytest.mark.parametrize("example", examples("extract.jsonl", Extraction))
def test_exactly_the_expected_attributions_are_read(example):
    facts = AttributionRule().extract(Text(example.text))
    assert [_shown(example.text, fact) for fact in facts] == example.attributions


@pytest.mark.parametrize("example", examples("judge.jsonl", Judging))
def test_the_expected_relation_is_found_and_explained(example):
    judgement = judged(reading(example.claim), reading(example.passage))
    if example.relation is None:
        assert judgement is None
        return
    assert judgement is not None
    assert judgement.relation == example.relation, judgement.explanation
    assert judgement.explanation
    assert not judgement.explanation.endswith(".")
    for words in example.says:
        assert words in judgement.explanation


def test_the_examples_hold_near_misses():
    near = [p for p in examples("extract.jsonl", Extraction) if p.values[0].role == "near"]
    assert len(near) >= 10
