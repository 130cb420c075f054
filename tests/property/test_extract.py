"""No rule that is loaded fails on any text, and what it reads lies in the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.texts import ANY_TEXT, NEWS_TEXT
from verifier.engine.find.extract import extract
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.text import Text

PLUGINS = load_plugins()
ANCHORS = st.sampled_from([None, "0001-01-01", "2024-02-29", "2025-03-11T02:10:00+01:00"]).map(
    lambda day: None if day is None else parse_anchor(day)
)


def _text(text: str, anchor: str | None = None) -> Text:
    return Text(text, anchor=None if anchor is None else parse_anchor(anchor))


class TestExtract:
    """`extract` never raises, and `text[start:end]` is the surface of every fact."""

    @pytest.mark.parametrize("rule", list(PLUGINS.rules), ids=lambda rule: rule.id)
    @settings(max_examples=200)
    @given(text=NEWS_TEXT | ANY_TEXT, anchor=ANCHORS, title=st.none() | NEWS_TEXT)
    def test_a_rule_reads_any_text_without_failing(self, rule, text, anchor, title):
        facts = rule.extract(Text(text, anchor=anchor, title=title))
        places = [(fact.start, fact.end) for fact in facts]
        assert [start for start, _ in places] == sorted(start for start, _ in places)
        for fact in facts:
            assert fact.rule == rule.id
            assert fact.kind in rule.kinds
            assert 0 <= fact.start <= fact.end <= len(text)
            assert fact.surface == text[fact.start : fact.end]
            assert all(span.end <= len(text) for span in fact.words + fact.about)
            assert all(fact.terms)

    @settings(max_examples=200)
    @given(text=NEWS_TEXT | ANY_TEXT, anchor=ANCHORS)
    def test_all_rules_together_fail_nowhere(self, text, anchor):
        isolation = Isolation()
        facts = extract(Text(text, anchor=anchor), PLUGINS.rules, isolation)
        assert isolation.stopped == {}
        assert all(fact.surface == text[fact.start : fact.end] for fact in facts)

    @settings(max_examples=60)
    @given(text=NEWS_TEXT)
    def test_the_same_text_reads_the_same_twice(self, text):
        first, second = (
            extract(_text(text, "2025-03-11"), PLUGINS.rules, Isolation()) for _ in range(2)
        )
        assert first == second

    @settings(max_examples=100)
    @given(text=NEWS_TEXT | ANY_TEXT)
    def test_a_publication_date_found_in_a_text_is_a_date(self, text):
        found = PLUGINS.published(_text(text))
        assert found is None or parse_anchor(found).date
