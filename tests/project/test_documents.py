"""What is written about the project holds."""

import re
import tomllib
from pathlib import Path

import pytest

from verifier.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PINS = sorted((ROOT / "requirements").glob("*.txt"))


def named(requirement: str) -> str:
    return re.split(r"[<>=; ]", requirement, maxsplit=1)[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"| `verifier {command}" in (ROOT / "docs/cli.md").read_text()


@pytest.mark.parametrize(
    "package",
    [
        *map(named, PROJECT["project"]["dependencies"]),
        *(named(each) for each in PROJECT["dependency-groups"]["dev"] if isinstance(each, str)),
        *map(named, PROJECT["dependency-groups"]["build"]),
    ],
)
def test_every_dependency_is_defended_and_pinned(package: str) -> None:
    assert re.search(
        rf"^\|.*\b{package}\b", (ROOT / "docs/dependencies.md").read_text(), re.MULTILINE
    )
    assert re.search(rf"^{package}==", (ROOT / "requirements/dev.txt").read_text(), re.MULTILINE)


@pytest.mark.parametrize("package", [named(each) for each in PROJECT["project"]["dependencies"]])
def test_what_runs_is_pinned_for_running(package: str) -> None:
    assert re.search(rf"^{package}==", (ROOT / "requirements/run.txt").read_text(), re.MULTILINE)


@pytest.mark.parametrize("file", PINS, ids=lambda file: file.name)
def test_pins_name_no_registry(file: Path) -> None:
    assert "://" not in file.read_text()
    assert "index-url" not in file.read_text()


@pytest.mark.parametrize("file", PINS, ids=lambda file: file.name)
def test_a_package_has_one_pin_in_all_files(file: Path) -> None:
    everything = (ROOT / "requirements/dev.txt").read_text()
    for pin in re.findall(r"^[\w.-]+==[\w.]+", file.read_text(), re.MULTILINE):
        assert pin in everything


def test_the_readme_shows_the_example_as_it_is() -> None:
    example = (ROOT / "examples/quake/quake.py").read_text()
    (shown,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert shown in example


@pytest.mark.parametrize(
    "file", ["README.md", "CONTRIBUTING.md", "docs/cli.md", "docs/operation.md"]
)
def test_links_lead_somewhere(file: str) -> None:
    path = ROOT / file
    prose = re.sub(r"```.*?```", "", path.read_text(), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!http)([^)#]+)", prose):
        assert (path.parent / target).exists(), target


def test_every_chore_is_listed_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    described = re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)
    assert sorted(phony.split()) == sorted(described)
