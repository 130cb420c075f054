"""`verifier rules`: what is loaded."""

import json

from verifier.engine.rules.plugins import load_plugins


def test_every_rule_is_listed_with_version_plugin_and_description(run) -> None:
    done = run("rules")
    assert done.code == 0
    for rule in load_plugins().listing:
        assert f"{rule.id} {rule.version}  [loaded, plugin {rule.plugin}]" in done.out
        assert rule.description in done.out


def test_json_is_the_list_that_http_gives(run) -> None:
    listed = json.loads(run("rules", "--json").out)["rules"]
    assert [rule["id"] for rule in listed] == [rule.id for rule in load_plugins().listing]


def test_a_folder_of_rules_is_loaded_beside_the_installed_ones(run, tmp_path, monkeypatch) -> None:
    (tmp_path / "draft.py").write_text("import nothing_of_this_name\n")
    named = run("rules", "--plugins", tmp_path)
    monkeypatch.setenv("VERIFIER_PLUGINS", str(tmp_path))
    assert run("rules") == named
    assert named.code == 1
    assert "draft  [failed, plugin draft]" in named.out
    assert f"{tmp_path}/draft.py:1: needs the module 'nothing_of_this_name'" in named.out
    assert ", plugin numeric]" in named.out


def test_a_folder_that_is_not_there_is_an_error(run, tmp_path) -> None:
    done = run("rules", "--plugins", tmp_path / "nowhere")
    assert (done.code, done.out) == (1, "")
    assert "there is no plugins folder" in done.err


RULE = """
from verifier.sdk.example import Judges, Reads
from verifier.sdk.fact import Fact
from verifier.sdk.hooks import hookimpl
from verifier.sdk.judgement import Relation


class Moon:
    id, version, description = "moon", "1", "Reads of the moon."
    kinds, reads = ("moon",), ()
    examples = (
        Reads("A full moon rose.", {"full moon": {}}),
        Reads("The moon rose."),
        Judges("a full moon", "a full moon", Relation.ENTAILS),
    )

    def extract(self, text):
        at = text.text.find("full moon")
        if at < 0:
            return []
        return [Fact(rule="moon", kind="moon", surface="full moon", start=at, end=at + 9, value={})]

    def judge(self, pair):
        return pair.judged("moon", Relation.ENTAILS, 0.9, "both say so")


@hookimpl
def verifier_rules():
    return [Moon()]
"""


def test_the_rules_that_carry_examples_are_tested(run, tmp_path) -> None:
    (tmp_path / "moon.py").write_text(RULE)
    done = run("rules", "test", "--plugins", tmp_path)
    assert (done.code, done.out) == (0, "moon 1: 13 of 13 checks hold\n")
    (tested,) = json.loads(run("rules", "test", "moon", "--plugins", tmp_path, "--json").out)[
        "rules"
    ]
    assert tested == {"rule": "moon", "version": "1", "checks": 13, "problems": []}


def test_what_does_not_hold_is_shown(run, tmp_path) -> None:
    (tmp_path / "moon.py").write_text(RULE.replace("at + 9", "at + 99"))
    done = run("rules", "test", "--plugins", tmp_path)
    assert done.code == 1
    assert "moon: finds facts that lie in the text" in done.out
    assert "text:    'full moon'" in done.out


def test_a_plugin_that_failed_to_load_fails_its_test(run, tmp_path) -> None:
    (tmp_path / "moon.py").write_text(RULE.replace("judge(self, pair)", "judge(self)"))
    done = run("rules", "test", "moon", "--plugins", tmp_path)
    assert done.code == 1
    assert f"moon: failed to load: {tmp_path}/moon.py:" in done.err


def test_an_unknown_rule_is_an_error(run) -> None:
    done = run("rules", "test", "sun")
    assert done.code == 1
    assert "no rule 'sun' is loaded" in done.err


def test_an_unknown_action_is_a_wrong_command_line(run) -> None:
    assert run("rules", "list", "more").code == 2
    assert run("rules", "prove").code == 2
