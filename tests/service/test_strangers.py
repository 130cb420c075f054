"""A stranger's rule that raises, hangs, takes all memory or lies costs only its own outcome."""

import os
import re
import signal
import time
from importlib.metadata import entry_points
from pathlib import Path

import msgspec
import pytest

from tests.service.stranger import write_stranger
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Outcome
from verifier.engine.rules.plugins import GROUP, load_plugins
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text
from verifier.service.live_rules import LiveRules
from verifier.service.rests import Patience
from verifier.service.rule_processes import HomeGone, RuleProcesses
from verifier.service.strangers import Roll, Strangers, load_own
from verifier.service.verifier import Verifier

_MEMORY = 128 * 1024 * 1024
REQUEST = VerifyRequest(claim="Five people died in the fire, the mayor said.")
DOCUMENT = Document(
    id="d", text="Five people died in the fire on Monday, the mayor of Norfolk said."
)
_EITHER = (Outcome.FAILED, Outcome.TIMED_OUT)
TRICKS = {
    "raises": ("_raise", Outcome.FAILED),
    "loops for ever": ("_loop", Outcome.TIMED_OUT),
    "loops without letting go": ("_loop_in_c", Outcome.TIMED_OUT),
    "takes all memory": ("_hog", None),  # on a slow machine its time may be up before
    "returns without end": ("_flood", None),
    "points outside the text": ("_outside", Outcome.FAILED),
    "returns nonsense": ("_nonsense", Outcome.FAILED),
    "leaves": ("_leave", Outcome.FAILED),
    "dies": ("_die", Outcome.FAILED),
}


@pytest.fixture(scope="module")
def own():
    return load_own({}, None)


@pytest.fixture(scope="module")
def processes():
    made = RuleProcesses(_MEMORY)
    yield made
    made.close()


@pytest.fixture
def strangers(own, processes, tmp_path):
    """Loads what is in the folder."""
    return Strangers(own, processes, {}, tmp_path, seconds=0.3, load_seconds=3.0)


@pytest.fixture
def over(strangers, tmp_path):
    """A verifier over the built-in rules and one stranger, which runs in processes of its own."""

    def open_with(trick=None, when="never"):
        write_stranger(tmp_path, trick, when)
        live = LiveRules(strangers)
        return Verifier(MemoryCorpus(), live, rule_seconds=1.0, patience=Patience(failures=1000))

    return open_with


def _without(answer):
    """An answer as it would be had the stranger not been there, but for what names it."""
    told = msgspec.to_builtins(answer)
    told["rules"] = [rule for rule in told["rules"] if rule["rule"] != "stranger"]
    del told["id"]
    return msgspec.json.encode(told)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """The answer with a stranger that reads, or judges, nothing."""

    def answer(when):
        folder = tmp_path_factory.mktemp(when)
        write_stranger(folder, "_nothing", when)
        verifier = Verifier(MemoryCorpus(), load_plugins(folder=folder))
        verifier.put(DOCUMENT)
        return _without(verifier.verify(REQUEST))

    return {when: answer(when) for when in ("extract", "judge")}


def _outcome(answer):
    (outcome,) = (rule for rule in answer.rules if rule.rule == "stranger")
    return outcome


def _line(plugins):
    (line,) = (line for line in plugins.listing if line.plugin == "stranger")
    return line


@pytest.mark.parametrize("name", TRICKS)
@pytest.mark.parametrize("when", ["extract", "judge"])
def test_the_other_rules_answers_are_the_same_to_the_byte(over, quiet, name, when):
    trick, expected = TRICKS[name]
    if when == "judge" and name in ("returns without end", "points outside the text"):
        pytest.skip("a judgement is one thing, of facts that are in the text")
    verifier = over(trick, when)
    verifier.put(DOCUMENT)
    begun = time.monotonic()
    answer = verifier.verify(REQUEST)
    assert time.monotonic() - begun < 5
    outcome = _outcome(answer)
    assert outcome.outcome in (_EITHER if expected is None else (expected,)), outcome.reason
    assert _without(answer) == quiet[when]
    assert _outcome(verifier.verify(REQUEST)).outcome in _EITHER


@pytest.mark.parametrize(
    ("trick", "reason"),
    [
        ("_raise", "ValueError: no"),
        ("_loop", "loading it takes too long"),
        ("_loop_in_c", "loading it takes too long"),
        ("_hog", "MemoryError|takes too long"),  # on a slow machine its time may be up before
        ("_leave", "SystemExit: gone"),
        ("_die", "its process ended while it was loaded"),
    ],
)
def test_one_that_does_so_when_it_is_imported_is_listed_and_costs_nothing(over, own, trick, reason):
    verifier = over(trick, "import")
    line = _line(verifier.plugins)
    assert line.status == "failed"
    assert re.search(reason, line.reason)
    assert verifier.plugins.rules.ids == own.rules.ids


