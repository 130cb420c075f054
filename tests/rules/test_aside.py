"""What is installed by itself sees the sdk alone, and the core knows nothing of it."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASIDE = ["plugins/place", "plugins/quantity_by_rules_file", "examples/quake"]


def imported(file: Path) -> set[str]:
    """The modules that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("folder", ASIDE)
def test_it_imports_nothing_of_verifier_but_the_sdk(folder):
    of_verifier = {
        name
        for file in (ROOT / folder).rglob("*.py")
        for name in imported(file)
        if name.partition(".")[0] == "verifier"
    }
    assert of_verifier
    assert all(name.startswith("verifier.sdk.") for name in of_verifier)


def plugins_of(folder: Path) -> dict[str, str]:
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    return project["entry-points"]["verifier.plugins"]


@pytest.mark.parametrize("folder", ASIDE)
def test_the_core_has_never_heard_of_it(folder):
    (module,) = plugins_of(ROOT / folder).values()
    assert module not in plugins_of(ROOT).values()
    for file in (ROOT / "verifier").rglob("*.py"):
        assert module not in {name.partition(".")[0] for name in imported(file)}, file
