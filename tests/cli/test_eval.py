"""`verifier eval`: the report over rows with and without evidence of their own."""

import json
from pathlib import Path

import pytest


def row(**fields: object) -> dict[str, object]:
    given = {
        "id": "1",
        "claim": "The storm killed 12 people.",
        "label": "supported",
        "category": "numeric",
        "evidence": [{"doc_id": "d", "title": "Storm", "text": "The storm killed 12 people."}],
    }
    return given | fields


def without_evidence(**fields: object) -> dict[str, object]:
    return {key: value for key, value in row(**fields).items() if key != "evidence"}


def lines(*rows: dict[str, object]) -> str:
    return "".join(json.dumps(each) + "\n" for each in rows)


NOTHING = row(id="2", claim="Snow fell in June.", label="not_enough_evidence", category="date")


def test_rows_with_evidence_need_no_corpus(run) -> None:
    done = run("eval", "-", "--json", stdin=lines(row(), NOTHING))
    assert done.code == 0
    report = json.loads(done.out)
    assert report["n"] == 2
    assert list(report["by_category"]) == ["date", "numeric"]
    assert report["quotes"]["unfaithful"] == 0
    assert sum(sum(counts.values()) for counts in report["confusion"].values()) == 2


def test_rows_without_evidence_ask_the_corpus(run, corpus: Path) -> None:
    rows = lines(without_evidence(claim="The storm killed 12 people in Norfolk on Tuesday."))
    done = run("eval", "-", "--json", "--data", corpus, stdin=rows)
    assert json.loads(done.out)["accuracy"] == 1.0


def test_both_kinds_of_rows_may_stand_in_one_file(run, corpus: Path) -> None:
    rows = lines(row(), without_evidence(id="2"))
    done = run("eval", "-", "--json", "--data", corpus, stdin=rows)
    assert json.loads(done.out)["n"] == 2


def test_rows_without_evidence_and_no_corpus_are_told_so(run) -> None:
    done = run("eval", "-", stdin=lines(without_evidence()))
    assert done.code == 1
    assert "there is no corpus in verifier-data" in done.err


def test_the_report_is_readable(run) -> None:
    done = run("eval", "-", stdin=lines(row(quote="12 people"), NOTHING))
    for words in (
        "2 claims, ",
        "macro-F1",
        "balanced accuracy",
        "expected calibration error",
        "ms a claim",
        "gold \\ verdict",
        "category",
        "stated",
        "with the gold quote: ",
        "quotes that differ from their document: 0 of ",
    ):
        assert words in done.out


def test_misses_are_written_with_what_was_answered(run, tmp_path: Path) -> None:
    path = tmp_path / "misses.jsonl"
    wrong = row(id="w", label="conflicting")
    assert run("eval", "-", "--errors", path, stdin=lines(row(), wrong)).code == 0
    (miss,) = [json.loads(line) for line in path.read_text().splitlines() if "w" in line[:9]]
    assert miss["id"] == "w"
    assert miss["label"] == "conflicting"
    assert miss.keys() >= {"claim", "verdict", "confidence", "explanation", "quotes"}


def test_no_misses_leave_an_empty_file(run, corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "misses.jsonl"
    right = without_evidence(claim="The storm killed 12 people in Norfolk on Tuesday.")
    run("eval", "-", "--errors", path, "--data", corpus, stdin=lines(right))
    assert path.read_text() == ""


@pytest.mark.parametrize(
    ("stdin", "told"),
    [
        ("", "standard input:1: there are no rows"),
        ("\n\n", "standard input:1: there are no rows"),
        (lines(row(), row(label="true")), "standard input:2: Invalid enum value 'true'"),
        (lines(row(claim="")), "standard input:1: claim: '' is empty"),
        (lines(row(claim_date="2023-02-31")), "standard input:1: claim_date: '2023-02-31'"),
        (lines(row(evidence=[{"doc_id": "d", "text": ""}])), "standard input:1: text: '' is empty"),
        ("nonsense\n", "standard input:1: "),
    ],
    ids=["empty", "blank", "label", "claim", "date", "document", "no JSON"],
)
def test_bad_rows_are_named_before_anything_is_judged(run, stdin: str, told: str) -> None:
    done = run("eval", "-", stdin=stdin)
    assert done.code == 1
    assert done.out == ""
    assert told in done.err
    assert done.err.count("\n") == 1
