"""What is read in a process beside is what would be read here, and one that dies costs nothing."""

import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.service.stranger import write_stranger
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.engine.rules.rules import UnknownRule
from verifier.index.embedded import EmbeddedCorpus
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service import reading_processes
from verifier.service.draft import Draft
from verifier.service.live_rules import LiveRules
from verifier.service.readers import read_for
from verifier.service.reading_processes import GivenUp, ReadingProcesses, run_here
from verifier.service.rests import Patience
from verifier.service.rule_processes import RuleProcesses
from verifier.service.strangers import Strangers, load_own
from verifier.service.verifier import Verifier

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a service is one process there")

DOCUMENT = Document(
    id="d", text="Five people died in the fire on Monday, the mayor of Norfolk said."
)
DRAFT = Draft(text="66 people died in Norfolk. It rained. In Norfolk, 68 people died.")


@pytest.fixture
def processes():
    made = RuleProcesses(256 * 1024 * 1024)
    yield made
    made.close()


@pytest.fixture
def loader(processes, tmp_path):
    return Strangers(load_own({}, tmp_path), processes, {}, tmp_path, seconds=60, load_seconds=60)


@pytest.fixture
def reading(loader):
    made = ReadingProcesses(loader, 0.1)
    yield made
    made.close()


@pytest.fixture
def live(loader, reading):
    return LiveRules(loader)


@pytest.fixture
def run(reading, live):
    return reading.of(live)


def _where(_: Plugins) -> int:
    return os.getpid()


def _wait_at(_: Plugins, gate: str) -> int:
    Path(gate).read_text()
    return os.getpid()


def _versions(plugins: Plugins) -> tuple[str, ...]:
    return plugins.rules.versions


def _die(_: Plugins, here: int) -> str:
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done here"


def _hang(_: Plugins) -> None:
    while True:
        pass


def _refuse(_: Plugins) -> None:
    raise ValueError("it cannot be read")


def test_the_work_is_done_in_another_process_and_again_in_the_same(run, live):
    first = run(live.plugins, _where)
    assert first != os.getpid()
    assert run(live.plugins, _where) == first


def test_a_process_that_has_grown_large_does_not_stay(request, live, monkeypatch):
    monkeypatch.setattr(reading_processes, "_GROWN", 0.0)  # however little it is
    made = ReadingProcesses(request.getfixturevalue("loader"), 60)
    request.addfinalizer(made.close)
    run = made.of(live)
    first = run(live.plugins, _where)
    assert first != os.getpid()
    assert run(live.plugins, _where) not in (first, os.getpid())


def test_documents_are_stored_as_they_are_when_read_here(run, live):
    alone = Verifier(MemoryCorpus(), load_plugins())
    beside = Verifier(MemoryCorpus(), live, run=run)
    assert beside.put(DOCUMENT) == alone.put(DOCUMENT)
    assert beside.corpus.passages("d") == alone.corpus.passages("d")
    assert beside.corpus.read_by(["d"]) == alone.corpus.read_by(["d"])


def test_what_is_prepared_is_the_same_to_the_byte(run, live):
    plugins = live.plugins
    told = [each(plugins, read_for, DOCUMENT, {}, prepared=True) for each in (run, run_here)]
    assert told[0] == told[1]


def test_an_embedded_corpus_takes_what_was_prepared_beside(run, live, tmp_path):
    corpus = EmbeddedCorpus.open(tmp_path / "data")
    beside = Verifier(corpus, live, run=run)
    assert beside.put(DOCUMENT).outcome == "created"
    assert beside.put(DOCUMENT).outcome == "unchanged"
    beside.close()


def test_drafts_are_checked_as_they_are_when_read_here(run, live):
    alone = Verifier(MemoryCorpus(), load_plugins()).check(DRAFT)
    beside = Verifier(MemoryCorpus(), live, run_asked=run).check(DRAFT)
    assert beside.claims == alone.claims
    assert beside.contradictions() == alone.contradictions() != ()


def test_what_is_sent_with_a_claim_is_read_beside_and_answered_as_it_is_here(live):
    asked = []

    def run(plugins, work, *args, **kwargs):
        asked.append(work)
        return run_here(plugins, work, *args, **kwargs)

    sent = VerifyRequest(claim="Six people died.", documents=[InlineDocument(text=DOCUMENT.text)])
    alone = Verifier(MemoryCorpus(), load_plugins())
    beside = Verifier(MemoryCorpus(), live, run_asked=run)
    assert beside.verify(sent) == alone.verify(sent)
    assert len(asked) == 1
    beside.verify(VerifyRequest(claim="Six people died."))
    assert len(asked) == 1


