"""Plugins: found by entry point or in a folder, loaded one by one, asked for their rules."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import msgspec
import pluggy

from verifier.engine.rules.calling import called
from verifier.engine.rules.diagnosis import (
    BadPlugin,
    admit,
    check_hooks,
    reason_of,
    run_examples,
    where,
)
from verifier.engine.rules.rules import RuleSet
from verifier.engine.rules.sources import Source, files_in, installed
from verifier.sdk import hooks
from verifier.sdk.rule import Rule
from verifier.sdk.text import Text

__all__ = [
    "GROUP",
    "LoadedRule",
    "Plugins",
    "find_sources",
    "load_plugins",
    "load_sources",
    "settings_of",
]

GROUP = "verifier.plugins"
_HOOKS: Mapping[str, Callable[..., object]] = {
    "verifier_published": hooks.verifier_published,
    "verifier_rules": hooks.verifier_rules,
}


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
        self,
        manager: pluggy.PluginManager,
        rules: RuleSet,
        listing: Sequence[LoadedRule],
        dates: Sequence[Callable[[Text], object]] | None = None,
    ) -> None:
        """`dates` are what finds publication dates; None: the hooks of the plugins."""
        hooked = manager.hook.verifier_published.get_hookimpls()
        self._manager = manager
        self.rules = rules
        self.listing = tuple(listing)
        self.dates = tuple(each.function for each in hooked) if dates is None else tuple(dates)

    def with_others(
        self,
        rules: RuleSet,
        listing: Sequence[LoadedRule],
        dates: Sequence[Callable[[Text], object]],
    ) -> "Plugins":
        """These, and others that this process need not have loaded itself: all of them together."""
        return Plugins(self._manager, rules, listing, dates)

    def published(self, text: Text) -> str | None:
        """The publication date some plugin finds in `text`; None when none does."""
        for find in self.dates:
            try:
                found = find(text)
            except Exception:  # a plugin's mistake must not stop the document
                continue
            if isinstance(found, str):
                return found
        return None


def load_plugins(
    settings: Mapping[str, Mapping[str, str]] | None = None,
    points: Iterable[EntryPoint] | None = None,
    folder: Path | None = None,
) -> Plugins:
    """Load every plugin of the entry point group `verifier.plugins`, then those in `folder`.

    `points` replaces the entry points. NoPluginsFolder when `folder` is not there. A plugin finds
    the plugins folder in its settings, as "folder".
    """
    found = find_sources(points, folder)
    return load_sources(found, {each.name: settings_of(each, settings, folder) for each in found})


def find_sources(points: Iterable[EntryPoint] | None, folder: Path | None) -> list[Source]:
    """The plugins there are: those installed (or of `points`), then those in `folder`."""
    found = installed(entry_points(group=GROUP) if points is None else points)
    return found + ([] if folder is None else files_in(folder))


def settings_of(
    source: Source, settings: Mapping[str, Mapping[str, str]] | None, folder: Path | None
) -> Mapping[str, str]:
    """What a plugin is told: the plugins folder, and its own settings."""
    common = {} if folder is None else {"folder": str(folder)}
    return {**common, **(settings or {}).get(source.name, {})}


def load_sources(found: Iterable[Source], settings: Mapping[str, Mapping[str, str]]) -> Plugins:
    """Load plugins one by one, each with its `settings`.

    Never raises for a plugin's sake: one that cannot be imported, misspells a hook, raises (on its
    own examples too), or brings a rule that is no Rule or has a taken id is listed as failed with
    file, line and reason.
    """
    manager = pluggy.PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    rules: dict[str, tuple[Rule, str]] = {}
    listing: list[LoadedRule] = []
    for source in found:
        brought: list[Rule | Exception] = []
        loading = called.set(source.name)
        try:
            brought = _rules_of(manager, source, settings.get(source.name, {}), rules)
        except (Exception, SystemExit) as error:  # a stranger's module may do anything
            if manager.get_plugin(source.name) is not None and not _taken(source.name, listing):
                manager.unregister(name=source.name)
            listing.append(_failed(source, error))
        finally:
            called.reset(loading)
        for each in brought:
            if isinstance(each, Exception):
                listing.append(_failed(source, each))
                continue
            rules[each.id] = (each, source.name)
            listing.append(
                LoadedRule(
                    id=each.id,
                    version=each.version,
                    description=each.description,
                    plugin=source.name,
                    status="loaded",
                )
            )
    return Plugins(
        manager,
        RuleSet(rule for rule, _ in rules.values()),
        sorted(listing, key=lambda r: (r.id, r.plugin)),
    )


def _failed(source: Source, error: BaseException) -> LoadedRule:
    return LoadedRule(
        id=source.name,
        version="",
        description="",
        plugin=source.name,
        status="failed",
        reason=reason_of(error, source.home()),
    )


def _taken(name: str, listing: Iterable[LoadedRule]) -> bool:
    """Whether a plugin of this name is loaded already."""
    return any(line.plugin == name and line.status == "loaded" for line in listing)


def _rules_of(
    manager: pluggy.PluginManager,
    source: Source,
    settings: Mapping[str, str],
    known: Mapping[str, tuple[Rule, str]],
) -> list[Rule | Exception]:
    """The rules a plugin brings, each found fit to run, and why it could not make others."""
    plugin = source.load()
    check_hooks(plugin, _HOOKS)
    if manager.has_plugin(source.name):
        raise BadPlugin(where(plugin), f"another plugin is called {source.name!r}")
    manager.register(plugin, name=source.name)
    manager.check_pending()
    brought: dict[str, Rule] = {}
    unmade: list[Exception] = []
    for hook in manager.hook.verifier_rules.get_hookimpls():
        if hook.plugin_name != source.name:
            continue
        arguments = {"settings": settings}
        made = hook.function(*(arguments[name] for name in hook.argnames))
        if not isinstance(made, Iterable):
            raise BadPlugin(where(hook.function), f"verifier_rules returns {made!r}, no rules")
        for each in made:
            if isinstance(each, Exception):
                unmade.append(each)
                continue
            rule = admit(each)
            if rule.id in known:
                other, name = known[rule.id]
                at = f" ({where(other)})" if where(other) else ""
                raise BadPlugin(
                    where(rule), f"rule id {rule.id!r} is taken by the plugin {name!r}{at}"
                )
            if rule.id in brought:
                raise BadPlugin(where(rule), f"rule id {rule.id!r} is given to two rules")
            brought[rule.id] = rule
    for rule in brought.values():
        run_examples(rule)
    return [*brought.values(), *unmade]
