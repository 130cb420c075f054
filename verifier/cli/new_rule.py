"""`verifier new-rule NAME`: a rule that works, to be made into another."""

import argparse
from importlib import resources
from pathlib import Path
from string import Template

import regex

from verifier.cli.plugins import add_plugins
from verifier.cli.terminal import Terminal
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.errors import InvalidValue, VerifierError

__all__ = ["FileThere", "configure", "run"]

_NAME = regex.compile(r"[a-z][a-z0-9]*+(?:[-_][a-z0-9]++)*+")
_FOLDER = Path("rules")


class FileThere(VerifierError):
    """A file that would be made is there already; nothing was written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} is there already; nothing was written")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier new-rule`."""
    parser.epilog = (
        "Without --package it makes NAME.py and test_NAME.py in the plugins folder\n"
        f"(--plugins, or else ./{_FOLDER}). With it, a folder NAME that pip installs."
    )
    parser.add_argument("name", metavar="NAME", help="a word, such as quake or wind-speed")
    parser.add_argument("--package", action="store_true", help="make a package of its own")
    add_plugins(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the files, and say what to try next."""
    name = args.name
    if not _NAME.fullmatch(name):
        raise InvalidValue("NAME", name, "is not lower-case words joined by - or _")
    if name.startswith("test_"):
        raise InvalidValue("NAME", name, "begins as the name of a file of tests does")
    if name.replace("-", "_") in load_plugins().rules.ids:
        raise InvalidValue("NAME", name, "is the id of a rule that is installed")
    names = {
        "id": name.replace("-", "_"),
        "dashed": name.replace("_", "-"),
        "title": name.replace("-", " ").replace("_", " ").capitalize(),
        "class": name.replace("-", " ").replace("_", " ").title().replace(" ", ""),
    }
    if args.package:
        names["module"] = f"verifier_{names['id']}"
        folder = Path(name)
        made = {
            folder / "pyproject.toml": "pyproject.toml",
            folder / "README.md": "README.md",
            folder / f"{names['module']}.py": "rule.py",
            folder / "tests" / f"test_{names['id']}.py": "test_rule.py",
        }
        install, at = f"pip install --editable {folder}", ""
    else:
        names["module"] = names["id"]
        folder = args.plugins or _FOLDER
        made = {
            folder / f"{names['id']}.py": "rule.py",
            folder / f"test_{names['id']}.py": "test_rule.py",
        }
        install, at = "", f" --plugins {folder}"
    _write(made, names)
    for path in made:
        terminal.line(f"made {path}")
    terminal.line("\nTry it:")
    for command in (
        install,
        f"verifier rules{at}",
        f'verifier extract{at} --rules {names["id"]} "A red alert was raised."',
        f"verifier rules test{at} {names['id']}",
    ):
        if command:
            terminal.line(f"  {command}")
    return 0


def _write(made: dict[Path, str], names: dict[str, str]) -> None:
    for path in made:
        if path.exists():
            raise FileThere(path)
    templates = resources.files("verifier.cli").joinpath("scaffold")
    for path, template in made.items():
        text = Template(templates.joinpath(f"{template}.txt").read_text("utf-8"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.substitute(names), encoding="utf-8")
