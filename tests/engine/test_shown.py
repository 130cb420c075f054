"""What an answer shows: the nearest passages, and far ones only for want of nearer ones."""

from tests.engine.doubles import MarkRule
from verifier.engine.answer import Answer
from verifier.engine.find.passages import cut
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.verify import verify
from verifier.sdk.document import Document
from verifier.sdk.judgement import Relation
from verifier.sdk.span import Span
from verifier.sdk.testing import MemoryCorpus

CLAIM = "The ferry to Skerra left Dunmore harbour with ninety passengers aboard."
NEAR = "The ferry to Skerra left Dunmore harbour with some passengers aboard."
ALSO = "A ferry left Dunmore harbour with passengers for Skerra."
FAR = "A concert in Leith drew passengers."


def _whole(rule, text):
    return [
        text.fact(
            (0, len(text.text)), rule=rule.id, kind=rule.kinds[0], value={}, words=[Span(0, 0)]
        )
    ]


def _asked(texts: list[str], relation: Relation, limit: int) -> tuple[Answer, list[str]]:
    """The answer over one document a text, and what the rule was asked to judge."""
    asked: list[str] = []

    def judging(rule, pair):
        asked.append(pair.passage_fact.surface)
        return pair.judged(rule.id, relation, 0.9, "judged")

    rules = RuleSet([MarkRule(extracting=_whole, judging=judging)])
    entries = [
        cut(Document(id=f"{number}", text=text), rules, Isolation())
        for number, text in enumerate(texts)
    ]
    request = VerifyRequest(claim=CLAIM, limit=limit)
    return verify(request, MemoryCorpus(entries), rules), asked


def test_a_passage_that_tells_little_of_the_claim_takes_no_side():
    answer, _ = _asked([NEAR, FAR], Relation.ENTAILS, 2)
    assert [item.quote for item in answer.supporting] == [NEAR]
    assert [(item.quote, len(item.judgements)) for item in answer.related] == [(FAR, 1)]


def test_it_is_judged_and_shown_for_want_of_nearer_ones():
    answer, asked = _asked([FAR, ALSO, NEAR], Relation.COMPATIBLE, 3)
    assert [item.quote for item in answer.related] == [NEAR, ALSO, FAR]
    assert sorted(asked) == sorted([FAR, ALSO, NEAR])


def test_it_is_not_judged_where_nearer_ones_are_shown():
    answer, asked = _asked([FAR, ALSO, NEAR], Relation.COMPATIBLE, 2)
    assert [item.quote for item in answer.related] == [NEAR, ALSO]
    assert FAR not in asked
