"""The command line, run in this process."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from verifier.cli.main import main


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run `verifier ARGUMENTS`, with `stdin` as its input, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFIER_DATA", raising=False)
    monkeypatch.delenv("VERIFIER_PLUGINS", raising=False)

    def run(*arguments: object, stdin: str | bytes = b"") -> Done:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
        written = capsys.readouterr()
        return Done(code, written.out, written.err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with a short article in it."""
    path = tmp_path / "storm.txt"
    path.write_text(
        "The storm killed 12 people in Norfolk on Tuesday. "
        "Mayor Ann Reed said the town had lost 40 houses.\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def corpus(run: Run, article: Path, tmp_path: Path) -> Path:
    """A corpus with that article in it."""
    folder = tmp_path / "corpus"
    assert run("ingest", article, "--data", folder).code == 0
    return folder
