"""Answers given are kept for a while, and no longer."""

import pytest

from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Outcome, RuleOutcome
from verifier.sdk.corpus import CorpusUnavailable
from verifier.service.verifications import Retention, Verifications
from verifier.service.verifier import Verifier

REQUEST = VerifyRequest(claim="Five people died.")


@pytest.fixture(scope="module")
def answer():
    return Verifier.open(None).verify(REQUEST)


def renamed(answer, answer_id, outcome=Outcome.ABSTAINED):
    rule = RuleOutcome(rule="r", version="1", outcome=outcome, reason="")
    return type(answer)(
        **{name: getattr(answer, name) for name in answer.__struct_fields__}
        | {"id": answer_id, "rules": (rule,)}
    )


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_an_answer_is_kept_for_its_time_counted_from_when_it_was_last_given(answer, clock):
    kept = Verifications(None, Retention(seconds=1000.0), clock)
    kept.keep(REQUEST, renamed(answer, "a"))
    clock.now += 900
    kept.keep(REQUEST, renamed(answer, "a"))
    clock.now += 900
    assert kept.find("a").request == REQUEST
    clock.now += 101
    assert kept.find("a") is None


def test_no_more_are_kept_than_are_wanted(answer, clock):
    kept = Verifications(None, Retention(answers=10), clock)
    for n in range(400):
        kept.keep(REQUEST, renamed(answer, f"a{n}"))
    assert kept.find("a0") is None
    assert kept.find("a399") is not None


def test_two_processes_may_keep_answers_in_one_file(answer, tmp_path):
    first, second = (Verifications(tmp_path / "answers.sqlite") for _ in range(2))
    first.keep(REQUEST, renamed(answer, "a"))
    second.keep(REQUEST, renamed(answer, "b"))
    assert first.find("b").answer != second.find("a").answer


def test_where_they_cannot_be_kept_is_told(tmp_path):
    damaged = tmp_path / "answers.sqlite"
    damaged.write_bytes(b"no database " * 100)
    with pytest.raises(CorpusUnavailable, match=r"answers\.sqlite.*move it away"):
        Verifications(damaged)
