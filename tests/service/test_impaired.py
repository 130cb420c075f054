"""An answer that a rule failed in is never taken for the sound one, nor the other way round."""

import msgspec
import pytest

from tests.service.moody import Moody, plugins_with
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.isolation import Outcome
from verifier.sdk.document import Document
from verifier.service.replay import compare
from verifier.service.rests import Patience
from verifier.service.verifications import Retention
from verifier.service.verifier import Verifier

CLAIM = "Seven people died in the fire at Corby Mills."
STORY = Document(id="fire", text=CLAIM)
REQUEST = VerifyRequest(claim=CLAIM)
SENT = VerifyRequest(claim=CLAIM, documents=[InlineDocument(id="fire", text=CLAIM)])


@pytest.fixture
def rule():
    return Moody()


@pytest.fixture(params=["embedded", "in memory"])
def verifier(request, tmp_path, rule):
    data = tmp_path / "data" if request.param == "embedded" else None
    opened = Verifier.open(
        data,
        loaded=plugins_with(rule),
        answers=Retention(),
        patience=Patience(failures=100),
    )
    yield opened
    opened.close()


def outcome_of(answer):
    return {each.rule: each.outcome for each in answer.rules}["numeric"]


def reason_of(answer):
    return {each.rule: each.reason for each in answer.rules}["numeric"]


def failing(rule, verifier, request, failure):
    rule.failure = failure
    answer = verifier.verify(request)
    rule.failure = None
    return answer


@pytest.mark.parametrize("first", ["the impaired one", "the sound one"])
def test_each_is_kept_as_it_was_given_whichever_came_first(verifier, rule, first):
    verifier.put(STORY)
    impaired = sound = None
    for turn in range(2):
        if (first == "the sound one") == (turn == 0):
            sound = verifier.verify(REQUEST)
        else:
            impaired = failing(rule, verifier, REQUEST, ValueError("no"))
    assert (outcome_of(sound), outcome_of(impaired)) == (Outcome.JUDGED, Outcome.FAILED)
    assert sound != impaired
    for answer in (sound, impaired):
        assert verifier.recall(answer.id).answer == msgspec.json.encode(answer)


@pytest.mark.parametrize("request_", [REQUEST, SENT], ids=["stored", "sent along"])
def test_one_id_stands_for_one_content(verifier, rule, request_):
    verifier.put(STORY)
    failures = [None, ValueError("no"), KeyError("yes"), TimeoutError(), None]
    answers = [failing(rule, verifier, request_, failure) for failure in failures]
    assert answers[0] == answers[-1]
    contents = {msgspec.json.encode(answer): answer.id for answer in answers}
    assert len(contents) == len(set(contents.values())) == 4


def test_a_rule_that_fails_alike_gives_the_same_bytes_again(verifier, rule):
    verifier.put(STORY)
    first, again = (failing(rule, verifier, REQUEST, ValueError("no")) for _ in range(2))
    assert first == again


def test_a_rule_that_was_not_asked_impairs_nothing(verifier, rule):
    verifier.put(STORY)
    dates = VerifyRequest(claim=CLAIM, rules=["date"])
    assert failing(rule, verifier, dates, ValueError("no")) == verifier.verify(dates)


def test_replay_tells_that_a_rule_failed_then_or_fails_now(verifier, rule):
    verifier.put(STORY)
    sound = verifier.verify(REQUEST)
    impaired = failing(rule, verifier, REQUEST, ValueError("no"))
    other = failing(rule, verifier, REQUEST, KeyError("yes"))
    told = {
        (before.id, after.id): [
            (cause.what, cause.name, cause.before, cause.after)
            for cause in compare(msgspec.json.encode(before), after).causes
        ]
        for before, after in ((sound, impaired), (impaired, sound), (impaired, other))
    }
    assert [causes[0] for causes in told.values()] == [
        ("outcome", "numeric", "judged", "failed"),
        ("outcome", "numeric", "failed", "judged"),
        ("outcome", "numeric", "ValueError", "KeyError"),
    ]


def test_a_document_that_a_rule_failed_to_read_is_told_of(verifier, rule):
    """What is answered over it is not what is answered once it has been read."""
    rule.failure = ValueError("no")
    verifier.put(STORY)
    rule.failure = None
    before = verifier.verify(REQUEST)
    assert reason_of(before).endswith("failed to read 'fire' at ingest")
    elsewhere = verifier.verify(VerifyRequest(claim="Nobody likes rain."))
    assert reason_of(elsewhere).endswith("failed to read some documents at ingest")
    dates = VerifyRequest(claim=CLAIM, rules=["date"])
    unasked = verifier.verify(dates)
    assert verifier.refresh() == 1
    after = verifier.verify(REQUEST)
    assert (reason_of(after), outcome_of(after)) == ("", Outcome.JUDGED)
    assert before.id != after.id
    for answer in (before, after):
        assert verifier.recall(answer.id).answer == msgspec.json.encode(answer)
    assert [cause.name for cause in compare(msgspec.json.encode(before), after).causes] == [
        "numeric"
    ]
    assert verifier.verify(dates) == unasked
