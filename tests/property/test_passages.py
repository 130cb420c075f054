"""Passages partition the text; their facts lie in them."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.property.texts import ANY_TEXT, NEWS_TEXT
from verifier.engine.find.passages import LONGEST_PASSAGE, cut, partition
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.document import Document
from verifier.sdk.text import Text

RULES = load_plugins().rules
LONG_TEXT = st.builds(
    lambda text, times: text * times,
    st.text(st.sampled_from("ab 1.\xa0\U0001f600\u0301\n"), min_size=1, max_size=12),
    st.integers(1, 4 * LONGEST_PASSAGE // 5),
)
"""Among them words far longer than a passage may be."""


class TestPartition:
    """The spans touch, cover every code point once, and none is empty or over-long."""

    @settings(max_examples=300)
    @given(ANY_TEXT | NEWS_TEXT | LONG_TEXT)
    @example("")
    @example("\r\n")
    @example("\U0001f600" * (LONGEST_PASSAGE + 1))
    def test_spans_partition_the_text(self, text):
        spans = partition(Text(text))
        assert "".join(span.of(text) for span in spans) == text
        assert [span.start for span in spans] == [0, *[s.end for s in spans]][: len(spans)]
        assert all(0 < span.end - span.start <= LONGEST_PASSAGE for span in spans)


class TestCut:
    """What is stored reads as the document does, and each passage holds its own facts."""

    @settings(max_examples=150)
    @given(NEWS_TEXT | ANY_TEXT)
    def test_passages_hold_their_own_part_of_the_text(self, text):
        entry = cut(Document(id="d", text=text, published="2025-03-11"), RULES, Isolation())
        assert "".join(passage.text for passage in entry.passages) == text
        assert [passage.ordinal for passage in entry.passages] == list(range(len(entry.passages)))
        for passage in entry.passages:
            assert passage.text == text[passage.start : passage.end]
            assert text[: passage.start].endswith(passage.before)
            assert text[: passage.start].endswith(passage.prefix)
            assert text[passage.end :].startswith(passage.suffix)
            assert len(set(passage.terms)) == len(passage.terms)
            for fact in passage.facts:
                assert fact.surface == passage.text[fact.start : fact.end]
                assert all(span.end <= len(passage.text) for span in fact.words + fact.about)
