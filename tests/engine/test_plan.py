"""The plan: what is looked for, and among which documents."""

import pytest

from verifier.engine.find.plan import filters_of, plan, plan_search
from verifier.engine.request import VerifyRequest
from verifier.sdk.corpus import Filters
from verifier.sdk.fact import Fact
from verifier.sdk.text import Text

SIX = Fact(rule="numeric", kind="quantity", surface="six", start=0, end=3, value={}, terms=("n:6",))


class TestFilters:
    """`as_of` and `published_to` both close the door; the earlier counts."""

    @pytest.mark.parametrize(
        ("options", "last", "dated_only"),
        [
            ({}, None, False),
            ({"as_of": "2025-03-11"}, "2025-03-11", True),
            ({"published_to": "2025-03-11"}, "2025-03-11", False),
            ({"as_of": "2025-03-11", "published_to": "2025-03-20"}, "2025-03-11", True),
            ({"as_of": "2025-03-20", "published_to": "2025-03-11"}, "2025-03-11", True),
        ],
    )
    def test_the_last_day(self, options, last, dated_only):
        filters = filters_of(VerifyRequest(claim="x", **options))
        assert filters.published_to == last
        assert filters.dated_only is dated_only

    def test_the_first_day_and_the_publishers_are_handed_on(self):
        request = VerifyRequest(claim="x", published_from="2025-03-01", publishers=["AFP", "dpa"])
        filters = filters_of(request)
        assert filters.published_from == "2025-03-01"
        assert filters.publishers == ("AFP", "dpa")

    def test_an_empty_list_of_publishers_admits_none(self):
        assert filters_of(VerifyRequest(claim="x", publishers=[])).publishers == ()


class TestPlan:
    """The query holds the claim's words and the terms of its facts."""

    def _terms(self, claim: str, *facts: Fact) -> dict[str, float]:
        query = plan(Text(claim), facts, VerifyRequest(claim=claim))
        return {term.text: term.boost for term in query.terms}

    def test_words_are_looked_for_by_their_lemma(self):
        assert {"ferry", "hit"} <= self._terms("Ferries were hitting piers").keys()

    def test_the_value_of_a_fact_is_looked_for_however_it_is_written(self):
        assert "n:6" in self._terms("six people", SIX)

    def test_words_that_say_nothing_alone_are_not(self):
        assert self._terms("of the and to it") == {}

    def test_every_boost_counts_for_something(self):
        assert all(boost > 0 for boost in self._terms("Six ferries hit Dunmore", SIX).values())

    def test_a_name_counts_more_than_a_common_word(self):
        terms = self._terms("a ferry in Dunmore")
        assert terms["dunmore"] > terms["ferry"]

    @pytest.mark.parametrize("text", ["", "((((", "a:b AND NOT", '"', "AT&T (", "the of"])
    def test_free_text_is_never_read_as_a_query_language(self, text):
        query = plan_search(text, Filters(), 5)
        assert query.limit == 5
        assert all(term.text.isalnum() for term in query.terms)
