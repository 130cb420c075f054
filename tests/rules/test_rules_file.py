"""Rules in a data file: a file in the plugins folder is a rule, once the plugin is installed."""

import json
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import GROUP, Plugins, load_plugins
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifier import Verifier

ROOT = Path(__file__).parents[2] / "plugins" / "quantity_by_rules_file"
POINT = EntryPoint("quantity_by_rules_file", "verifier_quantity_by_rules_file", GROUP)
WIND = (ROOT / "examples" / "wind.rules.toml").read_text()


def load(folder: Path | None) -> Plugins:
    return load_plugins(points=[*entry_points(group=GROUP), POINT], folder=folder)


def test_without_files_it_brings_nothing(folder):
    assert load(folder).rules.ids == load(None).rules.ids == load_plugins().rules.ids


def test_a_file_is_a_rule_and_answers(folder):
    (folder / "wind.rules.toml").write_text(WIND)
    verifier = Verifier(MemoryCorpus(), load(folder))
    report = InlineDocument(text="Winds of 90 km/h tore roofs off in Aberdeen on Monday.")

    def asked(claim: str) -> Verdict:
        return verifier.verify(VerifyRequest(claim=claim, documents=[report])).verdict

    assert asked("Winds of 56 mph tore roofs off in Aberdeen.") is Verdict.SUPPORTED
    assert asked("Winds of 120 km/h tore roofs off in Aberdeen.") is Verdict.CONTRADICTED
    assert asked("Hurricane-force winds tore roofs off in Aberdeen.") is Verdict.CONTRADICTED


def test_a_file_that_is_wrong_is_told_and_the_others_load(folder):
    (folder / "wind.rules.toml").write_text(WIND)
    wrong = WIND.replace('id = "wind"', 'id = "snow"').replace("size = 1.852", "size = -1")
    (folder / "snow.rules.toml").write_text(wrong)
    plugins = load(folder)
    assert "wind" in plugins.rules.ids
    (failed,) = [line for line in plugins.listing if line.status == "failed"]
    assert failed.plugin == "quantity_by_rules_file"
    assert failed.reason.startswith(f"{folder / 'snow.rules.toml'}:29: the unit 'knots' needs")


@pytest.mark.parametrize("name", ["README.md"])
def test_its_readme_shows_the_example(name):
    text = (ROOT / name).read_text()
    shown = text.split("```toml\n")[1].split("```")[0]
    assert shown == WIND
    assert json.dumps("*.rules.toml")[1:-1] in text
