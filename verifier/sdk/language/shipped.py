"""Shipped: the texts of the data files that come with the package; see data/NOTICE."""

from importlib import resources
from importlib.resources.abc import Traversable

import zstandard

__all__ = ["made", "shipped"]


def shipped(name: str) -> str:
    """The text of a data file; one whose name ends in ".zst" is packed."""
    file = _file(name)
    if name.endswith(".zst"):
        return zstandard.ZstdDecompressor().decompress(file.read_bytes()).decode()
    return file.read_text(encoding="utf-8")


def made(name: str) -> str | None:
    """The text of a file that `make` may have left among them."""
    file = _file(name)
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _file(name: str) -> Traversable:
    return resources.files("verifier.sdk.language").joinpath(f"data/{name}")
