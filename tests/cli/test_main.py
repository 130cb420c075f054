"""The command line as a whole: help, exit codes, and what a wrong command line is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from verifier.cli.main import COMMANDS


@pytest.fixture(scope="session")
def script() -> Path:
    return Path(sys.executable).with_name("verifier")


def test_help_lists_every_command_and_the_exit_codes(run) -> None:
    done = run("--help")
    assert done.code == 0
    for command, summary in COMMANDS.items():
        assert f"{command:<8} {summary}" in done.out
    assert "exit codes" in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command: str) -> None:
    done = run(command, "--help")
    assert done.code == 0
    assert done.out.startswith(f"usage: verifier {command}")
    assert COMMANDS[command][1:] in done.out


def test_version_is_shown(run) -> None:
    done = run("--version")
    assert done.code == 0
    assert done.out.startswith("verifier 0.")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("verify",),
        ("verify", "one", "two"),
        ("verify", "claim", "--nonsense"),
        ("verify", "claim", "--limit", "many"),
        ("eval",),
        ("serve", "--port", "http"),
        ("ingest",),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_told_so_and_exits_2(run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert "error: " in done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("extract", "nowhere.txt"), "nowhere.txt: No such file or directory"),
        (("extract", "--rules", "nonsense"), "no rule 'nonsense' is loaded"),
        (("extract", "--date", "yesterday"), "--date: 'yesterday' is not an ISO 8601 date"),
        (("verify", "claim"), "there is no corpus in verifier-data"),
        (("verify", ""), "claim: '' is empty"),
        (("verify", "x" * 2001), "at most 2000 are allowed"),
        (("verify", "lone \ud800"), "contains a lone surrogate at character 5"),
        (("verify", "c", "--claim-date", "2023-02-31"), "claim_date: '2023-02-31' is not"),
        (("verify", "c", "--as-of", "2023"), "as_of: '2023' is not"),
        (("verify", "c", "--from", "2023-02-02", "--to", "2023-02-01"), "is before"),
        (("verify", "c", "--limit", "0"), "limit: 0 is not within 1..100"),
        (("verify", "c", "--document", "nowhere.txt"), "nowhere.txt: No such file"),
        (("eval", "nowhere.jsonl"), "nowhere.jsonl: No such file or directory"),
        (("serve", "--port", "70000"), "--port: 70000: Expected int <= 65535"),
        (("serve", "--threads", "0"), "--threads: 0: Expected int >= 1"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_bad_input_is_one_line_on_standard_error_and_exits_1(
    run, arguments: tuple[str, ...], told: str
) -> None:
    done = run(*arguments)
    assert done.code == 1
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert done.err.startswith(f"verifier {arguments[0]}: ")
    assert told in done.err


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device", "corpus.db"), 1, "corpus.db: No space left"),
        (OSError("something"), 1, "verifier rules: something"),
    ],
    ids=["interrupted", "file", "no file"],
)
def test_what_the_system_does_to_a_command_is_told(
    run, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, told: str
) -> None:
    def fail(*_: object) -> int:
        raise raised

    monkeypatch.setattr("verifier.cli.rules.run", fail)
    done = run("rules")
    assert done.code == code
    assert told in done.err
    assert "Traceback" not in done.err


def test_a_claim_that_begins_with_a_dash_follows_two_dashes(run, article: Path) -> None:
    done = run("verify", "--document", article, "--", "-5 degrees were measured")
    assert done.code == 0


def test_a_reader_that_leaves_early_is_no_error(script: Path) -> None:
    command = f"'{script}' openapi | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=True)
    assert len(done.stdout) == 10
    assert done.stderr == b""


def test_help_is_quick_because_nothing_heavy_is_loaded() -> None:
    """Commands are imported when they are asked for, and their libraries with them."""
    program = (
        "import sys; from verifier.cli.main import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert loaded.isdisjoint({"msgspec", "litestar", "tantivy", "regex", "pluggy", "uvicorn"})
