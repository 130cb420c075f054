"""Plugins: the folder of rules in single files that a command loads beside those installed."""

import argparse
import os
from pathlib import Path

__all__ = ["VARIABLE", "add_plugins"]

VARIABLE = "VERIFIER_PLUGINS"


def add_plugins(parser: argparse.ArgumentParser) -> None:
    """Declare `--plugins`."""
    named = os.environ.get(VARIABLE)
    parser.add_argument(
        "--plugins",
        metavar="DIR",
        type=Path,
        default=Path(named) if named else None,
        help=f"load the rules in this folder too, a .py file each (default: {VARIABLE})",
    )
