"""Plugins: found by entry point, loaded one by one, asked for their rules one by one."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import cast

import msgspec
import pluggy

from verifier.engine.rules import RuleSet
from verifier.sdk import hooks
from verifier.sdk.rule import Rule
from verifier.sdk.text import Text

__all__ = ["GROUP", "LoadedRule", "Plugins", "load_plugins"]

GROUP = "verifier.plugins"


class LoadedRule(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the rules listing: one rule, or one plugin that could not be loaded."""

    id: str
    version: str
    description: str
    plugin: str
    status: str
    """"loaded" or "failed"."""
    reason: str = ""


class Plugins:
    """The plugins of this process: their rules, their other hooks, and what failed to load."""

    def __init__(
        self, manager: pluggy.PluginManager, rules: RuleSet, listing: Sequence[LoadedRule]
    ) -> None:
        self._manager = manager
        self.rules = rules
        self.listing = tuple(listing)

    def published(self, text: Text) -> str | None:
        """The publication date some plugin finds in `text`; None when none does."""
        for implementation in self._manager.hook.verifier_published.get_hookimpls():
            try:
                found = implementation.function(text)
            except Exception:  # a plugin's mistake must not stop the document
                continue
            if isinstance(found, str):
                return found
        return None


def load_plugins(
    settings: Mapping[str, Mapping[str, str]] | None = None,
    points: Sequence[EntryPoint] | None = None,
) -> Plugins:
    """Load every plugin of the entry point group `verifier.plugins` (or the given `points`).

    Never raises for a plugin's sake: one that cannot be imported, misspells a hook, raises, or
    brings a rule that is no Rule or has a taken id is listed as failed with the reason.
    """
    manager = pluggy.PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    found = sorted(entry_points(group=GROUP) if points is None else points, key=lambda p: p.name)
    rules: dict[str, Rule] = {}
    listing: list[LoadedRule] = []
    for point in found:
        try:
            brought = _rules_of(manager, point, (settings or {}).get(point.name, {}))
            for index, rule in enumerate(brought):
                if rule.id in rules:
                    raise ValueError(f"rule id {rule.id!r} is taken by another plugin")
                if any(other.id == rule.id for other in brought[:index]):
                    raise ValueError(f"rule id {rule.id!r} is given to two rules")
        except Exception as error:  # whatever a stranger's module does at import stays its own
            if manager.has_plugin(point.name):
                manager.unregister(name=point.name)
            listing.append(
                LoadedRule(
                    id=point.name,
                    version="",
                    description="",
                    plugin=point.name,
                    status="failed",
                    reason=f"{type(error).__name__}: {error}",
                )
            )
            continue
        for rule in brought:
            rules[rule.id] = rule
            listing.append(
                LoadedRule(
                    id=rule.id,
                    version=rule.version,
                    description=rule.description,
                    plugin=point.name,
                    status="loaded",
                )
            )
    return Plugins(
        manager, RuleSet(rules.values()), sorted(listing, key=lambda r: (r.id, r.plugin))
    )


def _rules_of(
    manager: pluggy.PluginManager, point: EntryPoint, settings: Mapping[str, str]
) -> list[Rule]:
    manager.register(point.load(), name=point.name)
    manager.check_pending()
    implementations = [
        hook
        for hook in manager.hook.verifier_rules.get_hookimpls()
        if hook.plugin_name == point.name
    ]
    brought: list[Rule] = []
    for hook in implementations:
        arguments = {"settings": settings}
        made = hook.function(*(arguments[name] for name in hook.argnames))
        brought.extend(cast("Iterable[Rule]", made))
    for rule in brought:
        if not isinstance(rule, Rule):
            raise TypeError(
                f"{rule!r} is no Rule: it lacks one of id, version, description, kinds, reads, "
                "extract, judge"
            )
    return brought
