"""Shipped: the data files of this plugin."""

from importlib.resources import files

__all__ = ["shipped", "shipped_lines"]


def shipped(name: str) -> str:
    """The text of a file of the plugin's data folder."""
    return files("verifier_attribution").joinpath("data", name).read_text("utf-8")


def shipped_lines(name: str) -> list[str]:
    """Its lines."""
    return shipped(name).splitlines()
