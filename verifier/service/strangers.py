"""Strangers: plugins that did not come with this project, loaded and run where they can do no harm.

What they have brought is written on a roll: data, by which every process of a service comes to the
same rules, in the same homes, without loading anything itself.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from importlib import invalidate_caches
from pathlib import Path

import msgspec

from verifier.engine.rules.plugins import (
    LoadedRule,
    Plugins,
    find_sources,
    load_sources,
    settings_of,
)
from verifier.engine.rules.rules import RuleSet
from verifier.engine.rules.sources import Source
from verifier.service.rule_channel import Brought, RuleCard
from verifier.service.rule_processes import (
    DistantDates,
    DistantRule,
    RuleFailed,
    RuleHome,
    RuleProcesses,
)

__all__ = ["Lodger", "Roll", "Strangers", "is_own", "lines_after", "load_own"]

_OWN = "verifier"  # the distribution whose rules are trusted as the rest of it is


class Lodger(msgspec.Struct, frozen=True, kw_only=True):
    """Rules of a plugin, the home they live in, and whether the plugin finds dates there."""

    plugin: str
    home: int
    rules: tuple[RuleCard, ...]
    dates: bool


class Roll(msgspec.Struct, frozen=True, kw_only=True):
    """Who lives where, and the lines of the listing about all strangers."""

    lodgers: tuple[Lodger, ...] = ()
    lines: tuple[LoadedRule, ...] = ()

    @property
    def homes(self) -> frozenset[int]:
        """Every home that somebody lives in."""
        return frozenset(lodger.home for lodger in self.lodgers)


def is_own(source: Source) -> bool:
    """Whether a plugin came with this project."""
    point = source.point
    return point is not None and point.dist is not None and point.dist.name == _OWN


def load_own(settings: Mapping[str, Mapping[str, str]], folder: Path | None) -> Plugins:
    """The plugins that came with this project, in this process; NoPluginsFolder."""
    own = [source for source in find_sources(None, folder) if is_own(source)]
    return load_sources(own, {each.name: settings_of(each, settings, folder) for each in own})


class Strangers:
    """Loads all plugins but one's `own`, each in a home among `processes`.

    A plugin has `load_seconds` to be loaded, and a rule `seconds` for a call.
    """

    def __init__(
        self,
        own: Plugins,
        processes: RuleProcesses,
        settings: Mapping[str, Mapping[str, str]],
        folder: Path | None,
        *,
        seconds: float,
        load_seconds: float,
    ) -> None:
        self._own = own
        self._processes = processes
        self._settings = settings
        self._folder = folder
        self._seconds = seconds
        self._load_seconds = load_seconds

    def load(self, before: Roll) -> Roll:
        """The plugins as they are now; of one that cannot be loaded what there was `before`.

        NoPluginsFolder.
        """
        invalidate_caches()  # a plugin may have been installed since
        found = [each for each in find_sources(None, self._folder) if not is_own(each)]
        loading = [
            (each, self._processes.load(each, settings_of(each, self._settings, self._folder)))
            for each in found
        ]
        deadline = time.monotonic() + self._load_seconds
        lodgers: list[Lodger] = []
        lines: list[LoadedRule] = []
        places = {rule.id: ("", "") for rule in self._own.rules}
        places |= {line.id: (line.plugin, "") for line in self._own.listing if line.id in places}
        names = {line.plugin for line in self._own.listing}
        for source, each in loading:
            try:
                brought = each.finish(deadline - time.monotonic())
                _check_new(source.name, brought, names, places)
            except (TimeoutError, RuleFailed, _Taken) as error:
                self._processes.retire(each.home)
                lines.append(_failed(source.name, str(error)))
                continue
            names.add(source.name)
            places |= {rule.id: (source.name, rule.place) for rule in brought.rules}
            lines += brought.lines
            if not (brought.rules or brought.dates):
                self._processes.retire(each.home)  # whatever it has left running there
                continue
            lodger = Lodger(
                plugin=source.name, home=each.home, rules=brought.rules, dates=brought.dates
            )
            lodgers.append(lodger)
        return _with_those_before(before, lodgers, lines, frozenset(places))

    def leave(self, before: Roll, after: Roll) -> None:
        """Let go of the homes that nobody lives in any more."""
        for home in sorted(before.homes - after.homes):
            self._processes.retire(home)

    def plugins(self, roll: Roll, *, last: bool) -> Plugins:
        """One's own plugins and those on the roll; HomeGone, unless it is the `last` roll.

        Rules whose home has ended fail when they are called, until they are loaded anew.
        """
        homes: dict[int, RuleHome] = {}
        rules = list(self._own.rules)
        dates = list(self._own.dates)
        for lodger in roll.lodgers:
            home = homes.get(lodger.home) or self._processes.lease(lodger.home, dead=last)
            homes[lodger.home] = home
            rules += (DistantRule(card, home, self._seconds) for card in lodger.rules)
            if lodger.dates:
                dates.append(DistantDates(home, self._seconds))
        listing = sorted((*self._own.listing, *roll.lines), key=lambda r: (r.id, r.plugin))
        return self._own.with_others(RuleSet(rules), listing, dates)


class _Taken(Exception):
    """A plugin brings what there is already."""


def _check_new(
    name: str, brought: Brought, names: set[str], places: Mapping[str, tuple[str, str]]
) -> None:
    if name in names:
        raise _Taken(f"another plugin is called {name!r}")
    for rule in brought.rules:
        if rule.id in places:
            plugin, place = places[rule.id]
            at = f" ({place})" if place else ""
            told = f"rule id {rule.id!r} is taken by the plugin {plugin!r}{at}"
            raise _Taken(f"{rule.place}: {told}" if rule.place else told)


def _failed(plugin: str, reason: str) -> LoadedRule:
    return LoadedRule(
        id=plugin, version="", description="", plugin=plugin, status="failed", reason=reason
    )


def _with_those_before(
    before: Roll, lodgers: Sequence[Lodger], lines: Sequence[LoadedRule], taken: frozenset[str]
) -> Roll:
    """The roll of those loaded now, and of plugins that failed the rules they had before."""
    reasons = _reasons(lines)
    loaded = {lodger.plugin for lodger in lodgers}
    kept: list[Lodger] = []
    for lodger in before.lodgers:
        rules = tuple(rule for rule in lodger.rules if rule.id not in taken)
        dates = lodger.dates and lodger.plugin not in loaded
        if lodger.plugin in reasons and (rules or dates):
            kept.append(msgspec.structs.replace(lodger, rules=rules, dates=dates))
    staying = {rule.id: lodger.plugin for lodger in kept for rule in lodger.rules}
    return Roll(lodgers=(*lodgers, *kept), lines=lines_after(before.lines, lines, staying))


def lines_after(
    before: Iterable[LoadedRule], lines: Sequence[LoadedRule], staying: Mapping[str, str]
) -> tuple[LoadedRule, ...]:
    """The lines of those loaded now, and of the rules `staying` from before, with the reason.

    These are given by id with the plugin whose they are. The line of a plugin that failed is left
    out where one of a rule that stays tells the same.
    """
    reasons = _reasons(lines)
    partly = frozenset(staying.values())
    told = [line for line in lines if line.status == "loaded" or line.plugin not in partly]
    told += (
        msgspec.structs.replace(
            line, reason=f"kept from before, for now: {'; '.join(reasons[line.plugin])}"
        )
        for line in before
        if line.status == "loaded" and staying.get(line.id) == line.plugin
    )
    return tuple(told)


def _reasons(lines: Iterable[LoadedRule]) -> dict[str, list[str]]:
    """Why plugins failed, by name."""
    reasons: dict[str, list[str]] = {}
    for line in lines:
        if line.status == "failed":
            reasons.setdefault(line.plugin, []).append(line.reason)
    return reasons
