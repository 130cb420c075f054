"""Rules that are written in a data file: every *.rules.toml in the plugins folder is one."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from verifier.sdk.errors import InvalidFile
from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier_quantity_by_rules_file.rule import FileRule
from verifier_quantity_by_rules_file.rules_file import load_rules_file

__all__ = ["verifier_rules"]

_ENDING = "*.rules.toml"


@hookimpl
def verifier_rules(settings: Mapping[str, str]) -> Iterable[Rule | Exception]:
    """A rule a file; a file that is wrong is reported, and the others load."""
    folder = settings.get("folder")
    files = sorted(Path(folder).glob(_ENDING)) if folder else []
    return [_made(file) for file in files]


def _made(file: Path) -> Rule | Exception:
    try:
        return FileRule(load_rules_file(file))
    except InvalidFile as error:
        return error
