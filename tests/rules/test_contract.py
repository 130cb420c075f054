"""The contract kit passes a rule that keeps the contract, and finds what is broken in another."""

import os
import subprocess
import sys
import time

import msgspec
import pytest

from tests.rules.doubles import Counting, Degrees, Stretched
from verifier.sdk.example import Judges, Reads
from verifier.sdk.judgement import Relation
from verifier.sdk.span import Span
from verifier.sdk.testing import BrokenRule, check_rule, checks_of
from verifier.sdk.testing.laws import LAWS


def problems(rule, **options):
    with pytest.raises(BrokenRule) as broken:
        check_rule(rule, **options)
    return broken.value.problems


def broken(rule, law, **options):
    (check,) = (check for check in checks_of(rule, **options) if check.name == law)
    problem = check.find()
    assert problem is not None
    return problem


def changed(**fields):
    """Facts with some fields replaced."""
    return lambda _, found: [msgspec.structs.replace(fact, **fields) for fact in found]


def slow(text, found):
    if len(text.text) > 10_000:
        until = time.thread_time() + 0.02
        while time.thread_time() < until:
            pass
    return found


def raises(text, found):
    if "\u00a0" in text.text:
        raise ValueError("what is this space")
    return found


def shifted(text, found):
    return [msgspec.structs.replace(fact, start=fact.start + 1) for fact in found]


def one_way(pair, relation):
    wider = pair.claim_fact.value["low"] < pair.passage_fact.value["low"]
    return None if relation is Relation.CONTRADICTS and wider else relation


def never_equal(pair, relation):
    return Relation.CONTRADICTS if relation is Relation.ENTAILS else relation


READS = "reads any text without an error"
LIES = "finds facts that lie in the text"
AGAIN = "finds the same facts every time"
STORED = "finds facts that survive storage"
BUDGET = "reads a long text within its budget"
ITSELF = "never finds that a text contradicts itself"
PLACE = "judges with a reason and a place, the same every time"
INCOMPARABLE = "never judges the incomparable"
WIDER = "never turns support into contradiction when a claim is widened"

BREAKS = {
    "raises on some text": (Degrees(facts=raises), READS, "ValueError: what is this space"),
    "counts from elsewhere": (Degrees(facts=shifted), LIES, "whose surface is"),
    "makes facts of another kind": (Degrees(facts=changed(kind="grades")), LIES, "'grades'"),
    "names words outside the text": (
        Degrees(facts=changed(words=(Span(0, 10_000),))),
        LIES,
        "outside the text",
    ),
    "notes offsets outside the text": (
        Degrees(facts=changed(notes={"of": {"start": 3, "end": 9_999}})),
        LIES,
        "[3, 9999]",
    ),
    "remembers": (Counting(), AGAIN, "other facts the second time"),
    "keeps a tuple": (Degrees(facts=changed(notes={"of": (1, 2)})), STORED, "(1, 2)"),
    "is slow": (Degrees(facts=slow), BUDGET, "the budget is 0.01 s"),
    "is never satisfied": (Degrees(relation=never_equal), ITSELF, "contradicts itself"),
    "gives no reason": (
        Degrees(judgement=lambda made: msgspec.structs.replace(made, explanation=" ")),
        PLACE,
        "no explanation",
    ),
    "speaks for another": (
        Degrees(judgement=lambda made: msgspec.structs.replace(made, rule="numeric")),
        PLACE,
        "'numeric'",
    ),
    "points outside the claim": (
        Degrees(judgement=lambda made: msgspec.structs.replace(made, claim_span=Span(0, 999))),
        PLACE,
        "outside the texts",
    ),
    "compares one way only": (Degrees(relation=one_way), INCOMPARABLE, "the other way round"),
    "stretches": (Stretched(), WIDER, "which supports the claim"),
}


def test_a_rule_that_keeps_the_contract_passes():
    check_rule(Degrees())


@pytest.mark.parametrize("case", BREAKS)
def test_a_broken_law_is_named_with_a_text_and_what_to_look_at(case):
    rule, law, words = BREAKS[case]
    problem = broken(rule, law, budget=0.01)
    assert words in problem.found
    assert problem.texts
    assert problem.look
    assert problem.rule == "degrees"


