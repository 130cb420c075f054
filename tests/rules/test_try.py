"""`verifier rules try`: what a draft changes, before it goes live."""

import json
from pathlib import Path

import pytest

from verifier.cli.main import main

REPORTS = [
    {"id": "n", "text": "An amber alert was raised in Norfolk on Monday."},
    {"id": "k", "text": "A red alert was raised in Kent on Monday."},
]
CLAIMS = [
    {"claim": "A red alert was raised in Norfolk.", "label": "contradicted"},
    {"claim": "An amber alert was raised in Norfolk.", "label": "supported"},
    {"claim": "An amber alert was raised in Kent.", "label": "supported"},
    {"claim": "A library was opened in Devon.", "label": "not_enough_evidence"},
]


@pytest.fixture
def desk(tmp_path, monkeypatch, write) -> Path:
    """A corpus, claims about it, and the alert rule in a folder."""
    monkeypatch.chdir(tmp_path)
    write()
    for name, rows in (("reports", REPORTS), ("claims", CLAIMS)):
        Path(f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(["ingest", "reports.jsonl", "--data", "corpus", "--quiet"]) == 0
    return tmp_path


def tried(capsys, *arguments: str) -> str:
    capsys.readouterr()
    try_it = ["rules", "try", "alert", "--plugins", "rules", "--claims"]
    assert main([*try_it, *arguments]) == 0
    written = capsys.readouterr()
    assert written.err == ""
    return written.out


def test_what_changes_over_the_corpus_is_shown(desk, capsys):
    out = tried(capsys, "claims.jsonl", "--data", "corpus")
    changed = {part.splitlines()[0]: part for part in out.split("\n\n")}
    norfolk = changed["A red alert was raised in Norfolk."]
    assert "(labelled contradicted)" in norfolk
    assert "with     CONTRADICTED" in norfolk
    assert "An >>amber alert<< was raised in Norfolk on Monday." in norfolk
    assert "contradicts: amber beside red" in norfolk
    assert "A library was opened in Devon." not in out


def test_labels_tell_the_precision_of_each_rule(desk, capsys):
    result = json.loads(tried(capsys, "claims.jsonl", "--data", "corpus", "--json"))
    assert (result["rule"], result["claims"], result["labelled"]) == ("alert", 4, 4)
    assert result["right_after"] == 3
    (alert,) = [rule for rule in result["precision"] if rule["rule"] == "alert"]
    assert (alert["supported"], alert["supported_rightly"]) == (1, 1)
    assert (alert["contradicted"], alert["contradicted_rightly"]) == (2, 1)


def test_a_file_of_plain_claims_will_do(desk, capsys):
    Path("claims.txt").write_text("A red alert was raised in Norfolk.\n\nNothing happened.\n")
    out = tried(capsys, "claims.txt", "--data", "corpus")
    assert "2 claims: " in out
    assert "precision" not in out


def test_claims_may_bring_their_evidence(desk, capsys):
    row = {**CLAIMS[0], "evidence": [{"doc_id": "e", "text": REPORTS[0]["text"]}]}
    Path("given.jsonl").write_text(json.dumps(row))
    assert "with     CONTRADICTED" in tried(capsys, "given.jsonl", "--data", "nowhere")


def test_nothing_stored_changes(desk, capsys):
    ask = ["verify", CLAIMS[0]["claim"], "--data", "corpus", "--json"]
    assert main(ask) == 0
    before = capsys.readouterr().out
    tried(capsys, "claims.jsonl", "--data", "corpus")
    assert main(ask) == 0
    assert capsys.readouterr().out == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["alert", "--plugins", "rules"], 2, "--claims FILE"),
        (["--claims", "claims.jsonl"], 2, "name one rule"),
        (["sun", "--claims", "claims.jsonl", "--data", "corpus"], 1, "no rule 'sun'"),
        (["alert", "--claims", "empty.txt"], 1, "there are no claims"),
        (["bad", "--plugins", "rules", "--claims", "given.txt"], 1, "bad.py:1: "),
    ],
    ids=["no claims", "no rule", "an unknown rule", "an empty file", "a draft that fails to load"],
)
def test_what_cannot_be_tried_is_told(desk, capsys, arguments, code, words):
    Path("empty.txt").write_text("\n")
    Path("given.txt").write_text('{"claim": "It rained.", "evidence": []}')
    Path("rules/bad.py").write_text("import nothing_of_this_name\n")
    try:
        ended = main(["rules", "try", *arguments])
    except SystemExit as left:
        ended = left.code
    assert ended == code
    assert words in capsys.readouterr().err
