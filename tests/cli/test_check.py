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
    *checked, last = [json.loads(line) for line in done.out.splitlines()]
    assert (last["event"], last["claims"]) == ("done", 2)
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
    assert "2 claims checked, 1 supported" in done.out


def test_the_terms_hold_for_every_sentence(run, corpus: Path, draft: Path) -> None:
    done = run("check", draft, "--json", "--publisher", "Nobody", "--data", corpus)
    checked = [json.loads(line) for line in done.out.splitlines()][:-1]
    verdicts = {each["answer"]["verdict"] for each in checked}
    assert verdicts == {"not_enough_evidence"}


def test_a_draft_may_come_from_standard_input(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin=DRAFT)
    assert "2 claims checked" in done.out


def test_an_empty_draft_claims_nothing(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin=" \n")
    assert (done.code, done.out) == (0, "0 claims checked\n")


def test_a_sentence_too_long_for_a_claim_is_checked_in_parts(run, corpus: Path) -> None:
    text = "12 people " * 300
    done = run("check", "-", "--json", "--data", corpus, stdin=text)
    parts = [json.loads(line) for line in done.out.splitlines()][:-1]
    assert len(parts) > 1
    assert all(text[part["start"] : part["end"]] == part["text"] for part in parts)


def test_what_touches_a_part_to_skip_is_left_alone(run, corpus: Path, draft: Path) -> None:
    done = run("check", draft, "--skip", "10:12", "--data", corpus)
    assert "1 claims checked" in done.out
    refused = run("check", draft, "--skip", "ten", "--data", corpus)
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "--skip" in refused.err


def test_a_draft_that_contradicts_itself_is_told_so(run, corpus: Path) -> None:
    text = "The fire killed 12 people in Norfolk. It rained. The fire in Norfolk killed 14 people."
    done = run("check", "-", "--data", corpus, stdin=text)
    assert "The draft contradicts itself: 12 is not 14" in done.out
    assert "[49, 86) The fire in Norfolk killed 14 people." in done.out
    assert "; 1 contradictions in it" in done.out


def test_a_draft_that_is_no_text_is_one_line(run, corpus: Path) -> None:
    done = run("check", "-", "--data", corpus, stdin=b"fine\n\xff")
    assert done.code == 1
    assert done.err == "verifier check: standard input:2: is not UTF-8 text\n"
