"""`verifier rules`: the rules of this installation, and the plugins that failed to load."""

import argparse

import msgspec

from verifier.cli.plugins import add_plugins
from verifier.cli.terminal import Terminal
from verifier.engine.plugins import load_plugins

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier rules`."""
    parser.add_argument("--json", action="store_true", help="for machines")
    add_plugins(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """List them; 1 when a plugin failed to load."""
    listing = load_plugins(folder=args.plugins).listing
    if args.json:
        terminal.json(msgspec.json.encode({"rules": listing}))
    else:
        for rule in listing:
            status = terminal.style(rule.status, "green" if rule.status == "loaded" else "red")
            name = f"{rule.id} {rule.version}".strip()
            terminal.line(f"{name}  [{status}, plugin {rule.plugin}]")
            terminal.line(f"    {rule.reason or rule.description}")
    return 0 if all(rule.status == "loaded" for rule in listing) else 1
