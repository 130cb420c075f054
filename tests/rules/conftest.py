"""Rules in single files, as an author writes them."""

from collections.abc import Callable
from pathlib import Path

import pytest

RULE = '''\
"""Compares alert levels."""

import regex

from verifier.sdk.example import Judges, Reads
from verifier.sdk.fact import Fact
from verifier.sdk.hooks import hookimpl
from verifier.sdk.judgement import Relation

LEVEL = regex.compile(r"\\b(?<level>amber|red) alert\\b")


class Alert:
    id = "alert"
    version = "1"
    description = "Compares alert levels."
    kinds = ("alert",)
    reads = ()
    examples = (
        Reads("A red alert was raised.", {"red alert": {"level": "red"}}),
        Reads("An alert reader."),
        Judges("a red alert", "an amber alert", Relation.CONTRADICTS),
    )

    def extract(self, text):
        return [
            Fact(
                rule=self.id,
                kind="alert",
                surface=found[0],
                start=found.start(),
                end=found.end(),
                value={"level": found["level"]},
            )
            for found in LEVEL.finditer(text.text)
        ]

    def judge(self, pair):
        said, claimed = (fact.value["level"] for fact in (pair.passage_fact, pair.claim_fact))
        relation = Relation.ENTAILS if said == claimed else Relation.CONTRADICTS
        return pair.judged(self.id, relation, 0.9, f"{said} beside {claimed}")


@hookimpl
def verifier_rules():
    return [Alert()]
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty plugins folder."""
    made = tmp_path / "rules"
    made.mkdir()
    return made


@pytest.fixture
def write(folder: Path) -> Callable[..., Path]:
    """Write the alert rule into a file of the folder."""

    def write(name: str = "alert") -> Path:
        path = folder / f"{name}.py"
        path.write_text(RULE)
        return path

    return write
