"""What a plugin prints is noted, and stands in no output."""

import json
import subprocess
import sys

import pytest

_NOISY = """
import os
from verifier.sdk.hooks import hookimpl

print("imported")

class Noisy:
    id, version, description, kinds, reads = "loud", "1", "Prints.", ("noise",), ()

    def extract(self, text):
        print("reading")
        os.write(1, b"past Python\\n")
        return []

    def judge(self, pair):
        return None

@hookimpl
def verifier_rules(settings):
    return [Noisy()]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "noisy.py").write_text(_NOISY)
    (tmp_path / "a.txt").write_text("Five died.")
    return tmp_path


def test_it_is_noted_with_the_name_of_the_rule(run, folder):
    ingested = run("ingest", folder / "a.txt", "--data", "data", "--plugins", folder)
    assert "printed" not in ingested.out
    done = run("verify", "Five died.", "--json", "--data", "data", "--plugins", folder)
    assert json.loads(done.out)["verdict"] == "supported"
    assert set(done.err.splitlines()) == {"noisy printed: imported", "loud printed: reading"}


def test_what_is_written_past_python_stands_in_no_output_either(folder):
    program = "import sys; from verifier.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program]
    data = ["--data", str(folder / "data"), "--plugins", str(folder)]
    asked = ["verify", "Five died.", "--json", *data]
    subprocess.run([*command, "ingest", str(folder / "a.txt"), *data], check=True)
    done = subprocess.run([*command, *asked], capture_output=True, check=True)
    assert json.loads(done.stdout)["verdict"] == "supported"
    assert b"past Python" in done.stderr
