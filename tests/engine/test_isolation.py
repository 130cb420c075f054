"""What a rule does wrong stays with that rule: the others' answers are the same to the byte."""

import msgspec
import pytest

from tests.engine.doubles import Clock, MarkRule, fact_at
from verifier.engine.answer import Answer
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.isolation import Isolation, Outcome
from verifier.engine.rules.rules import RuleSet
from verifier.engine.verify import RULE_BUDGET, verify
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.span import Span
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text

CLAIM = "The river Lenn rose by #four metres in Strand."
DOCUMENTS = [
    InlineDocument(
        id="one", text="Rain fell. The river Lenn rose by #four metres in Strand, said officials."
    ),
    InlineDocument(id="two", text="The river Lenn rose by #five metres in Strand."),
]


def _fail(*_: object) -> object:
    raise LookupError("no such river")


def _late(*_: object) -> object:
    raise TimeoutError


def _judged(**changes: object) -> object:
    def judging(rule: MarkRule, pair: object) -> object:
        return Judgement(
            **{
                "rule": rule.id,
                "relation": Relation.ENTAILS,
                "confidence": 0.5,
                "claim_span": Span(0, 1),
                "quote_span": Span(0, 1),
                "explanation": "",
                **changes,
            }
        )

    return judging


def _answer(*rules: MarkRule, clock: Clock | None = None) -> Answer:
    return verify(
        VerifyRequest(claim=CLAIM, documents=DOCUMENTS), MemoryCorpus(), RuleSet(rules), clock
    )


def _without(answer: Answer, rule_id: str) -> bytes:
    """The answer's bytes without the line that tells of the rule."""
    rules = tuple(outcome for outcome in answer.rules if outcome.rule != rule_id)
    return msgspec.json.encode(msgspec.structs.replace(answer, rules=rules))


def _outcome(answer: Answer, rule_id: str) -> tuple[Outcome, str]:
    return next((o.outcome, o.reason) for o in answer.rules if o.rule == rule_id)


EXTRACTING = {
    "raises": _fail,
    "runs out of time": _late,
    "returns None": lambda _rule, _text: None,
    "returns words": lambda _rule, text: text.text.split(),
    "ends outside the text": lambda rule, text: [
        Fact(rule=rule.id, kind="bad", surface="", start=0, end=len(text.text) + 1, value={})
    ],
    "starts before the text": lambda rule, _text: [
        Fact(rule=rule.id, kind="bad", surface="", start=-1, end=0, value={})
    ],
    "turns a span round": lambda rule, _text: [
        Fact(rule=rule.id, kind="bad", surface="", start=3, end=1, value={})
    ],
    "misquotes the text": lambda rule, _text: [
        Fact(rule=rule.id, kind="bad", surface="lake", start=0, end=4, value={})
    ],
    "speaks for another rule": lambda _rule, text: [fact_at(text.text, 0, 3, rule="mark")],
    "makes up a kind": lambda rule, text: [fact_at(text.text, 0, 3, rule=rule.id, kind="other")],
}


class TestExtracting:
    """A rule that reads wrongly contributes nothing, and the report says what became of it."""

    @pytest.mark.parametrize("extracting", EXTRACTING.values(), ids=EXTRACTING)
    @pytest.mark.parametrize("rule_id", ["a-first", "z-last"])
    def test_the_other_rules_answer_as_if_it_read_nothing(self, rule_id, extracting):
        silent = MarkRule(rule_id, kinds=("bad",), extracting=lambda _rule, _text: [])
        wrong = MarkRule(rule_id, kinds=("bad",), extracting=extracting)
        answer = _answer(MarkRule(), wrong)
        assert _without(answer, rule_id) == _without(_answer(MarkRule(), silent), rule_id)
        assert _outcome(answer, "mark") == (Outcome.JUDGED, "")

    @pytest.mark.parametrize("extracting", EXTRACTING.values(), ids=EXTRACTING)
    def test_its_outcome_says_that_it_failed_and_why(self, extracting):
        answer = _answer(MarkRule(), MarkRule("bad", extracting=extracting))
        outcome, reason = _outcome(answer, "bad")
        late = extracting is _late
        assert outcome is (Outcome.TIMED_OUT if late else Outcome.FAILED)
        assert reason


JUDGING = {
    "raises": _fail,
    "runs out of time": _late,
    "returns a word": lambda _rule, _pair: "supports",
    "returns a bare relation": lambda _rule, _pair: Relation.ENTAILS,
    "is more than sure": _judged(confidence=1.5),
    "points outside the claim": _judged(claim_span=Span(0, 10_000)),
    "points outside the quote": _judged(quote_span=Span(0, 10_000)),
    "speaks for another rule": _judged(rule="mark"),
}


