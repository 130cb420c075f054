"""Shipped: the texts of the data files that come with the package; see data/NOTICE."""

from importlib import resources

import zstandard

__all__ = ["shipped"]


def shipped(name: str) -> str:
    """The text of a data file; one whose name ends in ".zst" is packed."""
    file = resources.files("verifier.sdk.language").joinpath(f"data/{name}")
    if name.endswith(".zst"):
        return zstandard.ZstdDecompressor().decompress(file.read_bytes()).decode()
    return file.read_text(encoding="utf-8")
