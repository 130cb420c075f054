"""The tutorial is true: its code is run, and its commands print what it says."""

import re
import shlex
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

from verifier.cli.main import main

ROOT = Path(__file__).parents[2]
TUTORIAL = (ROOT / "docs/rules/tutorial.md").read_text()
EXAMPLE = ROOT / "examples" / "quake"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCKS = [(match[1], match[2]) for match in BLOCK.finditer(TUTORIAL)]


def commands(block: str) -> list[tuple[str, str]]:
    """Each command of a console block with what it prints."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


def prints(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    words = shlex.split(command)
    if words[0] == "echo":
        said, into, file = words[1:]
        assert into == ">"
        Path(file).write_text(said + "\n")
        return ""
    assert words[0] == "verifier"
    main(words[1:])
    return capsys.readouterr().out


def test_every_step_does_what_it_says(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFIER_PLUGINS", raising=False)
    Path("rules").mkdir()
    steps = 0
    for kind, block in BLOCKS:
        if kind == "python":
            Path("rules/quake.py").write_text(block)
            steps += 1
        for command, expected in commands(block) if kind == "console" else []:
            written = prints(command, capsys)
            assert OutputChecker().check_output(expected, written, ELLIPSIS), (command, written)
    assert steps == 3


def test_the_last_step_is_the_example_in_the_repository():
    code = [block for kind, block in BLOCKS if kind == "python"]
    (package,) = (block for kind, block in BLOCKS if kind == "toml")
    assert code[-1] == (EXAMPLE / "quake.py").read_text()
    assert package == (EXAMPLE / "pyproject.toml").read_text()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_step_keeps_the_laws(number, tmp_path, capsys):
    """The first lacks but examples of judging."""
    (tmp_path / "quake.py").write_text([b for kind, b in BLOCKS if kind == "python"][number])
    code = main(["rules", "test", "quake", "--plugins", str(tmp_path)])
    written = capsys.readouterr().out
    assert (code, "found:   no example of a claim beside a passage" in written) == (
        (1, True) if number == 0 else (0, False)
    )
