"""`verifier ingest`: what is taken, skipped and refused, and why."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles, a file of three lines, and what is no document."""
    base = tmp_path / "in"
    base.mkdir()
    (base / "a.txt").write_text("Twelve people died.\n")
    (base / "b.md").write_text("Forty houses were lost.\n")
    lines = [
        {"id": "c1", "text": "Rain fell.", "published": "2024-01-02"},
        {"id": "c2", "text": ""},
        {"id": "c3", "text": "Snow fell."},
    ]
    (base / "c.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (base / "photo.jpg").write_bytes(b"\xff\xd8")
    return base


def test_says_what_was_taken_skipped_and_refused(run, folder: Path) -> None:
    done = run("ingest", folder)
    assert done.code == 1
    assert f"{folder}/a.txt: 1 created\n" in done.out
    assert f"{folder}/c.jsonl: 2 created\n" in done.out
    assert done.out.endswith("4 documents of 4 passages: 4 created; 1 files skipped, 1 refused\n")
    assert f"{folder}/photo.jpg: skipped: " in done.err
    assert f"{folder}/c.jsonl:2: refused: " in done.err


def test_json_says_the_same(run, folder: Path) -> None:
    summary = json.loads(run("ingest", folder, "--json").out)
    assert (summary["created"], summary["replaced"], summary["unchanged"]) == (4, 0, 0)
    assert summary["passages"] == 4
    assert [skip["source"]["path"] for skip in summary["skipped"]] == [f"{folder}/photo.jpg"]
    assert [(r["source"]["line"], bool(r["reason"])) for r in summary["refused"]] == [(2, True)]


def test_ingesting_twice_changes_nothing(run, folder: Path) -> None:
    run("ingest", folder, "--json")
    again = json.loads(run("ingest", folder, "--json").out)
    assert (again["created"], again["replaced"], again["unchanged"]) == (0, 0, 4)


def test_a_changed_file_replaces_its_document(run, folder: Path) -> None:
    run("ingest", folder)
    (folder / "a.txt").write_text("Thirteen people died.\n")
    again = json.loads(run("ingest", folder, "--json").out)
    assert (again["replaced"], again["unchanged"]) == (1, 3)


def test_the_same_id_twice_in_one_call_is_told_as_replaced(run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    lines = [{"id": "a", "text": f"{number} people died."} for number in ("Twelve", "Ten")]
    rows.write_text("".join(json.dumps(line) + "\n" for line in lines))
    told = json.loads(run("ingest", rows, "--json").out)
    assert (told["created"], told["replaced"]) == (1, 1)


def test_an_empty_path_is_refused(run) -> None:
    done = run("ingest", "")
    assert done.code == 2
    assert "an empty path names no file or folder" in done.err


def test_refresh_reads_named_documents_anew(run, article: Path) -> None:
    run("ingest", article)
    again = json.loads(run("ingest", article, "--refresh", "--json").out)
    assert again["replaced"] == 1


def test_refresh_alone_finds_nothing_stale_after_ingesting(run, article: Path) -> None:
    run("ingest", article)
    done = run("ingest", "--refresh")
    assert (done.code, done.out) == (0, "0 documents read anew\n")


def test_quiet_leaves_the_summary_and_what_is_refused(run, folder: Path) -> None:
    done = run("ingest", "--quiet", folder)
    assert done.out.count("\n") == 1
    assert done.err.count("\n") == 1
    assert "refused" in done.err


def test_a_path_that_is_not_there_is_refused_and_the_rest_taken(run, article: Path) -> None:
    done = run("ingest", "nowhere", article)
    assert done.code == 1
    assert "nowhere: refused: There is no such file or folder." in done.err
    assert "1 created" in done.out


def test_paths_and_options_stand_in_any_order(run, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Snow fell.")
    done = run("ingest", article, "--data", tmp_path / "d", other)
    assert "2 documents" in done.out


def test_the_folder_is_taken_from_the_environment(
    run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERIFIER_DATA", str(tmp_path / "elsewhere"))
    run("ingest", article)
    assert (tmp_path / "elsewhere").is_dir()


def test_a_corpus_that_is_a_file_is_one_line_and_exits_1(run, article: Path) -> None:
    done = run("ingest", article, "--data", article)
    assert done.code == 1
    assert done.err.count("\n") == 1


def _item(folder: Path, number: int, **changes) -> None:
    item = {"uri": f"urn:x:{number}", "bodies": [{"value": "Seven people died in Norfolk."}]}
    (folder / f"{number}.json").write_text(json.dumps({**item, **changes}))


def test_news_items_are_taken_as_over_http(run, tmp_path: Path) -> None:
    """Withdrawn ones are removed, those under embargo wait, later versions replace earlier ones."""
    items = tmp_path / "items"
    items.mkdir()
    _item(items, 1)
    _item(items, 2)
    _item(items, 3, embargoed="2124-01-01T00:00:00Z")
    told = json.loads(run("ingest", items, "--data", "d", "--json").out)
    assert (told["created"], told["embargoed"], told["removed"]) == (2, 1, 0)
    _item(items, 2, pubStatus="canceled")
    _item(items, 3, pubStatus="withheld")
    told = json.loads(run("ingest", items, "--data", "d", "--json").out)
    assert (told["unchanged"], told["embargoed"], told["removed"]) == (1, 0, 2)


def test_what_an_embargo_held_is_stored_once_it_has_passed(run, tmp_path: Path) -> None:
    items = tmp_path / "items"
    items.mkdir()
    _item(items, 1, embargoed="2001-01-01T00:00:00Z")
    assert json.loads(run("ingest", items, "--data", "d", "--json").out)["created"] == 1