def test_what_came_of_rules_beside_is_known_here(run, live, tmp_path):
    """How long they took, and which failed: a process beside remembers nothing."""
    write_stranger(tmp_path, "_raise", "extract")
    live.reload()
    beside = Verifier(
        MemoryCorpus(), live, run_asked=run, patience=Patience(failures=2, seconds=60)
    )
    seen = []
    beside.observed_by(seen.append)
    sent = VerifyRequest(claim="Six people died.", documents=[InlineDocument(text=DOCUMENT.text)])
    reasons = [
        next(rule.reason for rule in beside.verify(sent).rules if rule.rule == "stranger")
        for _ in range(3)
    ]
    assert reasons[0] == reasons[1] == "RuleFailed: ValueError"
    assert reasons[2].startswith("resting after 2 failures in a row")
    assert seen[0].rules["numeric"] > 0
    assert seen[0].stages["read"] > 0


def test_a_claim_that_names_no_rule_there_is_begun_nowhere(run, live):
    beside = Verifier(MemoryCorpus(), live, run_asked=run)
    sent = VerifyRequest(claim="It rained.", rules=["none"], documents=[])
    with pytest.raises(UnknownRule):
        beside.verify(sent)


def test_what_a_process_dies_of_is_done_here_and_the_next_has_another(run, live):
    before = run(live.plugins, _where)
    assert run(live.plugins, _die, os.getpid()) == "done here"
    assert run(live.plugins, _where) not in (before, os.getpid())


def test_what_is_bounded_ends_when_its_time_is_up(reading, run, live):
    with pytest.raises(TimeoutError):
        reading.of(live, bounded=True)(live.plugins, _hang)
    assert run(live.plugins, _where) != os.getpid()


def test_what_is_read_when_the_service_stops_is_given_up_and_done_nowhere(reading, live):
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(reading.of(live), live.plugins, _hang)
        while not asked.done():
            reading.give_up()
        with pytest.raises(GivenUp):
            asked.result()


def test_everything_is_done_here_once_there_are_no_more_processes(reading, run, live):
    reading.close()
    assert run(live.plugins, _where) == os.getpid()


def test_everything_is_done_here_once_the_keeper_has_died(reading, live, caplog):
    os.kill(reading._keeper, signal.SIGKILL)
    os.waitpid(reading._keeper, 0)
    run = reading.of(live)
    assert [run(live.plugins, _where) for _ in range(3)] == [os.getpid()] * 3
    assert [r.message for r in caplog.records if r.levelname == "ERROR"] == [
        "no process reads any more, until the service is started anew"
    ]


def test_what_the_work_raises_is_raised(run, live):
    with pytest.raises(ValueError, match="cannot be read"):
        run(live.plugins, _refuse)


def test_rules_loaded_anew_read_from_then_on(run, live, tmp_path):
    before = run(live.plugins, _versions)
    write_stranger(tmp_path)
    live.reload()
    assert run(live.plugins, _versions) == live.plugins.rules.versions != before


def test_one_that_stands_idle_keeps_no_rules_of_before(reading, live, tmp_path):
    """Nor the process that a stranger's rules live in."""
    write_stranger(tmp_path)
    live.reload()
    run = reading.of(live)
    gates = [tmp_path / "first", tmp_path / "second"]
    for gate in gates:
        os.mkfifo(gate)
    with ThreadPoolExecutor() as threads:
        both = [threads.submit(run, live.plugins, _wait_at, str(gate)) for gate in gates]
        with gates[0].open("w"), gates[1].open("w"):
            pass  # both have come that far, and now go on
        idle = {each.result() for each in both}
    assert len(idle) == 2
    write_stranger(tmp_path, version="2")
    live.reload()
    assert run(live.plugins, _where) not in idle
    assert reading._idle.qsize() == 1


def test_work_with_rules_of_before_is_done_here(run, live, tmp_path):
    plugins = live.plugins
    write_stranger(tmp_path)
    live.reload()
    assert run(plugins, _where) == os.getpid()
