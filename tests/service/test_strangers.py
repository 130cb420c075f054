"""A stranger's rule that raises, hangs, takes all memory or lies costs only its own outcome."""

import os
import sys
import time

import msgspec
import pytest

from verifier.engine.isolation import Outcome
from verifier.engine.plugins import Plugins, load_plugins
from verifier.engine.request import VerifyRequest
from verifier.engine.rules import RuleSet
from verifier.sdk.document import Document
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.testing import MemoryCorpus
from verifier.service.rests import Patience
from verifier.service.rule_processes import RuleProcesses
from verifier.service.strangers import secluded, strangers_of
from verifier.service.verifier import Verifier

_MEMORY = 128 * 1024 * 1024
REQUEST = VerifyRequest(claim="Five people died in the fire, the mayor said.")
DOCUMENT = Document(
    id="d", text="Five people died in the fire on Monday, the mayor of Norfolk said."
)


class Stranger:
    """A rule that reads the word “fire”, if it is let."""

    id, version, description = "stranger", "1", "Reads the word fire."
    kinds, reads = ("fire",), ()

    def __init__(self, trick=None, when="extract"):
        self.trick = trick
        self.when = when

    def extract(self, text):
        if self.when == "extract" and self.trick:
            return self.trick(text)
        start = text.text.index("fire")
        return [
            Fact(rule=self.id, kind="fire", surface="fire", start=start, end=start + 4, value={})
        ]

    def judge(self, pair):
        if self.when == "judge" and self.trick:
            return self.trick(pair)
        return pair.judged(self.id, Relation.ENTAILS, 0.9, "both say fire")


def _raise(_):
    raise ValueError("no")


def _loop(_):
    while True:
        pass


def _loop_in_c(_):
    return sum(range(10**12))


def _hog(_):
    held = []
    while True:
        held.append(bytearray(1 << 24))


def _flood(_):
    while True:
        yield Fact(rule="stranger", kind="fire", surface="", start=0, end=0, value={})


def _outside(_):
    return [Fact(rule="stranger", kind="fire", surface="x", start=9000, end=9001, value={})]


def _nonsense(_):
    return ["fire"]


def _leave(_):
    sys.exit("gone")


def _die(_):
    os._exit(3)


TRICKS = {
    "raises": (_raise, Outcome.FAILED),
    "loops for ever": (_loop, Outcome.TIMED_OUT),
    "loops without letting go": (_loop_in_c, Outcome.TIMED_OUT),
    "takes all memory": (_hog, None),  # on a slow machine its time may be up before
    "returns without end": (_flood, None),
    "points outside the text": (_outside, Outcome.FAILED),
    "returns nonsense": (_nonsense, Outcome.FAILED),
    "leaves": (_leave, Outcome.FAILED),
    "dies": (_die, Outcome.FAILED),
}

_EITHER = (Outcome.FAILED, Outcome.TIMED_OUT)


@pytest.fixture(scope="module")
def loaded():
    return load_plugins()


@pytest.fixture
def over(loaded):
    """A verifier over the built-in rules and one stranger, which runs in processes of its own."""
    opened = []

    def open_with(stranger):
        plugins = Plugins(loaded._manager, RuleSet([*loaded.rules, stranger]), ())
        processes = RuleProcesses([stranger], _MEMORY)
        opened.append(processes)
        whole = secluded(plugins, [stranger], processes, 0.3)
        return Verifier(MemoryCorpus(), whole, rule_seconds=1.0, patience=Patience(failures=1000))

    yield open_with
    for processes in opened:
        processes.close()


def _without(answer):
    """An answer as it would be had the stranger not been there, but for what names it."""
    told = msgspec.to_builtins(answer)
    told["rules"] = [rule for rule in told["rules"] if rule["rule"] != "stranger"]
    del told["id"]
    return msgspec.json.encode(told)


@pytest.fixture(scope="module")
def quiet(loaded):
    """The answer with a stranger that reads, or judges, nothing."""

    def answer(when):
        stranger = Stranger(lambda _: None if when == "judge" else [], when)
        plugins = Plugins(loaded._manager, RuleSet([*loaded.rules, stranger]), ())
        verifier = Verifier(MemoryCorpus(), plugins)
        verifier.put(DOCUMENT)
        return _without(verifier.verify(REQUEST))

    return {when: answer(when) for when in ("extract", "judge")}


def _outcome(answer):
    (outcome,) = (rule for rule in answer.rules if rule.rule == "stranger")
    return outcome


@pytest.mark.parametrize("name", TRICKS)
@pytest.mark.parametrize("when", ["extract", "judge"])
def test_the_other_rules_answers_are_the_same_to_the_byte(over, quiet, name, when):
    trick, expected = TRICKS[name]
    if when == "judge" and name in ("returns without end", "points outside the text"):
        pytest.skip("a judgement is one thing, of facts that are in the text")
    verifier = over(Stranger(trick, when))
    verifier.put(DOCUMENT)
    begun = time.monotonic()
    answer = verifier.verify(REQUEST)
    assert time.monotonic() - begun < 5
    outcome = _outcome(answer)
    assert outcome.outcome in (_EITHER if expected is None else (expected,)), outcome.reason
    assert _without(answer) == quiet[when]
    assert _outcome(verifier.verify(REQUEST)).outcome in _EITHER


def test_one_that_behaves_is_heard(over):
    verifier = over(Stranger())
    verifier.put(DOCUMENT)
    answer = verifier.verify(REQUEST)
    assert _outcome(answer).outcome is Outcome.JUDGED
    judged = [j for e in answer.supporting for j in e.judgements if j.rule == "stranger"]
    assert [judgement.explanation for judgement in judged] == ["both say fire"]


def test_it_answers_as_it_would_in_the_process_itself(over, loaded):
    verifier = over(Stranger())
    near = Verifier(
        MemoryCorpus(), Plugins(loaded._manager, RuleSet([*loaded.rules, Stranger()]), ())
    )
    for each in (verifier, near):
        each.put(DOCUMENT)
    assert verifier.verify(REQUEST) == near.verify(REQUEST)


def test_built_in_rules_are_no_strangers(loaded):
    assert strangers_of(loaded) == ()


def test_rules_of_a_folder_are(tmp_path):
    (tmp_path / "mine.py").write_text(
        "from verifier.sdk.hooks import hookimpl\n"
        "class Mine:\n"
        "    id, version, description = 'mine', '1', 'Mine.'\n"
        "    kinds, reads = ('mine',), ()\n"
        "    def extract(self, text): return []\n"
        "    def judge(self, pair): return None\n"
        "@hookimpl\n"
        "def verifier_rules(): return [Mine()]\n"
    )
    assert [rule.id for rule in strangers_of(load_plugins(folder=tmp_path))] == ["mine"]


def test_nothing_of_them_is_left_when_they_are_closed():
    processes = RuleProcesses([Stranger()], _MEMORY)
    child = processes._child()
    processes.close()
    child._connection.settimeout(10)
    child.end()
    with pytest.raises(ChildProcessError):
        os.waitpid(processes._pid, 0)
