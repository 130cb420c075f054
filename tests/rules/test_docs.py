"""What is written for authors of rules is complete and true, and the sdk keeps its promise."""

import doctest
import importlib
import inspect
import re
from pathlib import Path

import pytest

from tools import sdk_reference
from verifier.cli.rules import _ACTIONS
from verifier.sdk import fact, hooks
from verifier.sdk.testing.laws import LAWS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "rules"
GUIDE = (DOCS / "guide.md").read_text()
AGAIN = "run `make reference`, and say in CHANGELOG.md what changed, naming the digest it prints"


def test_a_public_name_or_signature_changes_only_with_a_line_in_the_changelog():
    assert sdk_reference.SURFACE.read_text() == sdk_reference.surface(), AGAIN
    assert f"(surface {sdk_reference.digest()})" in (ROOT / "CHANGELOG.md").read_text(), AGAIN


def test_the_reference_is_what_the_docstrings_say():
    assert sdk_reference.REFERENCE.read_text() == sdk_reference.reference(), "run `make reference`"


@pytest.mark.parametrize("module", sdk_reference.STABLE)
def test_every_public_name_is_in_the_reference_with_what_it_is(module):
    reference = sdk_reference.REFERENCE.read_text()
    for name in importlib.import_module(f"verifier.sdk.{module.replace('/', '.')}").__all__:
        (heading,) = re.findall(rf"^### `(?:class )?{name}\b.*`$\n\n(.*)$", reference, re.MULTILINE)
        assert heading.strip(), name


@pytest.mark.parametrize("name", [n for n in hooks.__all__ if n.startswith("verifier_")])
def test_every_hook_is_in_the_guide_with_its_arguments(name):
    arguments = ", ".join(inspect.signature(getattr(hooks, name)).parameters)
    assert f"`{name}({arguments})`" in GUIDE


@pytest.mark.parametrize(
    "field",
    sorted(set(fact.Fact.__struct_fields__) - {"rule", "kind", "surface", "start", "end"}),
)
def test_every_field_of_a_fact_that_an_author_chooses_is_in_the_guide(field):
    assert f"| `{field}` |" in GUIDE


@pytest.mark.parametrize("action", _ACTIONS)
def test_every_tool_for_authors_is_in_the_overview(action):
    assert f"verifier rules {action}" in (DOCS / "README.md").read_text()


def test_the_number_of_laws_is_as_told():
    assert len(LAWS) == 9
    assert "nine laws" in (DOCS / "README.md").read_text()
    assert "nine laws" in (DOCS / "tutorial.md").read_text()


def test_the_code_of_the_guide_runs():
    """Each indented block of Python; what a comment says of a line, it is."""
    blocks = re.findall(r"(?:^    .*\n|^\n)+", GUIDE, re.MULTILINE)
    code = [block for block in blocks if "from verifier" in block]
    assert len(code) == 2
    for block in code:
        known: dict[str, object] = {}
        for line in inspect.cleandoc(block).splitlines():
            statement, _, said = line.partition("  # ")
            if not said:
                exec(statement, known)
                continue
            value = eval(statement, known)
            assert said.startswith(getattr(value, "value", repr(value))), line


@pytest.mark.parametrize("file", sorted(DOCS.glob("*.md")), ids=lambda file: file.name)
def test_links_lead_somewhere(file):
    prose = re.sub(r"```.*?```", "", file.read_text(), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!http)([^)#]+)", prose):
        assert (file.parent / target).exists(), target


@pytest.mark.parametrize("module", [m for m in sdk_reference.STABLE if "/" not in m])
def test_the_examples_of_the_reference_run(module):
    named = importlib.import_module(f"verifier.sdk.{module}")
    assert doctest.testmod(named).failed == 0
