"""Settings come from the command line, the environment or a file, and wrong ones are named."""

import re
from pathlib import Path

import pytest

from verifier.http.settings import Auth, BadSetting, Settings, read_settings, unknown_variables

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "verifier.toml"
        path.write_text(text)
        return path

    return write


def test_what_nobody_sets_is_as_documented():
    assert read_settings({}, {}) == Settings()


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(file):
    path = file("port = 1\nthreads = 1\nqueue = 1\n")
    environ = {"VERIFIER_PORT": "2", "VERIFIER_THREADS": "2"}
    settings = read_settings({"port": 3, "threads": None}, environ, path)
    assert (settings.port, settings.threads, settings.queue) == (3, 2, 1)


def test_each_kind_of_value_is_read_from_the_environment():
    settings = read_settings(
        {},
        {
            "VERIFIER_TIME_LIMIT": "2.5",
            "VERIFIER_AUTH": "on",
            "VERIFIER_CORS_ORIGINS": "https://a.example, https://b.example",
            "VERIFIER_KEYS": "/etc/keys.json",
        },
    )
    assert (settings.time_limit, settings.auth) == (2.5, Auth.ON)
    assert settings.cors_origins == ("https://a.example", "https://b.example")
    assert settings.keys == "/etc/keys.json"


def test_a_plugin_has_its_table_in_the_file(file):
    settings = read_settings({}, {}, file('[plugins.quake]\nscale = "richter"\n'))
    assert settings.plugins == {"quake": {"scale": "richter"}}


@pytest.mark.parametrize(
    ("given", "environ", "text", "named"),
    [
        ({"port": 70000}, {}, "", "--port: 70000"),
        ({}, {"VERIFIER_BODY_LIMIT": "0"}, "", "VERIFIER_BODY_LIMIT: body_limit: '0'"),
        (
            {},
            {"VERIFIER_PORT": "tcp://10.0.0.1:80"},
            "",
            "VERIFIER_PORT: port: 'tcp://10.0.0.1:80'",
        ),
        ({}, {"VERIFIER_AUTH": "maybe"}, "", "auth: 'maybe' is none of: auto, on, off"),
        ({}, {"VERIFIER_CORS_ORIGINS": "*, foo"}, "", "'foo' is neither * nor an origin such as"),
        ({}, {"VERIFIER_CORS_ORIGINS": "https://a.example/page"}, "", "'https://a.example/page'"),
        ({}, {"VERIFIER_TRUSTED_PROXIES": "proxy"}, "", "'proxy' is neither * nor an address"),
        ({}, {"VERIFIER_HOST": ""}, "", "VERIFIER_HOST: host: ''"),
        ({}, {"VERIFIER_TIME_LIMIT": "inf"}, "", "VERIFIER_TIME_LIMIT: time_limit: 'inf'"),
        ({}, {}, "threads = 'four'", "verifier.toml: threads: 'four'"),
        ({}, {}, "thread = 4", "thread: there is no such setting (is threads meant?)"),
        ({}, {}, "threads 4", "is no TOML"),
        ({}, {}, "time_limit = 0", "time_limit: 0"),
    ],
)
def test_a_wrong_one_is_told_with_where_it_was_set(file, given, environ, text, named):
    with pytest.raises(BadSetting, match=re.escape(named)):
        read_settings(given, environ, file(text))


def test_origins_and_proxies_are_taken_as_they_are_written():
    environ = {
        "VERIFIER_CORS_ORIGINS": "https://desk.example, http://localhost:3000,moz-extension://a",
        "VERIFIER_TRUSTED_PROXIES": "10.0.0.0/8, ::1",
    }
    settings = read_settings({}, environ)
    assert settings.cors_origins[1:] == ("http://localhost:3000", "moz-extension://a")
    assert settings.trusted_proxies == ("10.0.0.0/8", "::1")


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(BadSetting, match=r"nowhere\.toml: the file: No such file"):
        read_settings({}, {}, Path("nowhere.toml"))


def test_a_misspelt_variable_is_found():
    environ = {"VERIFIER_THREDS": "2", "VERIFIER_DATA": "x", "VERIFIER_PORT": "1", "HOME": "y"}
    assert unknown_variables(environ) == ["VERIFIER_THREDS (is VERIFIER_THREADS meant?)"]


@pytest.mark.parametrize("name", Settings.__struct_fields__)
def test_every_setting_is_documented(name):
    assert f"| `{name}` |" in (ROOT / "docs/operation.md").read_text()
