"""Plugins load one by one; what is wrong with one is said of that one."""

import itertools
import sys
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest

from tests.engine.doubles import MarkRule
from verifier.engine.rules.plugins import GROUP, LoadedRule, Plugins, load_plugins
from verifier.sdk.errors import InvalidFile
from verifier.sdk.hooks import hookimpl
from verifier.sdk.text import Text


class _Ship:
    """A plugin that ships these rules."""

    def __init__(self, *rules: object) -> None:
        self.rules = rules

    @hookimpl
    def verifier_rules(self, settings):
        return self.rules


class _Misspelt:
    @hookimpl
    def verifier_rulez(self, settings):
        return [MarkRule("misspelt")]


class _Raises:
    @hookimpl
    def verifier_rules(self, settings):
        raise OSError("no dictionary")


class _ReturnsNothing:
    @hookimpl
    def verifier_rules(self, settings):
        return None


class _Asks:
    """Calls its rule what its settings say."""

    @hookimpl
    def verifier_rules(self, settings):
        return [MarkRule(settings.get("name", "unnamed"))]


class _Dates:
    def __init__(self, found: object) -> None:
        self.found = found

    @hookimpl
    def verifier_published(self, text):
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.fixture
def load(monkeypatch):
    """Load plugins given as name=object, as if each were installed by itself."""

    def loaded(settings=None, *, backwards: bool = False, **plugins: object) -> Plugins:
        points = []
        for name, plugin in plugins.items():
            module = ModuleType(f"stranger_{name}")
            module.plugin = plugin
            monkeypatch.setitem(sys.modules, module.__name__, module)
            points.append(EntryPoint(name=name, value=f"{module.__name__}:plugin", group=GROUP))
        return load_plugins(settings, points[::-1] if backwards else points)

    return loaded


def _failed(plugins: Plugins) -> list[LoadedRule]:
    return [line for line in plugins.listing if line.status == "failed"]


class TestLoading:
    """The good ones load whatever the others do."""

    def test_a_plugin_s_rules_are_listed_with_it(self, load):
        plugins = load(pair=_Ship(MarkRule("b", version="7"), MarkRule("a")))
        assert plugins.rules.versions == ("a@1", "b@7")
        assert [(line.id, line.version, line.plugin, line.status) for line in plugins.listing] == [
            ("a", "1", "pair", "loaded"),
            ("b", "7", "pair", "loaded"),
        ]

    @pytest.mark.parametrize(
        ("plugin", "word"),
        [
            pytest.param(_Misspelt(), "verifier_rulez", id="a misspelt hook"),
            pytest.param(_Raises(), "no dictionary", id="raises"),
            pytest.param(_ReturnsNothing(), "", id="returns None"),
            pytest.param(_Ship(object()), "is no Rule", id="ships what is no rule"),
            pytest.param(_Ship(MarkRule("x"), object()), "is no Rule", id="one of two is no rule"),
            pytest.param(_Ship(MarkRule("x"), MarkRule("x")), "x", id="its own id twice"),
        ],
    )
    def test_one_that_fails_is_listed_with_the_reason(self, load, plugin, word):
        plugins = load(good=_Ship(MarkRule("good")), wrong=plugin)
        assert plugins.rules.ids == ("good",)
        (line,) = _failed(plugins)
        assert line.plugin == "wrong"
        assert line.reason
        assert word in line.reason

    def test_an_exception_in_place_of_a_rule_is_a_rule_that_failed(self, load):
        """The plugin's other rules load."""
        wrong = InvalidFile("desk.toml", 7, "has no unit")
        plugins = load(desk=_Ship(MarkRule("good"), wrong))
        assert plugins.rules.ids == ("good",)
        (line,) = _failed(plugins)
        assert (line.plugin, line.reason) == ("desk", "desk.toml:7: has no unit")

    def test_one_that_raises_at_import_is_listed_with_the_reason(self, tmp_path, monkeypatch):
        (tmp_path / "stranger_at_import.py").write_text("raise RuntimeError('not today')\n")
        monkeypatch.syspath_prepend(tmp_path)
        plugins = load_plugins(points=[EntryPoint("late", "stranger_at_import", GROUP)])
        (line,) = _failed(plugins)
        assert "not today" in line.reason

    def test_one_that_is_not_there_is_listed_with_the_reason(self):
        plugins = load_plugins(points=[EntryPoint("gone", "no_such_module_anywhere", GROUP)])
        (line,) = _failed(plugins)
        assert "no_such_module_anywhere" in line.reason

    @pytest.mark.parametrize("backwards", [False, True])
    def test_an_id_belongs_to_the_plugin_that_sorts_first(self, load, backwards):
        plugins = load(
            zeta=_Ship(MarkRule("same", version="z")),
            alpha=_Ship(MarkRule("same", version="a")),
            backwards=backwards,
        )
        assert plugins.rules.versions == ("same@a",)
        (line,) = _failed(plugins)
        assert line.plugin == "zeta"
        assert "same" in line.reason

    @pytest.mark.parametrize("backwards", [False, True])
    def test_the_order_of_installation_changes_nothing(self, load, backwards):
        plugins = load(
            one=_Ship(MarkRule("b")),
            two=_Raises(),
            three=_Ship(MarkRule("a"), MarkRule("c")),
            backwards=backwards,
        )
        assert plugins.rules.ids == ("a", "b", "c")
        assert [line.id for line in plugins.listing] == ["a", "b", "c", "two"]

    def test_a_plugin_gets_its_own_settings_and_no_other_s(self, load):
        settings = {"one": {"name": "first"}, "other": {"name": "second"}}
        assert load(settings, one=_Asks(), two=_Asks()).rules.ids == ("first", "unnamed")


class TestPublished:
    """The first plugin that finds a date has said it."""

    @pytest.mark.parametrize(
        ("plugins", "found"),
        [
            pytest.param([], None, id="nobody to ask"),
            pytest.param([_Dates(None)], None, id="nobody knows"),
            pytest.param([_Dates("2025-03-11")], "2025-03-11", id="one knows"),
            pytest.param([_Dates(ValueError()), _Dates("2025-03-11")], "2025-03-11", id="fails"),
            pytest.param([_Dates(20250311), _Dates("2025-03-11")], "2025-03-11", id="no text"),
        ],
    )
    def test_a_date_is_found_whatever_the_others_do(self, load, plugins, found):
        for order in itertools.permutations(plugins):
            loaded = load(**{f"p{number}": plugin for number, plugin in enumerate(order)})
            assert loaded.published(Text("On the day.")) == found


class TestShipped:
    """The built-in rules come in through the same door, and all of them load."""

    def test_every_shipped_plugin_loads(self):
        plugins = load_plugins()
        assert _failed(plugins) == []
        assert {"attribution", "date", "numeric"} <= set(plugins.rules.ids)

    @pytest.mark.parametrize("line", load_plugins().listing, ids=lambda line: line.id)
    def test_a_rule_says_what_it_is(self, line):
        assert line.version
        assert line.description.endswith(".")
