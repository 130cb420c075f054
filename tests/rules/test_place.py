"""The place rule, installed by itself, changes what it is meant to change and nothing else."""

from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest

from verifier.engine.answer import Answer, Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import GROUP, load_plugins
from verifier.ingest.outcome import FileDocument
from verifier.ingest.read import read_documents
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifier import Verifier

SEEDS = Path(__file__).parents[2] / "seeds"
PLACE = EntryPoint("place", "verifier_place", GROUP)
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    """The seed articles, read by the place rule beside all others."""
    made = Verifier(MemoryCorpus(), load_plugins(points=[*entry_points(group=GROUP), PLACE]))
    outcomes = read_documents([SEEDS])
    documents = [each.document for each in outcomes if isinstance(each, FileDocument)]
    assert [each.outcome for each in made.ingest(documents)] == ["created"] * 5
    return made


def asked(verifier: Verifier, claim: str, *reports: str) -> Answer:
    documents = [InlineDocument(text=report) for report in reports] or None
    return verifier.verify(VerifyRequest(claim=claim, documents=documents))


def test_it_is_unknown_unless_installed():
    assert "place" not in load_plugins().rules.ids


@pytest.mark.parametrize(
    "place", ["in Anbar province", "in Iraq", "west of Baghdad", "in Anbar province, Iraq"]
)
def test_where_a_base_lies_is_supported(verifier, place):
    answer = asked(verifier, f"Ain al-Asad air base lies {place}")
    assert answer.verdict is SUPPORTED
    judged = {j.rule: j.relation for item in answer.supporting for j in item.judgements}
    assert judged["place"] == "entails"


@pytest.mark.parametrize(
    "place",
    ["in Basra province", "in Syria", "in Jordan", "east of Baghdad", "in Nineveh province"],
)
def test_where_it_does_not_lie_is_never_supported(verifier, place):
    assert asked(verifier, f"Ain al-Asad air base lies {place}").verdict is not SUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("2,500 US troops are in Iraq", SUPPORTED),
        ("2,500 US troops are in Syria", CONTRADICTED),
        ("US forces were attacked 34 times in Syria", SUPPORTED),
    ],
)
def test_parts_and_wholes_stay_what_they_are(verifier, claim, verdict):
    assert asked(verifier, claim).verdict is verdict


REPORT = "A warehouse burned down in Lyon on Monday. The mayor of Nantes sent help."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("A warehouse burned down in Lyon.", SUPPORTED),
        ("A warehouse burned down in France.", SUPPORTED),
        ("A warehouse burned down in Spain.", CONTRADICTED),
    ],
)
def test_a_report_answers_by_what_lies_in_what(verifier, claim, verdict):
    assert asked(verifier, claim, REPORT).verdict is verdict


def test_what_happens_elsewhere_contradicts_nothing_else(verifier):
    report = "A library was opened in Lyon on Monday."
    assert asked(verifier, "A warehouse burned down in Spain.", report).verdict is (
        Verdict.NOT_ENOUGH_EVIDENCE
    )
