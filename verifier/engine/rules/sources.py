"""Sources: where plugins come from, an installed package's entry point or a file in a folder."""

import sys
from collections.abc import Iterable
from importlib.machinery import SourceFileLoader
from importlib.metadata import EntryPoint
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import msgspec

from verifier.sdk.errors import VerifierError

__all__ = ["NoPluginsFolder", "Source", "files_in", "installed"]


class NoPluginsFolder(VerifierError):
    """The plugins folder that was named is not there, or cannot be read."""

    def __init__(self, folder: Path, reason: str | None = None) -> None:
        self.folder = folder
        super().__init__(
            f"there is no plugins folder {folder}"
            if reason is None
            else f"the plugins folder {folder} cannot be read: {reason}"
        )


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A plugin not loaded yet: its name, and the entry point or the file it is loaded from."""

    name: str
    point: EntryPoint | None = None
    file: Path | None = None

    def load(self) -> object:
        """Import it; whatever it raises then passes on."""
        if self.file is not None:
            return _module(self.name, self.file)
        return self.point.load() if self.point else None

    def home(self) -> Path | None:
        """Its file, or its package's folder: what its own lines of a traceback lie in."""
        if self.file is not None:
            return self.file
        if self.point is None:
            return None
        top = self.point.module.partition(".")[0]
        module = sys.modules.get(top)
        origin = _origin(top) if module is None else getattr(module, "__file__", None)
        if origin is None:
            return None
        path = Path(origin)
        return path.parent if path.name == "__init__.py" else path


def installed(points: Iterable[EntryPoint]) -> list[Source]:
    """A source for every entry point, by name."""
    return [Source(name=p.name, point=p) for p in sorted(points, key=lambda p: p.name)]


def files_in(folder: Path) -> list[Source]:
    """A source for every Python file in `folder`, by name; NoPluginsFolder.

    Left alone are tests (`test_*.py`, `conftest.py`) and names that begin with `_` or a dot.
    """
    if not folder.is_dir():
        raise NoPluginsFolder(folder)
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix == ".py")
    except OSError as error:  # which `glob` would take for a folder without files
        raise NoPluginsFolder(folder, error.strerror) from None
    return [
        Source(name=file.stem, file=file)
        for file in files
        if not file.name.startswith(("_", ".", "test_")) and file.name != "conftest.py"
    ]


class _Fresh(SourceFileLoader):
    """Compiles the file as it is now: a cached one of the same second and size may be older."""

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self.get_data(self.path), self.path)


def _module(name: str, file: Path) -> ModuleType:
    whole = f"verifier_plugin_{name}"
    loader = _Fresh(whole, str(file))
    spec = spec_from_file_location(whole, file, loader=loader)
    if spec is None:
        raise ImportError(f"{file} is no Python file")
    module = module_from_spec(spec)
    before = sys.modules.get(whole)
    sys.modules[whole] = module  # typing and msgspec look a class's module up by name
    try:
        loader.exec_module(module)
    except BaseException:
        del sys.modules[whole]
        if before is not None:  # an earlier version, which stays in use
            sys.modules[whole] = before
        raise
    return module


def _origin(name: str) -> str | None:
    """The file of a module that is not imported, as when importing it has just failed."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    return None if spec is None else spec.origin
