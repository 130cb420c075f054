"""`verifier keys`: who may call the service."""

import argparse
import os
from pathlib import Path

from verifier.cli.data import DEFAULT
from verifier.cli.terminal import Terminal
from verifier.http.keys import Keys, Scope

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier keys`."""
    parser.epilog = (
        "add prints the key, once: only a hash of it is kept. A change counts at once, also for a\n"
        "service that is running."
    )
    parser.add_argument("action", choices=("add", "list", "remove"))
    parser.add_argument("name", nargs="?", help="whose key it is")
    parser.add_argument(
        "--write", action="store_true", help="the key may also change documents, not only read"
    )
    parser.add_argument(
        "--keys",
        metavar="FILE",
        type=Path,
        help="where they are kept (default: VERIFIER_KEYS, or else keys.json beside the corpus)",
    )
    parser.add_argument(
        "--data",
        metavar="DIR",
        type=Path,
        default=Path(os.environ.get("VERIFIER_DATA") or DEFAULT),
        help=f"the corpus (default: VERIFIER_DATA, or else ./{DEFAULT})",
    )
    parser.set_defaults(refuse=parser.error)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Add, list or remove; 1 when there is no such key."""
    named = os.environ.get("VERIFIER_KEYS")
    file = args.keys or (Path(named) if named else args.data / "keys.json")
    keys = Keys(file)
    if args.action == "list":
        known = keys.all()
        for key in known:
            terminal.line(f"{key.name}  {' '.join(scope.value for scope in key.scopes)}")
        if not known:
            terminal.note(f"there are no keys in {file}")
        return 0
    if args.name is None:
        args.refuse("name whose key it is")
    if args.action == "add":
        scopes = (Scope.READ, Scope.WRITE) if args.write else (Scope.READ,)
        terminal.line(keys.add(args.name, scopes))
        return 0
    if keys.remove(args.name):
        return 0
    terminal.note(f"there is no key of the name {args.name!r}")
    return 1
