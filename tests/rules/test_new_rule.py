"""What `verifier new-rule` makes works as it stands, in either form."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from verifier.cli.main import main

VERIFIER = [
    sys.executable,
    "-c",
    "import sys; from verifier.cli.main import main; sys.exit(main())",
]


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFIER_PLUGINS", raising=False)
    return tmp_path


def ran(*command: object, **environment: str) -> str:
    done = subprocess.run(
        list(map(str, command)),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["wind-speed", "a_rather_long_name_of_a_rule"])
def test_a_file_passes_its_own_tests(here, name, capsys):
    assert main(["new-rule", name]) == 0
    rule = name.replace("-", "_")
    assert main(["rules", "test", "--plugins", "rules", rule]) == 0
    assert f"{rule} 1: 18 of 18 checks hold" in capsys.readouterr().out


def test_the_test_beside_a_file_passes(here):
    assert main(["new-rule", "wind"]) == 0
    assert "18 passed" in ran(sys.executable, "-m", "pytest", "-q", "rules")


def test_a_package_is_installed_and_passes_its_own_tests(here):
    """In a place of its own: found by its entry point, it reads, judges and is listed."""
    assert main(["new-rule", "wind-speed", "--package"]) == 0
    site = here / "site"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    ran(*pip, "--no-deps", "--no-index", "--no-build-isolation", "--target", site, "./wind-speed")
    there = {"PYTHONPATH": str(site)}
    listed = json.loads(ran(*VERIFIER, "rules", "--json", **there))["rules"]
    assert {"id": "wind_speed", "status": "loaded"}.items() <= {
        k: v for rule in listed if rule["plugin"] == "wind_speed" for k, v in rule.items()
    }.items()
    text = "A red alert was raised."
    assert ">>red alert<<" in ran(*VERIFIER, "extract", "--rules", "wind_speed", text, **there)
    assert "18 of 18" in ran(*VERIFIER, "rules", "test", "wind_speed", **there)
    assert "18 passed" in ran(sys.executable, "-m", "pytest", "-q", "wind-speed/tests", **there)


def test_what_it_makes_is_in_the_house_format_and_typed(here):
    main(["new-rule", "wind"])
    root = Path(__file__).parents[2]
    ruff = (sys.executable, "-m", "ruff")
    config = ("--no-cache", "--config", root / "pyproject.toml")
    ran(*ruff, "format", "--check", *config, "rules")
    ran(*ruff, "check", *config, "--ignore", "INP001", "rules")
    ran(sys.executable, "-m", "mypy", "--strict", "--cache-dir", os.devnull, "rules/wind.py")


def test_the_draft_answers_a_claim(here, capsys):
    main(["new-rule", "wind"])
    (here / "report.txt").write_text("An amber alert was raised in Norfolk on Monday.")
    claim = ["verify", "A red alert was raised in Norfolk.", "--document", "report.txt"]
    assert main([*claim, "--plugins", "rules"]) == 0
    assert "wind contradicts" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["", "Wind", "wind speed", "wind.py", "2winds", "wind-"])
def test_a_name_that_is_none_is_refused(here, name, capsys):
    assert main(["new-rule", name]) == 1
    assert "is not lower-case words joined by - or _" in capsys.readouterr().err
    assert list(here.iterdir()) == []


def test_a_name_that_the_tests_would_take_for_theirs_is_refused(here, capsys):
    assert main(["new-rule", "test_wind"]) == 1
    assert "begins as the name of a file of tests does" in capsys.readouterr().err
    assert list(here.iterdir()) == []


def test_a_name_that_is_taken_is_refused(here, capsys):
    assert main(["new-rule", "numeric"]) == 1
    assert "is the id of a rule that is installed" in capsys.readouterr().err
    assert list(here.iterdir()) == []


def test_nothing_is_written_over(here, capsys):
    main(["new-rule", "wind"])
    (here / "rules" / "wind.py").unlink()
    assert main(["new-rule", "wind"]) == 1
    assert "test_wind.py is there already; nothing was written" in capsys.readouterr().err
    assert not (here / "rules" / "wind.py").exists()
