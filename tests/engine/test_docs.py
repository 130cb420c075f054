"""The pages about the engine name what there is, and only that."""

import re
from pathlib import Path

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.rules.isolation import Outcome
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.judgement import Relation, Stance

ROOT = Path(__file__).parents[2]
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "word",
    sorted(
        {word.value for words in (Verdict, Outcome, Relation, Stance) for word in words}
        | {kind for rule in load_plugins().rules for kind in rule.kinds}
    ),
)
def test_every_word_of_an_answer_is_in_the_glossary(word):
    assert re.search(rf"\b{word}\b", GLOSSARY, re.IGNORECASE)


@pytest.mark.parametrize(
    "package", sorted(p.parent.name for p in ROOT.glob("verifier/*/__init__.py"))
)
def test_every_package_is_in_the_architecture(package):
    assert f"| `verifier/{package}` |" in ARCHITECTURE


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w.]+/[\w./]+)`", ARCHITECTURE))))
def test_every_path_in_the_architecture_exists(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize(
    "module",
    sorted(
        {
            module
            for row in re.findall(r"^\| \w+ \| (`.*) \| .* → .* \|$", ARCHITECTURE, re.MULTILINE)
            for module in re.findall(r"`(\w+)`", row)
        }
    ),
)
def test_every_module_in_the_flow_exists(module):
    engine = ROOT / "verifier/engine"
    assert (engine / module).is_dir() or list(engine.rglob(f"{module}.py"))


@pytest.mark.parametrize(
    "folder", sorted(p.parent.name for p in ROOT.glob("verifier/engine/*/__init__.py"))
)
def test_every_folder_of_the_engine_is_in_the_architecture(folder):
    assert f"| `{folder}` |" in ARCHITECTURE


@pytest.mark.parametrize("plugin", ["numeric", "date", "attribution"])
def test_every_folder_of_a_plugin_is_in_the_architecture(plugin):
    table = ARCHITECTURE.partition(f"| folder of `plugins/verifier_{plugin}` |")[2]
    named = re.findall(r"^\| `(\w+)` \|", table.partition("\n\n")[0], re.MULTILINE)
    found = ROOT.glob(f"plugins/verifier_{plugin}/*/__init__.py")
    assert sorted(named) == sorted(p.parent.name for p in found if p.parent.name != "tools")


@pytest.mark.parametrize("page", ["docs/architecture.md", "docs/glossary.md"])
def test_links_lead_somewhere(page):
    path = ROOT / page
    for target in re.findall(r"\]\((?!http)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists()
