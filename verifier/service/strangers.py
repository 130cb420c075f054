"""Strangers: rules that did not come with this project, run where they can do no harm."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points

from verifier.engine.plugins import GROUP, Plugins
from verifier.engine.rules import RuleSet
from verifier.sdk.rule import Rule
from verifier.service.rule_processes import DistantRule, RuleProcesses

__all__ = ["secluded", "strangers_of"]

_OWN = "verifier"  # the distribution whose rules are trusted as the rest of it is


def strangers_of(plugins: Plugins, points: Iterable[EntryPoint] | None = None) -> tuple[Rule, ...]:
    """The rules that other distributions, or files of a folder, have brought."""
    found = entry_points(group=GROUP) if points is None else points
    own = {point.name for point in found if point.dist is not None and point.dist.name == _OWN}
    brought = {
        line.id for line in plugins.listing if line.status == "loaded" and line.plugin not in own
    }
    return tuple(rule for rule in plugins.rules if rule.id in brought)


def secluded(
    plugins: Plugins, strangers: Iterable[Rule], processes: RuleProcesses, seconds: float
) -> Plugins:
    """The same plugins, with each of `strangers` in a process of its own for every call."""
    distant = {rule.id: DistantRule(rule, processes, seconds) for rule in strangers}
    rules = RuleSet(distant.get(rule.id, rule) for rule in plugins.rules)
    return Plugins(plugins._manager, rules, plugins.listing)  # noqa: SLF001 - the same plugins
