"""Documents sent with a draft are read once, and each claim is answered as if it came alone."""

import pytest

from tests.service.moody import Moody, plugins_with
from verifier.engine.request import InlineDocument
from verifier.engine.rules.isolation import Outcome
from verifier.sdk.testing import MemoryCorpus
from verifier.service.check import MISSED
from verifier.service.draft import Draft
from verifier.service.live_rules import LiveRules, Nearby
from verifier.service.packed import Packed
from verifier.service.reading_processes import run_here
from verifier.service.rests import Patience
from verifier.service.strangers import Roll
from verifier.service.verifier import Verifier

FIRE = InlineDocument(id="fire", text="Seven people died in the fire at Corby Mills. Two are hurt.")
RAIN = InlineDocument(id="rain", text="It rained for three days.", published="2025-04-03")
DRAFT = Draft(
    text="Seven people died at Corby Mills. It rained for four days. Three are hurt.",
    documents=[FIRE, RAIN],
)


@pytest.fixture
def rule():
    return Moody()


@pytest.fixture
def verifier(rule):
    patience = Patience(failures=100)
    return Verifier(MemoryCorpus(), plugins_with(rule), patience=patience)


@pytest.fixture
def alone():
    """As each claim is answered when it is asked by itself, by rules that do not fail."""
    verifier = Verifier(MemoryCorpus(), plugins_with(Moody()))
    return [verifier.verify(claim.request) for claim in verifier.check(DRAFT).claims]


def checked(verifier, meanwhile=lambda: None):
    draft = verifier.check(DRAFT)
    draft.read_documents()
    meanwhile()
    return [draft.check(claim).answer for claim in draft.claims]


def test_they_are_read_once_for_all_claims(verifier, rule, alone):
    assert len(alone) == 3
    assert checked(verifier) == alone
    assert [rule.texts.count(sent.text) for sent in DRAFT.documents] == [1, 1]


def test_they_are_not_read_for_a_draft_without_claims(verifier, rule):
    verifier.check(Draft(text="Did it rain?", documents=[FIRE])).read_documents()
    assert FIRE.text not in rule.texts


def test_they_are_the_same_on_their_way_between_processes(verifier, alone):
    packed = []

    def beside(plugins, work, *args, **kwargs):
        """As in another process: of what is packed only the bytes go there, and come back."""
        sent = [_travelled(each) for each in args]
        packed.extend(each for each in sent if isinstance(each, Packed))
        return _travelled(run_here(plugins, work, *sent, **kwargs))

    verifier = Verifier(MemoryCorpus(), verifier.plugins, run_asked=beside)
    assert checked(verifier) == alone
    assert len({id(each.content) for each in packed}) == 1


def _travelled(value):
    if not isinstance(value, Packed):
        return value
    made, parts = value.__reduce__()
    return made(*parts)


def test_a_rule_that_fails_to_read_them_is_named_in_every_answer(verifier, rule):
    rule.failure, rule.where = ValueError("no"), FIRE.text
    outcomes = [
        (each.outcome, each.reason)
        for answer in checked(verifier)
        for each in answer.rules
        if each.rule == "numeric"
    ]
    assert outcomes == [(Outcome.FAILED, "ValueError")] * 3
    assert rule.texts.count(FIRE.text) == 1


def test_a_rule_that_fails_to_read_one_claim_costs_that_one_only(verifier, rule, alone):
    """And what the other rules find is what they would find had the rule read nothing."""
    text = "It rained for four days."

    def fail():
        rule.failure, rule.where = ValueError("no"), text

    answers = checked(verifier, fail)
    same = [answer == other for answer, other in zip(answers, alone, strict=True)]
    assert same == [True, False, True]
    assert answers[1] == verifier.verify(DRAFT.claim(text))


def test_rules_that_are_loaded_anew_meanwhile_read_them_anew(verifier, rule, alone):
    live = LiveRules(Nearby(plugins_with(rule), lambda: plugins_with(rule)), Roll())
    verifier = Verifier(MemoryCorpus(), live)
    assert checked(verifier, verifier.reload_rules) == alone
    assert rule.texts.count(FIRE.text) == 4


def test_a_rule_that_fails_to_read_a_draft_is_named(verifier, rule):
    rule.failure, rule.where = ValueError("no"), DRAFT.text
    assert verifier.check(DRAFT).warnings == (MISSED.format("numeric"),)
    rule.failure = None
    assert verifier.check(DRAFT).warnings == ()
