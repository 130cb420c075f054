"""`verifier check`: the claims of a draft, each with its range and its answer."""

import json
from pathlib import Path

import pytest

DRAFT = "  The storm killed 12 people in Norfolk on Tuesday.\n\nIt killed 90 horses in Suffolk. "


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT)
    return path


def test_every_sentence_with_a_fact_is_verified(run, corpus: Path, draft: Path) -> None:
    done = run("check", draft, "--json", "--data", corpus)
    assert done.code == 0
    checked = [json.loads(line) for line in done.out.splitlines()]
    assert [DRAFT[each["start"] : each["end"]] for each in checked] == [
        "The storm killed 12 people in Norfolk on Tuesday.",
        "It killed 90 horses in Suffolk.",
    ]
    for each in checked:
        assert each["answer"]["claim"]["text"] == DRAFT[each["start"] : each["end"]]
    assert checked[0]["answer"]["verdict"] == "supported"


def test_the_draft_is_shown_with_verdicts_and_a_sum(run, corpus: Path, draft: Path) -> None:
    done = run("check", draft, "--data", corpus)
    assert "[2, 51) The storm killed 12 people in Norfolk on Tuesday.\n" in done.out
    assert "    SUPPORTED  (confidence " in done.out
    assert "2 sentences checked, 1 supported" in done.out


def test_the_terms_hold_for_every_sentence(run, corpus: Path, draft: Path) -> None:
    done = run("check", draft, "--json", "--publisher", "Nobody", "--data", corpus)
    verdicts = {json.loads(line)["answer"]["verdict"] for line in done.out.splitlines()}
    assert verdicts == {"not_enough_evidence"}


def test_a_draft_may_come_from_standard_input(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin=DRAFT)
    assert "2 sentences checked" in done.out


def test_an_empty_draft_claims_nothing(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin=" \n")
    assert (done.code, done.out) == (0, "0 sentences checked\n")


def test_a_sentence_too_long_for_a_claim_is_skipped_and_said(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin="12 people " * 300)
    assert done.code == 0
    assert "skipped: longer than a claim may be" in done.err


def test_a_draft_that_is_no_text_is_one_line(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin=b"fine\n\xff")
    assert done.code == 1
    assert done.err == "verifier check: standard input:2: is not UTF-8 text\n"
