"""`verifier keys`: who may call the service."""

import json


def test_a_key_is_shown_once_and_listed_by_name(run):
    made = run("keys", "add", "desk", "--write", "--keys", "k.json")
    assert (made.code, made.out[:3]) == (0, "vk_")
    run("keys", "add", "archive", "--keys", "k.json")
    listed = run("keys", "list", "--keys", "k.json")
    assert listed.out == "desk  read write\narchive  read\n"
    assert made.out.strip() not in listed.out


def test_a_key_is_removed(run):
    run("keys", "add", "desk", "--keys", "k.json")
    assert run("keys", "remove", "desk", "--keys", "k.json").code == 0
    again = run("keys", "remove", "desk", "--keys", "k.json")
    assert (again.code, again.err) == (1, "there is no key of the name 'desk'\n")


def test_they_lie_beside_the_corpus_unless_told_otherwise(run, tmp_path):
    run("keys", "add", "desk", "--data", tmp_path / "data")
    assert json.loads((tmp_path / "data" / "keys.json").read_text())["keys"][0]["name"] == "desk"


def test_that_there_are_none_is_told(run):
    listed = run("keys", "list", "--keys", "k.json")
    assert (listed.code, listed.out, listed.err) == (0, "", "there are no keys in k.json\n")


def test_a_name_is_needed(run):
    assert run("keys", "add").code == 2


def test_a_service_for_others_does_not_start_without_keys(run, tmp_path):
    refused = run("serve", "--host", "0.0.0.0", "--port", "0", "--data", tmp_path / "data")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "verifier keys add" in refused.err
