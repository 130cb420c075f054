"""Fact: what a rule read, in code points of its text."""

import pytest

from verifier.sdk.fact import Fact
from verifier.sdk.span import Span

FACT = Fact(
    rule="attribution",
    kind="attribution",
    surface="Hale said",
    start=10,
    end=19,
    value={
        "source": {"text": "Hale", "start": 10, "end": 14},
        "cue": {"text": "said", "start": 15, "end": 19},
        "content": [{"start": 20, "end": 30}, {"start": 35, "end": 40}],
        "count": {"start": "2025-03-11", "end": "2025-03-12"},
        "open": {"start": 3, "end": None},
        "plain": 7,
    },
    words=(Span(10, 14),),
    about=(Span(20, 30),),
    notes={"deep": [[{"inner": {"start": 11, "end": 12}}]]},
)


class TestShift:
    """Every offset moves, however deep; nothing else does."""

    @pytest.mark.parametrize("by", [5, -10])
    def test_spans_move(self, by):
        moved = FACT.shift(by)
        assert moved.span == Span(10 + by, 19 + by)
        assert moved.words == (Span(10 + by, 14 + by),)
        assert moved.about == (Span(20 + by, 30 + by),)

    @pytest.mark.parametrize("by", [5, -10])
    def test_pairs_of_offsets_inside_the_value_move(self, by):
        value = FACT.shift(by).value
        assert value["source"] == {"text": "Hale", "start": 10 + by, "end": 14 + by}
        assert value["content"] == [
            {"start": 20 + by, "end": 30 + by},
            {"start": 35 + by, "end": 40 + by},
        ]
        assert FACT.shift(by).notes == {"deep": [[{"inner": {"start": 11 + by, "end": 12 + by}}]]}

    def test_what_only_looks_like_offsets_stays(self):
        value = FACT.shift(5).value
        assert value["count"] == {"start": "2025-03-11", "end": "2025-03-12"}
        assert value["open"] == {"start": 3, "end": None}
        assert value["plain"] == 7

    def test_there_and_back_is_the_same(self):
        assert FACT.shift(7).shift(-7) == FACT

    def test_not_at_all_is_the_same(self):
        assert FACT.shift(0) == FACT

    def test_the_fact_itself_does_not_change(self):
        FACT.shift(5)
        assert FACT.value["source"] == {"text": "Hale", "start": 10, "end": 14}


class TestPlain:
    """A fact is plain when it has no words of its own."""

    @pytest.mark.parametrize(
        ("words", "plain"),
        [
            ((), False),
            ((Span(3, 3),), True),
            ((Span(3, 4),), False),
            ((Span(3, 3), Span(5, 6)), False),
        ],
    )
    def test_only_empty_words_are_plain(self, words, plain):
        fact = Fact(rule="r", kind="k", surface="", start=3, end=3, value={}, words=words)
        assert fact.plain is plain
