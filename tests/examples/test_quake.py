"""The example of a rule works as it stands, beside the rules that are built in."""

import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import GROUP, Plugins, load_plugins
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifier import Verifier

EXAMPLE = Path(__file__).parents[2] / "examples" / "quake"
REPORT = InlineDocument(text="A 6.1-magnitude earthquake struck Crete on Monday. Nobody was hurt.")


@pytest.fixture
def plugins(monkeypatch: pytest.MonkeyPatch) -> Plugins:
    monkeypatch.syspath_prepend(EXAMPLE)
    monkeypatch.delitem(sys.modules, "quake", raising=False)
    return load_plugins(points=[*entry_points(group=GROUP), EntryPoint("quake", "quake", GROUP)])


def test_it_is_loaded(plugins: Plugins) -> None:
    (listed,) = [rule for rule in plugins.listing if rule.id == "quake"]
    assert (listed.status, listed.reason) == ("loaded", "")


@pytest.mark.parametrize("rules", [None, ["quake"]], ids=["among all rules", "alone"])
@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("An earthquake of magnitude 6.1 struck Crete.", Verdict.SUPPORTED),
        ("An earthquake of magnitude 5.1 struck Crete.", Verdict.CONTRADICTED),
    ],
    ids=["the same", "another"],
)
def test_it_judges(plugins: Plugins, claim: str, verdict: Verdict, rules: list[str] | None) -> None:
    request = VerifyRequest(claim=claim, rules=rules, documents=[REPORT])
    answer = Verifier(MemoryCorpus(), plugins).verify(request)
    assert answer.verdict == verdict
    outcomes = {rule.rule: rule.outcome.value for rule in answer.rules}
    assert outcomes["quake"] == "judged"
