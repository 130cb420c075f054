"""The examples that lie beside the date rule hold: what is read, what is not, what is judged."""

from importlib.resources import files
from typing import Any

import msgspec
import pytest

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.text import Text
from verifier_date import verifier_published
from verifier_date.rule import DateRule

RULE = DateRule()


def _examples(name: str) -> list[Any]:
    lines = files("verifier_date").joinpath("examples", f"{name}.jsonl").read_text("utf-8")
    rows = [msgspec.json.decode(line) for line in lines.splitlines()]
    return [pytest.param(row, id=row["phenomenon"]) for row in rows]


def _text(text: str, date: str | None) -> Text:
    return Text(text, anchor=None if date is None else parse_anchor(date))


@pytest.mark.parametrize("example", _examples("read"))
def test_a_time_expression_is_resolved(example: dict[str, Any]) -> None:
    """The surface is found, with its kind and at least the values the example states."""
    facts = RULE.extract(_text(example["text"], example["anchor"]))
    found = [fact for fact in facts if fact.surface == example["surface"]]
    assert found, [(fact.kind, fact.surface) for fact in facts]
    assert found[-1].kind == example["kind"]
    stated = {key: found[-1].value[key] for key in example["value"]}
    assert stated == example["value"]


@pytest.mark.parametrize("example", _examples("none"))
def test_what_is_no_time_is_not_read(example: dict[str, Any]) -> None:
    """A near miss yields no fact."""
    facts = RULE.extract(_text(example["text"], "2023-11-22"))
    assert [(fact.kind, fact.surface) for fact in facts] == []


@pytest.mark.parametrize("example", _examples("judge"))
def test_two_times_are_judged(example: dict[str, Any]) -> None:
    """The last time told on either side is compared; null means that nothing is said."""
    claim = _reading(example["claim"], example.get("claim_date"))
    passage = _reading(example["passage"], example["published"])
    pair = Pair(
        claim=claim,
        passage=passage,
        claim_fact=_last(claim),
        passage_fact=_last(passage),
    )
    judgement = RULE.judge(pair)
    assert (judgement and judgement.relation.value) == example["relation"], judgement
    if judgement is not None:
        assert judgement.explanation
        assert judgement.rule == "date"


def _reading(text: str, date: str | None) -> Reading:
    read = _text(text, date)
    return Reading(text=read, facts=tuple(RULE.extract(read)), anchor=read.anchor)


def _last(reading: Reading) -> Fact:
    return [f for f in reading.facts if f.kind in ("period", "duration", "recurring")][-1]


@pytest.mark.parametrize("example", _examples("published"))
def test_the_publication_date_is_found_in_the_text(example: dict[str, Any]) -> None:
    """The date that a header, a dateline or a caption tells; none where nothing tells it."""
    assert verifier_published(Text(example["text"])) == example["published"]
