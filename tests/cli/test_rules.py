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
