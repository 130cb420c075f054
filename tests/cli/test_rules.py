"""`verifier rules`: what is loaded."""

import json

from verifier.engine.plugins import load_plugins


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
    assert "numeric 1  [loaded, plugin numeric]" in named.out


def test_a_folder_that_is_not_there_is_an_error(run, tmp_path) -> None:
    done = run("rules", "--plugins", tmp_path / "nowhere")
    assert (done.code, done.out) == (1, "")
    assert "there is no plugins folder" in done.err
