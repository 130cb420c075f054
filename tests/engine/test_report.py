"""The report: no quote that its document does not say; an id for all that decides the answer."""

import itertools

import msgspec
import pytest

from tests.engine.doubles import MarkRule
from verifier.engine.find.passages import cut
from verifier.engine.report.report import UnfaithfulQuote, answer_id
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.verify import verify
from verifier.sdk.corpus import Entry, Snapshot
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus

RULES = RuleSet([MarkRule()])
CLAIM = "The ferry to Skerra left on #time."
TEXT = "Rain fell on Dunmore.  \n The ferry to Skerra left on #time, said the owner."


def _entry(text: str = TEXT, document_id: str = "d") -> Entry:
    return cut(Document(id=document_id, text=text), RULES, Isolation())


class TestQuotes:
    """A stored passage that is not the text of its document is never shown."""

    def test_a_quote_stands_without_the_space_around_it(self):
        answer = verify(VerifyRequest(claim=CLAIM), MemoryCorpus([_entry()]), RULES)
        sides = answer.supporting + answer.contradicting + answer.related
        quote = next(item for item in sides if "Skerra" in item.quote)
        assert quote.quote == "The ferry to Skerra left on #time, said the owner."
        assert TEXT[quote.start : quote.end] == quote.quote
        assert (quote.prefix + quote.quote + quote.suffix) in TEXT

    def test_a_document_that_reads_otherwise_is_refused(self):
        entry = _entry()
        altered = msgspec.structs.replace(entry.document, text=TEXT.replace("left", "sank"))
        corpus = MemoryCorpus([msgspec.structs.replace(entry, document=altered)])
        with pytest.raises(UnfaithfulQuote) as caught:
            verify(VerifyRequest(claim=CLAIM), corpus, RULES)
        assert caught.value.document_id == "d"

    def test_a_document_that_is_gone_is_refused(self):
        class Forgetful(MemoryCorpus):
            def get(self, document_id):
                return None

        with pytest.raises(UnfaithfulQuote):
            verify(VerifyRequest(claim=CLAIM), Forgetful([_entry()]), RULES)


def _id(request: VerifyRequest, rules: RuleSet = RULES, snapshot: str = "s") -> str:
    return answer_id(request, rules, Snapshot(snapshot=snapshot, documents=1, passages=1))


class TestId:
    """The same of everything gives the same id; a change of anything another."""

    def test_the_same_gives_the_same(self):
        assert _id(VerifyRequest(claim="x")) == _id(VerifyRequest(claim="x"))

    @pytest.mark.parametrize(
        "changes",
        [
            {"claim": "y"},
            {"claim_date": "2025-03-11"},
            {"as_of": "2025-03-11"},
            {"speaker": "Hale"},
            {"publishers": ["AFP"]},
            {"publishers": []},
            {"published_from": "2025-03-11"},
            {"published_to": "2025-03-11"},
            {"rules": ["mark"]},
            {"documents": []},
            {"documents": [InlineDocument(text="x")]},
            {"limit": 11},
        ],
        ids=str,
    )
    def test_another_option_gives_another(self, changes):
        assert _id(VerifyRequest(**{"claim": "x", **changes})) != _id(VerifyRequest(claim="x"))

    def test_another_corpus_gives_another(self):
        request = VerifyRequest(claim="x")
        assert _id(request, snapshot="t") != _id(request)

    @pytest.mark.parametrize(
        "rules",
        [
            RuleSet([MarkRule(version="2")]),
            RuleSet([MarkRule("other")]),
            RuleSet([MarkRule(), MarkRule("other")]),
            RuleSet([]),
        ],
        ids=lambda rules: ",".join(rules.versions) or "none",
    )
    def test_other_rules_or_versions_give_another(self, rules):
        request = VerifyRequest(claim="x")
        assert _id(request, rules) != _id(request)

    def test_whole_answers_differ_only_where_something_decides(self):
        entries = [_entry(), _entry("The ferry to Skerra left on #Tuesday.", "e")]
        answers = {
            msgspec.json.encode(verify(VerifyRequest(claim=CLAIM), MemoryCorpus(order), RULES))
            for order in itertools.permutations(entries)
        }
        assert len(answers) == 1
