"""Rules are loaded anew while the service answers: whatever has changed, and only that."""

import threading

import msgspec
import pytest

from tests.service.stranger import write_stranger
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.rules.sources import NoPluginsFolder
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text
from verifier.service.answering import ABSENT, STALE
from verifier.service.live_rules import LiveRules, Nearby
from verifier.service.rule_processes import RuleProcesses
from verifier.service.strangers import Strangers, load_own
from verifier.service.verifications import Verifications
from verifier.service.verifier import Verifier

REQUEST = VerifyRequest(claim="Five people died in the fire.")


@pytest.fixture(scope="module")
def processes():
    made = RuleProcesses(256 * 1024 * 1024)
    yield made
    made.close()


@pytest.fixture(params=["in processes of their own", "in the service"])
def live(request, processes, tmp_path):
    if request.param == "in the service":
        return LiveRules(
            Nearby(load_plugins(folder=tmp_path), lambda: load_plugins(folder=tmp_path))
        )
    own = load_own({}, tmp_path)
    return LiveRules(Strangers(own, processes, {}, tmp_path, seconds=1.0, load_seconds=10.0))


@pytest.fixture
def verifier(live):
    return Verifier(MemoryCorpus(), live, Verifications(None))


def _lines(plugins):
    return [(line.version, line.status) for line in plugins.listing if line.plugin == "stranger"]


def _reason(plugins):
    (reason,) = (line.reason for line in plugins.listing if line.plugin == "stranger")
    return reason


def test_one_that_is_added_changed_and_removed_is_taken_up(live, tmp_path):
    assert _lines(live.plugins) == []
    file = write_stranger(tmp_path)
    assert _lines(live.plugins) == []
    assert _lines(live.reload()) == [("1", "loaded")]
    write_stranger(tmp_path, version="2")
    assert "stranger@1" in live.plugins.rules.versions
    assert "stranger@2" in live.reload().rules.versions
    assert live.plugins is live.plugins
    file.unlink()
    assert _lines(live.reload()) == []
    assert "stranger" not in live.plugins.rules.ids


def test_one_that_is_broken_stays_as_it_was_and_says_why(live, verifier, tmp_path):
    file = write_stranger(tmp_path)
    live.reload()
    verifier.put(Document(id="d", text="Five people died in the fire."))
    whole = file.read_text()
    for _ in range(2):
        file.write_text("def (:\n")
        plugins = live.reload()
        assert _lines(plugins) == [("1", "loaded")]
        assert _reason(plugins).startswith("kept from before, for now: ")
        assert "stranger.py:1: SyntaxError" in _reason(plugins)
    answer = verifier.verify(REQUEST)
    assert {rule.rule: rule.outcome.value for rule in answer.rules}["stranger"] == "judged"
    file.write_text(whole)
    assert _reason(live.reload()) == ""


def test_one_that_was_never_whole_is_listed_as_failed(live, tmp_path):
    (tmp_path / "stranger.py").write_text("1 / 0\n")
    assert _lines(live.reload()) == [("", "failed")]
    write_stranger(tmp_path)
    assert _lines(live.reload()) == [("1", "loaded")]


def test_an_answer_warns_of_a_plugin_that_is_not_there(tmp_path):
    def answered(request):
        return Verifier(MemoryCorpus(), load_plugins(folder=tmp_path)).verify(request)

    sound = answered(REQUEST)
    (tmp_path / "broken.py").write_text("1 / 0\n")
    warned = answered(REQUEST)
    assert warned.warnings == (*sound.warnings, ABSENT.format("broken"))
    assert warned.id != sound.id
    assert answered(REQUEST) == warned
    of_one = msgspec.structs.replace(REQUEST, rules=["numeric"])
    assert ABSENT.format("broken") not in answered(of_one).warnings


def test_what_is_in_progress_goes_on_with_the_rules_it_began_with(live, tmp_path):
    write_stranger(tmp_path)
    before = live.reload().rules
    write_stranger(tmp_path, version="2")
    live.reload()
    (tmp_path / "stranger.py").unlink()
    live.reload()
    (old,) = (rule for rule in before if rule.id == "stranger")
    assert [fact.value for fact in old.extract(Text("a fire"))] == [{"v": "1"}]