def test_every_law_is_seen_broken_here():
    assert {law for _, law, _ in BREAKS.values()} == set(LAWS)


def test_the_text_is_as_small_as_it_can_be():
    assert broken(Degrees(facts=raises), READS).texts == ["\u00a0"]


def test_an_error_is_told_with_its_line():
    assert "test_contract.py:" in broken(Degrees(facts=raises), READS).found


def test_one_that_raises_is_told_once():
    (problem,) = problems(Degrees(facts=raises))
    assert problem.check == READS


WRONG = {
    "a fact that is not read": (Reads("30 C", {"30 C": {}}), "reads [] where"),
    "a fact too many": (Reads("30 degrees"), "reads ['30 degrees'] where"),
    "another value": (Reads("30 degrees", {"30 degrees": {"low": "31"}}), "low '30' in"),
    "another relation": (
        Judges("30 degrees", "40 degrees", Relation.ENTAILS),
        "judges contradicts, not entails",
    ),
    "a judgement too many": (
        Judges("30 degrees", "40 degrees", None),
        "judges 'contradicts' where there is nothing to say",
    ),
    "nothing to judge": (Judges("30 C", "30 degrees", Relation.ENTAILS), "judges nothing"),
}


@pytest.mark.parametrize("case", WRONG)
def test_an_example_that_does_not_hold_is_told(case):
    example, words = WRONG[case]
    (check,) = (
        check for check in checks_of(Degrees(), examples=[example]) if check.name[:9] == "example 1"
    )
    assert words in check.find().found


@pytest.mark.parametrize(
    ("examples", "words"),
    [
        ([], "no example of a text with a fact in it"),
        ([e for e in Degrees.examples if not isinstance(e, Judges)], "a claim beside a passage"),
        ([e for e in Degrees.examples if e != Reads("A man of degrees.")], "a near miss"),
    ],
    ids=["none at all", "none that judges", "no near miss"],
)
def test_examples_of_every_sort_are_demanded(examples, words):
    problem = broken(Degrees(), "carries examples", examples=examples)
    assert words in problem.found


def test_a_law_may_be_excused_with_a_reason():
    checks = checks_of(Stretched(), excused={WIDER: "rounds as its readers do"})
    names = {check.name for check in checks}
    assert set(LAWS) - names == {WIDER}


@pytest.mark.parametrize("excused", [{WIDER: " "}, {"no such law": "because"}])
def test_an_excuse_names_a_law_and_a_reason(excused):
    with pytest.raises(ValueError, match="excused"):
        checks_of(Degrees(), excused=excused)


def test_the_kit_says_what_it_lacks(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("verifier.sdk.testing.")]:
        if name.rpartition(".")[2] in {"laws", "reading_laws", "judging_laws", "trial", "texts"}:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(Exception, match="comes with Verifier's extra `testing`"):
        checks_of(Degrees())


TEST_FILE = """
import pytest
from alert import Alert

@pytest.mark.verifier_rules(Alert())
def test_contract(rule_check):
    rule_check()
"""


def in_pytest(folder) -> subprocess.CompletedProcess[str]:
    """Run pytest there with the one plugin; that it is found by itself, test_new_rule.py shows."""
    plugin = ("-p", "verifier.sdk.testing.pytest_plugin", "-p", "no:cacheprovider")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", *plugin, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )


def test_pytest_runs_each_example_and_each_law_as_a_test(write, folder):
    path = write()
    path.write_text(path.read_text().replace('Reads("An alert reader.")', 'Reads("A red alert.")'))
    (folder / "test_alert.py").write_text(TEST_FILE)
    done = in_pytest(folder)
    assert f"1 failed, {len(LAWS) + 3} passed" in done.stdout
    assert "alert: never judges the incomparable" in done.stdout
    assert "test_alert.py::test_contract[alert: example 2: A red alert.]" in done.stdout


def test_a_test_without_the_mark_is_an_error(folder):
    (folder / "test_it.py").write_text("def test_it(rule_check):\n    rule_check()\n")
    done = in_pytest(folder)
    assert done.returncode
    assert "lacks @pytest.mark.verifier_rules(rule)" in done.stdout + done.stderr
