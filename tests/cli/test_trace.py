"""`verifier verify --trace`: what was found, what was compared, what was not, and why."""

import json

import pytest


@pytest.fixture
def traced(run, tmp_path):
    path = tmp_path / "flood.txt"
    path.write_text(
        "The flood killed 12 people in Norfolk. The flood killed 40 people in Kent. "
        "The mayor opened a library."
    )
    claim = "The flood killed 30 people in Kent."
    return run("verify", claim, "--document", path, "--trace")


def test_the_answer_comes_first(traced) -> None:
    answer, trace = traced.out.split("\nTrace\n")
    assert answer.startswith("CONTRADICTED")
    assert trace.startswith("looked for: ")


def test_what_was_compared_is_told_with_its_judgement(traced) -> None:
    (kent,) = [part for part in traced.out.split("\n\n") if "40 people in Kent" in part[:60]]
    assert "numeric “30”: contradicts" in kent
    assert "contradicts (0." in kent.splitlines()[-1]


def test_what_was_not_compared_is_told_with_the_reason(traced) -> None:
    parts = traced.out.split("\nTrace\n")[1].split("\n\n")
    (norfolk,) = [part for part in parts if "12 people in Norfolk" in part]
    assert "numeric “30”: not compared: “12” is said of Norfolk, not of Kent" in norfolk
    assert "neutral" in norfolk.splitlines()[-1]


def test_json_holds_answer_and_trace(run, tmp_path) -> None:
    path = tmp_path / "flood.txt"
    path.write_text("The flood killed 40 people in Kent.")
    claim = ("verify", "The flood killed 30 people in Kent.", "--document", path, "--json")
    made = json.loads(run(*claim, "--trace").out)
    assert made["answer"] == json.loads(run(*claim).out)
    (passage,) = made["trace"]["passages"]
    assert passage["stance"] == "contradicts"
    assert {fact["rule"] for fact in passage["facts"]} >= {"numeric", "statement"}