def test_a_folder_that_has_gone_changes_nothing(live, tmp_path):
    write_stranger(tmp_path)
    before = live.reload()
    moved = tmp_path.rename(tmp_path.with_name("moved"))
    with pytest.raises(NoPluginsFolder):
        live.reload()
    assert live.plugins.rules.ids == before.rules.ids
    moved.rename(tmp_path)


def test_many_may_ask_while_they_are_loaded(live, verifier, tmp_path):
    verifier.put(Document(id="d", text="Five people died in the fire."))
    write_stranger(tmp_path)
    failures = []

    def ask():
        while not done.is_set():
            answer = verifier.verify(REQUEST)
            failures.extend(r for r in answer.rules if r.outcome.value in ("failed", "timed_out"))

    done = threading.Event()
    asking = [threading.Thread(target=ask) for _ in range(3)]
    for thread in asking:
        thread.start()
    for version in "12341":
        write_stranger(tmp_path, version=version)
        verifier.reload_rules()
    done.set()
    for thread in asking:
        thread.join()
    assert failures == []


class TestStoredFacts:
    """Those of another version are read anew for each answer until they are in the corpus."""

    def test_an_answer_rests_on_the_facts_of_the_rules_it_names(self, verifier, tmp_path):
        write_stranger(tmp_path)
        verifier.reload_rules()
        verifier.put(Document(id="d", text="Five people died in the fire."))
        before = verifier.verify(REQUEST)
        assert verifier.keeps(REQUEST, before)
        write_stranger(tmp_path, version="2")
        verifier.reload_rules()
        assert verifier.pending() == ["d"]
        during = verifier.verify(REQUEST)
        told = [j.explanation for e in during.supporting for j in e.judgements]
        assert "both say fire, in version 2" in told
        assert STALE in during.warnings
        assert not verifier.keeps(REQUEST, during)
        assert verifier.recall(during.id) is None
        verifier.read_anew("d")
        assert verifier.pending() == []
        after = verifier.verify(REQUEST)
        assert (after.warnings, after.supporting) == ((), during.supporting)
        assert len({before.id, during.id, after.id}) == 3

    def test_what_a_rule_cannot_read_is_not_read_again_and_again(self, verifier, tmp_path):
        write_stranger(tmp_path, "_raise", "extract")
        verifier.reload_rules()
        verifier.put(Document(id="d", text="Five people died in the fire."))
        assert list(verifier.stale()) == ["d"]
        assert verifier.pending() == []
        assert STALE not in verifier.verify(REQUEST).warnings

    def test_a_rule_that_is_new_or_gone_makes_them_stale(self, verifier, tmp_path):
        verifier.put(Document(id="d", text="Five people died in the fire."))
        file = write_stranger(tmp_path)
        verifier.reload_rules()
        assert verifier.pending() == ["d"]
        verifier.read_anew("d")
        file.unlink()
        verifier.reload_rules()
        assert verifier.pending() == ["d"]


def test_processes_of_one_service_have_the_same_rules(processes, tmp_path):
    folder, shared = tmp_path / "rules", tmp_path / "shared"
    folder.mkdir()
    shared.mkdir()
    own = load_own({}, folder)
    first = LiveRules(Strangers(own, processes, {}, folder, seconds=1.0, load_seconds=10.0))
    one, other = first.within(shared), first.within(shared)
    assert one.plugins.rules.versions == other.plugins.rules.versions
    write_stranger(folder)
    one.reload()
    assert "stranger@1" in other.plugins.rules.versions
    write_stranger(folder, version="2")
    other.reload()
    assert "stranger@2" in one.plugins.rules.versions
    later = first.within(shared)  # as one that takes the place of a process that died
    assert later.plugins.rules.versions == one.plugins.rules.versions
    for each in (one, other, later):
        each.close()
