"""`make run`: what its scripts do, on a free port and in a folder of the test's own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verifier.cli.main import main

ROOT = Path(__file__).parents[2]
START = ROOT / "scripts" / "start.py"
STOP = ROOT / "scripts" / "stop.py"
PATIENCE = 90.0  # seconds; far more than a start takes


def script(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)


@pytest.fixture
def var(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Path]:
    """A folder with the seed articles in its corpus; what runs on it is stopped at the end."""
    assert main(["ingest", str(ROOT / "seeds"), "--data", str(tmp_path / "data")]) == 0
    yield tmp_path
    if (tmp_path / "verifier.pid").exists():
        script(STOP, tmp_path / "verifier.pid")


def start(var: Path, port: int = 0) -> subprocess.CompletedProcess[str]:
    place = ("--data", var / "data", "--var", var, "--host", "127.0.0.1", "--port", port)
    return script(START, *place)


def test_the_service_starts_answers_the_missions_claim_and_stops(var: Path) -> None:
    started = start(var)
    assert started.returncode == 0, started.stderr
    assert "\nSUPPORTED  (confidence " in started.stdout
    quotes = started.stdout.split("\nSupporting\n")[1].split("\nRelated\n")[0]
    plain = quotes.replace(">>", "").replace("<<", "")
    assert "have been attacked approximately 66 times since October 17" in plain
    assert sum(f"{seed.stem} [" in quotes for seed in (ROOT / "seeds").glob("*.txt")) >= 2
    stopped = script(STOP, var / "verifier.pid")
    assert (stopped.returncode, stopped.stdout) == (0, "The service is stopped.\n")
    assert not (var / "verifier.pid").exists()


def test_a_service_that_cannot_start_is_told_with_its_log(var: Path) -> None:
    failed = start(var, port=99999)
    assert failed.returncode == 1
    assert "The service did not start" in failed.stderr
    assert "Expected int <= 65535" in failed.stderr


def test_a_process_id_left_behind_stops_nobody(tmp_path: Path) -> None:
    file = tmp_path / "verifier.pid"
    with subprocess.Popen(["sleep", "60"]) as other:
        file.write_text(str(other.pid))
        assert script(STOP, file).returncode == 0
        assert other.poll() is None
        other.kill()
    assert not file.exists()
