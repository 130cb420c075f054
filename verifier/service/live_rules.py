"""Live rules: the plugins of a service, which may be loaded anew while it answers.

Whoever asks for the plugins has those of the moment, and keeps them for what it has begun. Where
several processes answer, one of them loads, and leaves what it found in a folder they share; the
others look there whenever they are asked for the plugins.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import msgspec

from verifier.engine.rules.plugins import Plugins
from verifier.engine.rules.rules import RuleSet
from verifier.service.rule_processes import DistantDates, DistantRule, HomeGone
from verifier.service.strangers import Roll, lines_after
from verifier.service.turns import Turns

__all__ = ["LiveRules", "Loader", "Nearby"]

_ROLL = "rules"
_TURN = "rules-turn"
_TRIES = 5  # times that another process may load anew while a roll is being read


class Loader(Protocol):
    """What loads plugins: in this process, or in others."""

    def load(self, before: Roll) -> Roll:
        """The plugins as they are now, those of `before` where they cannot be loaded."""
        ...

    def leave(self, before: Roll, after: Roll) -> None:
        """Let go of what is no longer on the roll."""
        ...

    def plugins(self, roll: Roll, *, last: bool) -> Plugins:
        """The plugins on the roll; HomeGone, unless it is the `last` one there will be."""
        ...


class LiveRules:
    """The plugins of now; safe from several threads at once."""

    def __init__(
        self, loader: Loader, roll: Roll | None = None, shared: Path | None = None
    ) -> None:
        """`roll` is what has been loaded already; None: it is loaded now."""
        self._loader = loader
        self._roll = loader.load(Roll()) if roll is None else roll
        self._file = None if shared is None else shared / _ROLL
        self._turn = Turns(None if shared is None else shared / _TURN)
        self._taking = threading.Lock()
        self._seen: tuple[int, int] | None = None
        self._plugins: Plugins | None = None

    @classmethod
    def fixed(cls, plugins: Plugins) -> "LiveRules":
        """Plugins that never change."""
        return cls(Nearby(plugins, lambda: plugins), Roll())

    def within(self, shared: Path) -> "LiveRules":
        """The same, loaded anew together with the other processes of a service."""
        return LiveRules(self._loader, self._roll, shared)

    @property
    def plugins(self) -> Plugins:
        """The plugins of now."""
        plugins = self._plugins
        if plugins is None or self._left() != self._seen:
            with self._taking:
                if self._plugins is None or self._left() != self._seen:
                    self._plugins = self._taken_up()
                plugins = self._plugins
        return plugins

    def roll_of(self, plugins: Plugins) -> Roll | None:
        """The roll that `plugins` were taken from; None when they are no longer those of now."""
        with self._taking:
            return self._roll if plugins is self._plugins else None

    def reload(self) -> Plugins:
        """Load anew what may have changed; then everybody has that. NoPluginsFolder."""
        with self._turn:
            _ = self.plugins  # what there is, to be kept where what comes cannot be loaded
            with self._taking:
                before = self._current()
            after = self._loader.load(before)
            with self._taking:
                self._publish(after)
                self._plugins = self._taken_up()
            self._loader.leave(before, after)
            return self._plugins

    def mend(self) -> bool:
        """Load anew where a process that a plugin lives in has died; whether one had.

        NoPluginsFolder.
        """
        if not _has_lost(self.plugins):
            return False
        with self._turn:
            if _has_lost(self.plugins):  # and no other process has seen to it meanwhile
                self.reload()
        return True

    def close(self) -> None:
        """Release the files."""
        self._turn.close()

    def _taken_up(self) -> Plugins:
        for left in reversed(range(_TRIES)):
            seen = self._left()
            roll = self._current()
            with suppress(HomeGone):
                plugins = self._loader.plugins(roll, last=not left)
                self._roll, self._seen = roll, seen
                break
        return plugins

    def _left(self) -> tuple[int, int] | None:
        """What the file looks like that is left for the other processes; None: as at first."""
        if self._file is not None:
            with suppress(FileNotFoundError):
                stat = self._file.stat()
                return stat.st_mtime_ns, stat.st_ino
        return None

    def _current(self) -> Roll:
        if self._file is not None:
            with suppress(FileNotFoundError):
                return msgspec.msgpack.decode(self._file.read_bytes(), type=Roll)
        return self._roll

    def _publish(self, roll: Roll) -> None:
        self._roll = roll
        if self._file is not None:
            unfinished = self._file.with_suffix(".new")
            unfinished.write_bytes(msgspec.msgpack.encode(roll))
            unfinished.replace(self._file)


def _has_lost(plugins: Plugins) -> bool:
    brought = (*plugins.rules, *plugins.dates)
    return any(isinstance(each, DistantRule | DistantDates) and each.lost for each in brought)


class Nearby:
    """Loads plugins in this process: at first `first`, then what `load` brings."""

    def __init__(self, first: Plugins, load: Callable[[], Plugins]) -> None:
        self._first: Plugins | None = first
        self._now = first
        self._load = load

    def load(self, before: Roll) -> Roll:
        """Nothing: every process loads for itself."""
        return Roll()

    def leave(self, before: Roll, after: Roll) -> None:
        """Nothing to let go of."""

    def plugins(self, roll: Roll, *, last: bool) -> Plugins:
        """All plugins; of one that cannot be loaded any more, the rules there were."""
        if self._first is not None:
            plugins, self._first = self._first, None
            return plugins
        new = self._load()
        failed = {line.plugin for line in new.listing if line.status == "failed"}
        staying = {
            line.id: line.plugin
            for line in self._now.listing
            if line.status == "loaded" and line.plugin in failed and line.id not in new.rules.ids
        }
        rules = [*new.rules, *(rule for rule in self._now.rules if rule.id in staying)]
        lines = lines_after(self._now.listing, new.listing, staying)
        self._now = new.with_others(
            RuleSet(rules), sorted(lines, key=lambda r: (r.id, r.plugin)), new.dates
        )
        return self._now
