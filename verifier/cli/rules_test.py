"""`verifier rules test`: each rule's own examples, and the laws that hold for every rule."""

import argparse
import os
from collections.abc import Sequence
from tempfile import TemporaryDirectory

import msgspec

from verifier.cli.rule_choice import with_those_read
from verifier.cli.terminal import Terminal
from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.example import examples_of
from verifier.sdk.rule import Rule
from verifier.sdk.testing import Problem, checks_of, find_problems

__all__ = ["test_rules"]


class _Tested(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a rule's checks."""

    rule: str
    version: str
    checks: int
    problems: tuple[Problem, ...]


def test_rules(args: argparse.Namespace, terminal: Terminal) -> int:
    """Test the rules named, or all that carry examples; 1 when one breaks, or failed to load."""
    plugins = load_plugins(folder=args.plugins)
    for line in plugins.listing:
        if line.status == "failed" and (not args.rules or line.plugin in args.rules):
            terminal.note(f"{line.plugin}: failed to load: {line.reason}")
    with TemporaryDirectory() as scratch:  # else hypothesis leaves a folder where one works
        os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", scratch)
        tested = [_tested(rule, plugins.rules) for rule in _chosen(plugins, args.rules)]
    if args.json:
        terminal.json(msgspec.json.encode({"rules": tested}))
    else:
        _show(tested, terminal)
    broken = any(each.problems for each in tested)
    failed = any(line.status == "failed" for line in plugins.listing)
    return 1 if broken or failed else 0


def _chosen(plugins: Plugins, named: Sequence[str]) -> list[Rule]:
    failed = {line.plugin for line in plugins.listing if line.status == "failed"}
    if named:
        return list(plugins.rules.named(name for name in named if name not in failed))
    return [rule for rule in plugins.rules if examples_of(rule)]


def _tested(rule: Rule, rules: RuleSet) -> _Tested:
    beside = with_those_read(rules.named([rule.id]), rules).in_reading_order
    checks = checks_of(rule, beside=beside)
    return _Tested(
        rule=rule.id, version=rule.version, checks=len(checks), problems=find_problems(checks)
    )


def _show(tested: Sequence[_Tested], terminal: Terminal) -> None:
    if not tested:
        terminal.line("no rule carries examples; name one to test it")
    for each in tested:
        for problem in each.problems:
            terminal.line(str(problem))
            terminal.line()
        held = each.checks - len(each.problems)
        style = "red" if each.problems else "green"
        said = terminal.style(f"{held} of {each.checks} checks hold", style)
        terminal.line(f"{each.rule} {each.version}: {said}")