class TestJudging:
    """A rule that judges wrongly judges nothing."""

    @pytest.mark.parametrize("judging", JUDGING.values(), ids=JUDGING)
    def test_the_other_rules_answer_as_if_it_had_nothing_to_say(self, judging):
        silent = MarkRule("bad", judging=lambda _rule, _pair: None)
        wrong = MarkRule("bad", judging=judging)
        answer = _answer(MarkRule(), wrong)
        assert _without(answer, "bad") == _without(_answer(MarkRule(), silent), "bad")

    @pytest.mark.parametrize("judging", JUDGING.values(), ids=JUDGING)
    def test_its_outcome_says_that_it_failed_and_why(self, judging):
        outcome, reason = _outcome(_answer(MarkRule(), MarkRule("bad", judging=judging)), "bad")
        assert outcome is (Outcome.TIMED_OUT if judging is _late else Outcome.FAILED)
        assert reason

    def test_no_rule_at_all_is_no_failure(self):
        answer = _answer()
        assert answer.rules == ()
        assert answer.supporting == answer.contradicting == ()


class TestTime:
    """A rule has a budget for all its calls together; beyond it, it is not called again."""

    def _slow(self, clock: Clock, seconds: float, rule_id: str = "slow") -> MarkRule:
        fast = MarkRule(rule_id)

        def extracting(rule: MarkRule, text: object) -> object:
            clock.pass_by(seconds)
            return fast.extract(text)

        return MarkRule(rule_id, extracting=extracting)

    def test_a_rule_within_its_budget_is_heard(self):
        clock = Clock()
        answer = _answer(self._slow(clock, RULE_BUDGET / 4), clock=clock)
        assert _outcome(answer, "slow") == (Outcome.JUDGED, "")

    def test_a_rule_over_its_budget_is_timed_out_and_the_others_stand(self):
        clock = Clock()
        answer = _answer(MarkRule(), self._slow(clock, RULE_BUDGET * 2), clock=clock)
        silent = MarkRule("slow", extracting=lambda _rule, _text: [])
        assert _outcome(answer, "slow")[0] is Outcome.TIMED_OUT
        assert _without(answer, "slow") == _without(_answer(MarkRule(), silent), "slow")

    def test_what_is_sent_along_may_take_longer_to_read_than_a_claim_to_judge(self):
        clock = Clock()
        fast = MarkRule("slow")

        def extracting(rule: MarkRule, text: Text) -> object:
            clock.pass_by(0.0 if text.text == CLAIM else RULE_BUDGET * 2)
            return fast.extract(text)

        answer = _answer(MarkRule("slow", extracting=extracting), clock=clock)
        assert _outcome(answer, "slow") == (Outcome.JUDGED, "")

    def test_a_rule_that_takes_for_ever_to_read_what_is_sent_along_is_timed_out(self):
        clock = Clock()

        def extracting(rule: MarkRule, text: Text) -> object:
            clock.pass_by(0.0 if text.text == CLAIM else 1000.0)
            return []

        answer = _answer(MarkRule("slow", extracting=extracting), clock=clock)
        assert _outcome(answer, "slow")[0] is Outcome.TIMED_OUT

    def test_one_rule_s_time_is_not_another_s(self):
        clock = Clock()
        rules = [self._slow(clock, RULE_BUDGET / 4, name) for name in ("a", "b", "c", "d", "e")]
        answer = _answer(*rules, clock=clock)
        assert {outcome.outcome for outcome in answer.rules} == {Outcome.JUDGED}

    def test_without_a_clock_nothing_is_timed(self):
        answer = _answer(self._slow(Clock(), RULE_BUDGET * 100))
        assert _outcome(answer, "slow") == (Outcome.JUDGED, "")


class TestIsolation:
    """One call at a time."""

    def test_a_call_that_works_gives_its_result(self):
        isolation = Isolation()
        assert isolation.call("a", lambda: 7) == 7
        assert isolation.stopped == {}

    def test_a_rule_that_failed_is_not_called_again(self):
        isolation = Isolation()
        calls = []
        isolation.call("a", _fail)
        assert isolation.call("a", lambda: calls.append(1)) is None
        assert calls == []

    def test_a_failure_names_the_error(self):
        isolation = Isolation()
        isolation.call("a", _fail)
        outcome, reason = isolation.stopped["a"]
        assert outcome is Outcome.FAILED
        assert "LookupError" in reason
        assert "no such river" in reason

    def test_time_adds_up_over_calls(self):
        clock = Clock()
        isolation = Isolation(1.0, clock)
        assert isolation.call("a", lambda: clock.pass_by(0.6) or "first") == "first"
        assert isolation.call("a", lambda: clock.pass_by(0.6) or "second") is None
        assert isolation.stopped["a"][0] is Outcome.TIMED_OUT

    def test_what_a_busy_machine_takes_is_no_fault_of_the_rule(self):
        clock, computed = Clock(), Clock()
        isolation = Isolation(1.0, clock, worked=computed)

        def wait(seconds: float, working: float) -> str:
            clock.pass_by(seconds)
            computed.pass_by(working)
            return "done"

        assert isolation.call("a", lambda: wait(3.0, 0.1)) == "done"
        assert isolation.call("b", lambda: wait(9.5, 0.1)) is None
        assert isolation.call("c", lambda: wait(2.0, 2.0)) is None

    @pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
    def test_a_wish_to_end_the_process_is_let_through(self, stop):
        def work() -> None:
            raise stop

        with pytest.raises(stop):
            Isolation().call("a", work)
