"""`verifier openapi`: the HTTP interface, described for machines."""

import argparse

from verifier.cli.terminal import Terminal
from verifier.http.openapi import document

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier openapi`: none."""


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the OpenAPI document, as `GET /openapi.json` answers it."""
    terminal.exactly(document())
    return 0
