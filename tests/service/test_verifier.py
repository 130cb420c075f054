"""The verifier as both edges use it: take documents in, find, verify, forget."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.rules.rules import UnknownRule
from verifier.sdk.corpus import CorpusUnavailable, Filters
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifier import Ingested, Verifier, Write

FLOOD = Document(
    id="flood",
    text="Five people died in the flood at Corby Mills. The mayor was not in town.",
    published="2025-03-11",
)
FERRY = Document(
    id="ferry", text="The ferry carried 212 passengers to Dunmore.", published="2025-04-17"
)


@pytest.fixture(params=["memory", "disk"])
def verifier(request, tmp_path):
    opened = Verifier.open(None if request.param == "memory" else tmp_path / "data")
    yield opened
    opened.close()


class TestIngest:
    """A document is stored once, replaced when it changes, and left alone when it does not."""

    def test_a_new_document_is_created(self, verifier):
        assert verifier.put(FLOOD) == Ingested(id="flood", outcome="created", passages=2)
        assert verifier.corpus.get("flood") == FLOOD

    def test_the_same_again_is_unchanged(self, verifier):
        verifier.put(FLOOD)
        before = verifier.corpus.snapshot()
        assert verifier.put(FLOOD) == Ingested(id="flood", outcome="unchanged", passages=2)
        assert verifier.corpus.snapshot() == before

    def test_another_text_under_the_id_replaces_it(self, verifier):
        verifier.put(FLOOD)
        shorter = Document(id="flood", text="Six people died.", published="2025-03-19")
        assert verifier.put(shorter) == Ingested(id="flood", outcome="replaced", passages=1)
        assert verifier.corpus.get("flood") == shorter
        assert [hit.passage.text for hit in verifier.search("mayor", 5, Filters())] == []

    def test_many_are_told_of_one_by_one_and_in_order(self, verifier):
        documents = [Document(id=f"d{n:03}", text=f"Report {n}.") for n in range(150)]
        told = list(verifier.ingest(iter(documents)))
        assert [one.id for one in told] == [document.id for document in documents]
        assert {one.outcome for one in told} == {"created"}
        assert verifier.corpus.snapshot().documents == 150

    def test_one_that_comes_twice_is_created_and_replaced(self, verifier):
        again = Document(id="flood", text="Six people died.")
        told = verifier.ingest([FLOOD, FERRY, again, again])
        outcomes = [(each.id, each.outcome) for each in told]
        assert outcomes == [
            ("flood", "created"),
            ("ferry", "created"),
            ("flood", "replaced"),
            ("flood", "unchanged"),
        ]
        assert verifier.corpus.get("flood") == again

    def test_while_many_are_read_others_are_written(self):
        def run(plugins, work, document, *args, **kwargs):
            if document == FLOOD:
                with ThreadPoolExecutor() as threads:
                    assert threads.submit(verifier.put, FERRY).result(60).outcome == "created"
            return work(plugins, document, *args, **kwargs)

        verifier = Verifier(MemoryCorpus(), load_plugins(), run=run)
        assert [each.outcome for each in verifier.ingest([FLOOD])] == ["created"]
        assert verifier.corpus.snapshot().documents == 2

    @pytest.mark.parametrize("meanwhile", ["replaced", "the same", "removed"])
    def test_one_that_is_written_while_it_is_read_is_written_after_that(self, meanwhile):
        """And a guard sees what is there when it is written."""
        other = Document(id="flood", text="Six people died.")
        seen = []

        def run(plugins, work, document, *args, **kwargs):
            if len(seen) == 1:
                with ThreadPoolExecutor() as threads:
                    if meanwhile == "removed":
                        threads.submit(verifier.corpus.delete, "flood").result(60)
                    else:
                        stored = other if meanwhile == "replaced" else FLOOD
                        seen.append("meanwhile")
                        threads.submit(verifier.put, stored).result(60)
            return work(plugins, document, *args, **kwargs)

        verifier = Verifier(MemoryCorpus(), load_plugins(), run=run)
        verifier.put(Document(id="flood", text="It rained."))
        told = verifier.put(FLOOD, seen.append)
        expected = {"replaced": other, "the same": FLOOD, "removed": None}[meanwhile]
        assert seen[-1] == expected
        assert verifier.corpus.get("flood") == FLOOD
        outcomes = {"replaced": "replaced", "the same": "unchanged", "removed": "created"}
        assert told.outcome == outcomes[meanwhile]

    def test_nothing_is_nothing(self, verifier):
        assert list(verifier.ingest([])) == []

    @pytest.mark.parametrize(
        ("published", "text", "found"),
        [
            (
                None,
                "Published 3 April 2025\n\nNinety-seven people have caught measles.",
                "2025-04-03",
            ),
            ("2025-04-04", "Published 3 April 2025\n\nNinety-seven have caught it.", "2025-04-04"),
            (None, "Ninety-seven people have caught measles.", None),
        ],
        ids=["in the text", "as given", "nowhere"],
    )
    def test_a_date_is_looked_for_in_the_text_where_none_is_given(
        self, verifier, published, text, found
    ):
        verifier.put(Document(id="d", text=text, published=published))
        stored = verifier.corpus.get("d").published
        assert stored == found or (found is not None and stored.startswith(found))

    def test_a_document_whose_date_was_found_is_unchanged_when_it_comes_again(self, verifier):
        document = Document(id="d", text="Published 3 April 2025\n\nMeasles is spreading.")
        verifier.put(document)
        assert verifier.put(document).outcome == "unchanged"

    def test_facts_are_read_anew_only_when_rules_have_changed(self, verifier):
        verifier.put(FLOOD)
        assert verifier.refresh() == 0
        assert next(iter(verifier.ingest([FLOOD], refresh=True))).outcome == "replaced"
        assert verifier.refresh() == 0


class TestDelete:
    """What is deleted is gone from every answer."""

    def test_it_is_told_whether_there_was_one(self, verifier):
        verifier.put(FLOOD)
        assert verifier.delete("flood") is True
        assert verifier.delete("flood") is False

    def test_it_is_quoted_no_more(self, verifier):
        verifier.put(FLOOD)
        verifier.put(FERRY)
        verifier.delete("flood")
        answer = verifier.verify(VerifyRequest(claim="Five people died in the flood."))
        assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE
        assert answer.corpus.documents == 1


class TestWritingTogether:
    """Of several writes that are made durable at once each has its own outcome."""

    @staticmethod
    def _refuse(_):
        raise InvalidValue("if-match", "x", "is not what is stored")

    def test_each_is_told_of_in_its_place(self, verifier):
        verifier.put(FERRY)
        writes = [
            Write("flood", FLOOD),
            Write("ferry", None, self._refuse),
            Write("nothing", None),
            Write("new", Document(id="new", text="Rain fell."), lambda _: None),
        ]
        stored, refused, nothing, new = verifier.write(writes)
        assert (stored.outcome, nothing, new.outcome) == ("created", False, "created")
        assert isinstance(refused, InvalidValue)
        assert verifier.corpus.snapshot().documents == 3
        assert verifier.write([Write("ferry", None), Write("flood", FLOOD)])[0] is True
        assert verifier.corpus.get("ferry") is None

    def test_what_cannot_be_stored_costs_only_itself(self, verifier):
        bad = Document(id="bad", text="It rained.", published="2023-02-31")
        outcomes = verifier.write([Write("flood", FLOOD), Write("bad", bad), Write("ferry", FERRY)])
        assert [isinstance(each, Exception) for each in outcomes] == [False, True, False]
        assert [each.id for each in verifier.corpus.page(None, 9)] == ["ferry", "flood"]

    def test_a_corpus_that_cannot_be_written_fails_all_that_would_change_it(self, verifier):
        verifier.put(FLOOD)

        def fail(*_):
            raise CorpusUnavailable("full")

        verifier._ingesting._put = fail
        unchanged, failed = verifier.write([Write("flood", FLOOD), Write("ferry", FERRY)])
        assert unchanged.outcome == "unchanged"
        assert isinstance(failed, CorpusUnavailable)
        with pytest.raises(CorpusUnavailable):
            verifier.put(FERRY)
        with pytest.raises(CorpusUnavailable):
            verifier.delete("flood")


class TestSearch:
    """Passages for free text, within the filters."""

    def test_a_passage_is_found_by_its_words_in_any_form(self, verifier):
        verifier.put(FLOOD)
        verifier.put(FERRY)
        hits = verifier.search("floods", 5, Filters())
        assert [hit.passage.document.id for hit in hits][:1] == ["flood"]

    @pytest.mark.parametrize("text", ["", "the of and", "((((", "\U0001f600"])
    def test_words_that_say_nothing_find_nothing(self, verifier, text):
        verifier.put(FLOOD)
        assert list(verifier.search(text, 5, Filters())) == []

    def test_filters_hold(self, verifier):
        verifier.put(FLOOD)
        filters = Filters(published_from="2025-04-01")
        assert list(verifier.search("flood", 5, filters)) == []


class TestVerify:
    """From claim to verdict, stored or given documents alike."""

    @pytest.mark.parametrize(
        ("claim", "verdict"),
        [
            ("Five people died in the flood at Corby Mills.", Verdict.SUPPORTED),
            ("Nine people died in the flood at Corby Mills.", Verdict.CONTRADICTED),
            ("The baker of Ashgrove sold his shop.", Verdict.NOT_ENOUGH_EVIDENCE),
        ],
    )
    def test_stored_documents_answer(self, verifier, claim, verdict):
        verifier.put(FLOOD)
        verifier.put(FERRY)
        assert verifier.verify(VerifyRequest(claim=claim)).verdict is verdict

    def test_an_empty_corpus_knows_nothing(self, verifier):
        answer = verifier.verify(VerifyRequest(claim="Five people died."))
        assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE
        assert answer.supporting == answer.contradicting == answer.related == ()

    def test_given_documents_answer_instead_of_stored_ones(self, verifier):
        verifier.put(FLOOD)
        answer = verifier.verify(
            VerifyRequest(
                claim="Five people died in the flood at Corby Mills.",
                documents=[InlineDocument(id="other", text="The ferry was late.")],
            )
        )
        assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE
        assert answer.corpus.documents == 1

    def test_only_the_rules_asked_for_run(self, verifier):
        answer = verifier.verify(VerifyRequest(claim="Five people died.", rules=["numeric"]))
        assert [outcome.rule for outcome in answer.rules] == ["numeric"]
        assert {fact.rule for fact in answer.claim.facts} == {"numeric"}

    def test_a_rule_that_is_not_there_is_named(self, verifier):
        with pytest.raises(UnknownRule):
            verifier.verify(VerifyRequest(claim="x", rules=["telepathy"]))


class TestExtract:
    """What the rules see in a text."""

    def test_facts_are_those_of_the_rules_asked_for(self, verifier):
        facts = verifier.extract("Five people died on 11 March 2025.", rules=["date"])
        assert {fact.rule for fact in facts} == {"date"}

    def test_the_date_given_is_what_relative_dates_count_from(self, verifier):
        def day(date: str) -> object:
            (fact,) = verifier.extract("It rained yesterday.", date=date, rules=["date"])
            return fact.value["start"]

        assert str(day("2025-03-11")).startswith("2025-03-10")
        assert str(day("2025-01-01")).startswith("2024-12-31")

    def test_a_date_that_is_none_is_refused(self, verifier):
        with pytest.raises(InvalidValue):
            verifier.extract("It rained.", date="soon")
