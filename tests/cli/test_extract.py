"""`verifier extract`: rows and plain text in, what the rules read out."""

import json
from pathlib import Path

import pytest

from verifier.engine.rules.plugins import load_plugins

TEXT = "The storm killed 12 people. “We lost 40 houses,” said Mayor Ann Reed on Tuesday."


def rows(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


def row(**fields: object) -> str:
    return json.dumps({"id": "a", "text": TEXT} | fields) + "\n"


def test_a_row_in_gives_a_row_out(run) -> None:
    (read,) = rows(run("extract", stdin=row(id="r-1")).out)
    assert read.keys() == {"id", "facts"}
    assert read["id"] == "r-1"
    assert read["facts"]
    for fact in read["facts"]:
        assert fact.keys() == {"rule", "kind", "surface", "start", "end", "value"}
        assert TEXT[fact["start"] : fact["end"]] == fact["surface"]


@pytest.mark.parametrize("file", ["-", None], ids=["dash", "left out"])
def test_standard_input_is_read(run, file: str | None) -> None:
    done = run("extract", *([file] if file else []), stdin=row() + "\n" + row(id=2))
    assert [read["id"] for read in rows(done.out)] == ["a", 2]


def test_a_file_of_rows_is_read(run, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(row(id="x", source="elsewhere", expected=[]))
    assert [read["id"] for read in rows(run("extract", path).out)] == ["x"]


def test_facts_of_other_rules_are_left_out(run) -> None:
    for rule in load_plugins().rules.ids:
        done = run("extract", "--rules", rule, stdin=row())
        assert {fact["rule"] for fact in rows(done.out)[0]["facts"]} <= {rule}


def test_several_rules_read_what_all_rules_read_of_theirs(run) -> None:
    """A rule reads the same, whether or not the rules that it builds on are asked for."""
    everything = rows(run("extract", stdin=row()).out)[0]["facts"]
    for rule in load_plugins().rules.ids:
        alone = rows(run("extract", "--rules", rule, stdin=row()).out)[0]["facts"]
        assert alone == [fact for fact in everything if fact["rule"] == rule]


def test_the_same_text_gives_the_same_bytes(run) -> None:
    assert run("extract", stdin=row()).out == run("extract", stdin=row()).out


def test_plain_text_is_shown_with_marks_and_values(run) -> None:
    done = run("extract", stdin=TEXT)
    assert done.code == 0
    assert ">>" in done.out
    assert "attribution: attribution [" in done.out


def test_plain_text_can_be_had_as_json(run, article: Path) -> None:
    (read,) = rows(run("extract", "--json", article).out)
    assert read["id"] == str(article)


def test_text_without_facts_shows_nothing(run) -> None:
    done = run("extract", stdin="\n \n")
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize(
    ("stdin", "told"),
    [
        (row() + "{}\n", "standard input:2: Object missing required field `id`"),
        (row() + "\n{nonsense\n", "standard input:3: "),
        (row() + '{"id": 1, "text": "\\ud800"}\n', "standard input:2: "),
        (row() + "[" * 100_000 + "\n", "standard input:2: "),
        (row(date="31 February"), "row a: date: '31 February' is not an ISO 8601 date"),
        (b"caf\xe9 12\n", "standard input:1: is not UTF-8 text"),
        (b"\n\n12 \xff\n", "standard input:3: is not UTF-8 text"),
    ],
    ids=["no id", "no JSON", "lone surrogate", "nested", "date", "Latin-1", "third line"],
)
def test_bad_rows_are_named(run, stdin: str | bytes, told: str) -> None:
    done = run("extract", stdin=stdin)
    assert done.code == 1
    assert told in done.err
    assert done.err.count("\n") == 1


def test_what_stands_before_a_bad_row_is_written(run) -> None:
    done = run("extract", stdin=row(id="good") + "nonsense\n")
    assert [read["id"] for read in rows(done.out)] == ["good"]


def test_a_file_named_for_rows_holds_rows(run, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("nonsense\n")
    done = run("extract", path)
    assert (done.code, done.out) == (1, "")
    assert f"{path}:1: " in done.err


def test_a_text_may_be_the_argument_itself(run, tmp_path: Path) -> None:
    done = run("extract", "--rules", "numeric", "The storm killed 12 people.")
    assert done.out.startswith("The storm killed >>12<< people.\n")
    (tmp_path / "a text.txt").write_text("A fire killed 30 people.")
    assert ">>30<<" in run("extract", "--rules", "numeric", "a text.txt").out


def test_one_word_that_is_no_file_is_an_error(run) -> None:
    done = run("extract", "storm.txt")
    assert done.code == 1
    assert "storm.txt" in done.err


def test_a_name_that_names_no_file_is_refused(run):
    refused = run("extract", "")
    assert (refused.code, refused.err) == (1, "verifier extract: file: '' names no file\n")
