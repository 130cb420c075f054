"""A rule is a file in the plugins folder; what is wrong with one is told with file and line."""

from pathlib import Path

import pytest

from verifier.engine.rules.plugins import LoadedRule, Plugins, load_plugins
from verifier.engine.rules.sources import NoPluginsFolder


def load(folder: Path) -> Plugins:
    return load_plugins(points=[], folder=folder)


def failed(plugins: Plugins) -> list[LoadedRule]:
    return [line for line in plugins.listing if line.status == "failed"]


def line_of(path: Path, words: str) -> int:
    lines = path.read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_file_is_a_plugin_of_its_name(write, folder):
    write()
    (line,) = load(folder).listing
    assert (line.id, line.plugin, line.status) == ("alert", "alert", "loaded")


def test_files_are_read_by_name_and_tests_are_left_alone(write, folder):
    write("b_alert")
    for name in ("test_alert", "conftest", "_shared", ".hidden"):
        (folder / f"{name}.py").write_text("raise RuntimeError('run')\n")
    (folder / "README.md").write_text("words")
    assert [line.plugin for line in load(folder).listing] == ["b_alert"]


def test_a_file_is_read_as_it_is_now(write, folder):
    """Even when it was changed within a second and kept its size."""
    path = write()
    assert load(folder).rules.versions == ("alert@1",)
    path.write_text(path.read_text().replace('version = "1"', 'version = "2"'))
    assert load(folder).rules.versions == ("alert@2",)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(NoPluginsFolder, match="nowhere"):
        load(tmp_path / "nowhere")


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(folder, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(NoPluginsFolder, match=r"cannot be read: Permission denied"):
        load(folder)


def test_a_plugin_is_told_its_folder(folder):
    (folder / "asks.py").write_text(
        "from verifier.sdk.hooks import hookimpl\n"
        "@hookimpl\n"
        "def verifier_rules(settings):\n"
        "    raise ValueError(settings['folder'])\n"
    )
    (line,) = failed(load(folder))
    assert line.reason == f"{folder / 'asks.py'}:4: ValueError: {folder}"


MISTAKES = {
    "a syntax error": ("def judge(self, pair):", "def judge(self, pair:", None, "SyntaxError"),
    "a missing dependency": (
        "import regex",
        "import regex, nowhere_to_be_found",
        None,
        "needs the module 'nowhere_to_be_found', which is not installed",
    ),
    "a misspelt hook": (
        "def verifier_rules():",
        "def verifier_rulez():",
        "@hookimpl",
        "there is no hook 'verifier_rulez'; did you mean verifier_rules?",
    ),
    "a hook that is not marked": (
        "@hookimpl\n",
        "",
        "def verifier_rules",
        "verifier_rules is not marked with @hookimpl",
    ),
    "no hook at all": (
        "@hookimpl\ndef verifier_rules():",
        "def rules():",
        '"""Compares',
        "implements none of the hooks",
    ),
    "a hook that asks for what there is not": (
        "def verifier_rules():",
        "def verifier_rules(config):",
        "@hookimpl",
        "verifier_rules asks for 'config'; it is offered settings",
    ),
    "a hook that returns nothing": (
        "return [Alert()]",
        "[Alert()]",
        "@hookimpl",
        "verifier_rules returns None",
    ),
    "a class for a rule": (
        "return [Alert()]",
        "return [Alert]",
        "class Alert",
        "Alert is a class: return Alert()",
    ),
    "a hook that raises": ("return [Alert()]", "return [Alarm()]", None, "NameError"),
    "extract without its text": (
        "def extract(self, text):",
        "def extract(self):",
        None,
        "extract is called as extract(text), which it does not take",
    ),
    "judge with too many arguments": (
        "def judge(self, pair):",
        "def judge(self, claim, passage):",
        None,
        "judge is called as judge(pair), which it does not take",
    ),
    "a rule without judge": (
        "def judge(self, pair):",
        "def judges(self, pair):",
        "class Alert",
        "it lacks judge",
    ),
    "kinds that are one text": (
        'kinds = ("alert",)',
        'kinds = "alert"',
        "class Alert",
        "kinds is 'alert', not a tuple of texts",
    ),
    "an id of two words": ('id = "alert"', 'id = "the alert"', "class Alert", "id is 'the alert'"),
    "an empty version": ('version = "1"', 'version = ""', "class Alert", "version is ''"),
    "an example that is none": (
        'Reads("An alert reader.")',
        '"An alert reader."',
        "class Alert",
        "neither Reads nor Judges",
    ),
    "a rule that raises on its own examples": (
        'value={"level": found["level"]}',
        'value={"level": found["grade"]}',
        None,
        "IndexError: no such group",
    ),
    "a rule that judges its examples with an error": (
        'fact.value["level"] for',
        'fact.value["grade"] for',
        None,
        "KeyError: 'grade'",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_and_line(write, folder, mistake):
    """And the rules beside it load."""
    before, after, at, words = MISTAKES[mistake]
    path = write()
    (folder / "good.py").write_text(path.read_text().replace('"alert"', '"good"'))
    source = path.read_text()
    assert before in source
    path.write_text(source.replace(before, after))
    plugins = load(folder)
    assert plugins.rules.ids == ("good",)
    (line,) = failed(plugins)
    assert (line.id, line.plugin) == ("alert", "alert")
    assert words in line.reason
    assert line.reason.startswith(f"{path}:{line_of(path, at or after)}: ")


def test_a_taken_id_is_named_with_both_places(write, folder):
    first, second = write("one"), write("two")
    plugins = load(folder)
    assert plugins.rules.ids == ("alert",)
    (line,) = failed(plugins)
    at = line_of(first, "class Alert")
    assert line.reason == (
        f"{second}:{at}: rule id 'alert' is taken by the plugin 'one' ({first}:{at})"
    )


def test_a_plugin_that_leaves_the_process_is_only_a_failed_plugin(folder):
    (folder / "leaves.py").write_text("import sys\nsys.exit(3)\n")
    (line,) = failed(load(folder))
    assert line.reason == f"{folder / 'leaves.py'}:2: SystemExit: 3"
