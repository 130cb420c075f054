"""`verifier rules`: the rules of this installation; `rules test` holds them to their contract."""

import argparse
from collections.abc import Callable

import msgspec

from verifier.cli.data import add_data
from verifier.cli.rules_test import test_rules
from verifier.cli.rules_try import try_rule
from verifier.cli.terminal import Terminal
from verifier.engine.rules.plugins import load_plugins

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier rules`."""
    parser.epilog = (
        "verifier rules             every rule, and every plugin that failed to load, with file\n"
        "                           and line\n"
        "verifier rules test [ID]   run a rule's own examples and the laws that hold for every\n"
        "                           rule (default: the rules that carry examples)\n"
        "verifier rules try ID --claims FILE\n"
        "                           answer the claims without and with the rule, over the corpus\n"
        "                           or the evidence they come with, and show what changes; FILE\n"
        "                           holds a claim a line, or JSON lines {claim, claim_date?,\n"
        "                           evidence?, label?}\n"
    )
    parser.add_argument(
        "action", nargs="?", choices=["list", *_ACTIONS], default="list", help=argparse.SUPPRESS
    )
    parser.add_argument("rules", nargs="*", metavar="ID", help="only these rules")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.set_defaults(refuse=parser.error)
    parser.add_argument(
        "--claims", metavar="FILE", help="what `try` answers (- for standard input)"
    )
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Do what is asked; 1 when a plugin failed to load, or a rule does not keep its contract."""
    return _ACTIONS.get(args.action, _list)(args, terminal)


def _list(args: argparse.Namespace, terminal: Terminal) -> int:
    if args.rules:
        args.refuse(f"there is no `verifier rules {args.rules[0]}`")
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


_ACTIONS: dict[str, Callable[[argparse.Namespace, Terminal], int]] = {
    "test": test_rules,
    "try": try_rule,
}
