"""A rule that fails again and again is left alone, named, and tried again later."""

import pytest

from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Outcome
from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service.rests import Patience, Rests
from verifier.service.verifier import Verifier

FAILED = (Outcome.FAILED, "ValueError: no")


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


class TestRests:
    """Counted are failures in a row."""

    def test_a_rule_rests_after_as_many_as_are_borne_and_then_has_one_more_try(self, clock):
        rests = Rests(Patience(failures=3, seconds=10.0), clock)
        for _ in range(3):
            assert rests.resting() == {}
            rests.learn(["r", "s"], {"r": FAILED}, {})
        assert rests.resting() == {
            "r": (Outcome.FAILED, "resting after 3 failures in a row: ValueError: no")
        }
        clock.now = 10.5
        assert rests.resting() == {}
        rests.learn(["r"], {"r": FAILED}, {})
        assert list(rests.resting()) == ["r"]

    def test_one_success_wipes_them_out(self, clock):
        rests = Rests(Patience(failures=2), clock)
        for _ in range(5):
            rests.learn(["r"], {"r": FAILED}, {})
            rests.learn(["r"], {}, {})
        assert rests.resting() == {}

    def test_resting_is_neither_failure_nor_success(self, clock):
        rests = Rests(Patience(failures=1, seconds=10.0), clock)
        rests.learn(["r"], {"r": FAILED}, {})
        rested = rests.resting()
        rests.learn(["r"], rested, rested)
        assert rests.resting() == rested


class Fragile:
    """A rule that raises, and counts how often it is asked."""

    id, version, description = "fragile", "1", "Raises."
    kinds, reads = ("fragile",), ()

    def __init__(self):
        self.asked = 0

    def extract(self, text):
        self.asked += 1
        raise ValueError(f"cannot read {self.asked}")

    def judge(self, pair):
        return None


@pytest.fixture
def fragile():
    return Fragile()


@pytest.fixture
def verifier(fragile):
    loaded = load_plugins()
    plugins = Plugins(loaded._manager, RuleSet([*loaded.rules, fragile]), ())
    return Verifier(MemoryCorpus(), plugins, patience=Patience(failures=2))


def test_a_resting_rule_is_not_asked_and_costs_the_others_nothing(verifier, fragile):
    request = VerifyRequest(claim="Five people died.")
    answers = [verifier.verify(request) for _ in range(4)]
    assert fragile.asked == 2
    outcomes = [{rule.rule: rule for rule in answer.rules}["fragile"] for answer in answers]
    assert {outcome.outcome for outcome in outcomes} == {Outcome.FAILED}
    assert "resting after 2 failures" in outcomes[-1].reason
    others = [[rule for rule in answer.rules if rule.rule != "fragile"] for answer in answers]
    assert others[0] == others[-1]


def test_an_answer_holds_no_words_of_an_error(verifier, fragile):
    def fail(_):
        raise FileNotFoundError(2, "No such file", "/srv/desk/data/table.txt")

    fragile.extract = fail
    answer = verifier.verify(VerifyRequest(claim="Five people died."))
    (reason,) = (rule.reason for rule in answer.rules if rule.rule == "fragile")
    assert reason == "FileNotFoundError"


def test_what_a_rule_failed_to_read_at_ingest_is_stale(verifier, fragile):
    verifier.put(Document(id="d", text="Five people died."))
    assert list(verifier.stale()) == ["d"]
    fragile.extract = lambda _: []
    assert verifier.refresh() == 1
    assert list(verifier.stale()) == []