def test_one_that_brings_nothing_keeps_no_home(strangers, tmp_path):
    (tmp_path / "stranger.py").write_text("x = 1\n")
    roll = strangers.load(Roll())
    assert (roll.homes, [line.status for line in roll.lines]) == (frozenset(), ["failed"])


def test_one_that_behaves_is_heard(over):
    verifier = over()
    verifier.put(DOCUMENT)
    answer = verifier.verify(REQUEST)
    assert _outcome(answer).outcome is Outcome.JUDGED
    judged = [j for e in answer.supporting for j in e.judgements if j.rule == "stranger"]
    assert [judgement.explanation for judgement in judged] == ["both say fire, in version 1"]


def test_it_answers_as_it_would_in_the_process_itself(over, tmp_path):
    verifier = over()
    near = Verifier(MemoryCorpus(), load_plugins(folder=tmp_path))
    for each in (verifier, near):
        each.put(DOCUMENT)
    assert verifier.verify(REQUEST) == near.verify(REQUEST)
    assert verifier.plugins.listing == near.plugins.listing


def test_the_date_it_finds_counts(over):
    verifier = over()
    verifier.put(Document(id="x", text="A dateless report of a fire."))
    assert verifier.corpus.get("x").published == "2020-02-02"


def test_built_in_rules_are_no_strangers(own):
    points = {point.name for point in entry_points(group=GROUP) if point.dist.name == "verifier"}
    assert {line.plugin for line in own.listing} == points


@pytest.mark.parametrize(
    ("name", "reason"),
    [("numeric", "another plugin is called 'numeric'"), ("x", "is taken by the plugin 'numeric'")],
)
def test_what_there_is_already_is_not_brought_again(strangers, tmp_path, name, reason):
    file = write_stranger(tmp_path)
    text = file.read_text().replace(
        'id, version, description = "stranger"', 'id, version, description = "numeric"'
    )
    file.unlink()
    (tmp_path / f"{name}.py").write_text(text)
    (line,) = strangers.load(Roll()).lines
    assert line.status == "failed"
    assert reason in line.reason


def test_a_home_ends_when_nobody_wants_it_any_more(strangers, processes, tmp_path):
    write_stranger(tmp_path)
    roll = strangers.load(Roll())
    (home,) = roll.homes
    held = processes.lease(home)
    strangers.leave(roll, Roll())
    with pytest.raises(HomeGone):
        processes.lease(home)
    assert held.published(Text("fire"), 5.0) is None  # who holds it may go on


def _children(pid):
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="nothing tells of processes here")
class TestKilledProcesses:
    """What is killed from outside is replaced."""

    def test_a_nursery(self, strangers, processes, tmp_path):
        write_stranger(tmp_path)
        live = LiveRules(strangers)
        before = live.plugins
        (nursery,) = _children(processes._pid)
        os.kill(nursery, signal.SIGKILL)
        assert before.published(Text("dateless")) == "2020-02-02"  # homes outlive it
        write_stranger(tmp_path, version="2")
        assert "stranger@2" in live.reload().rules.versions
        assert _children(processes._pid) != [nursery]

    def test_a_home(self, strangers, processes, tmp_path):
        (nursery,) = _children(processes._pid)
        others = _children(nursery)
        write_stranger(tmp_path)
        live = LiveRules(strangers)
        before = live.plugins
        assert not live.mend()
        (home,) = set(_children(nursery)).difference(others)
        os.kill(home, signal.SIGKILL)
        while not any(getattr(rule, "lost", False) for rule in before.rules):
            os.sched_yield()  # until the system has closed what the home held
        assert live.mend()
        assert not live.mend()
        assert live.plugins is not before
        assert live.plugins.published(Text("dateless")) == "2020-02-02"


def test_nothing_of_them_is_left_when_they_are_closed(own, tmp_path):
    write_stranger(tmp_path)
    processes = RuleProcesses(_MEMORY)
    strangers = Strangers(own, processes, {}, tmp_path, seconds=1.0, load_seconds=10.0)
    roll = strangers.load(Roll())
    processes.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(processes._pid, 0)
    with pytest.raises(HomeGone):
        processes.lease(next(iter(roll.homes)))
