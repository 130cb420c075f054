"""Span: a half-open range of code points."""

import msgspec
import pytest

from verifier.sdk.span import Span


class TestSpan:
    """It starts before it ends, and its end is not in it."""

    @pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2), (-3, -1)])
    def test_what_is_no_range_is_refused(self, start, end):
        with pytest.raises(ValueError):
            Span(start, end)

    def test_it_counts_code_points(self):
        assert Span(1, 3).of("\U0001f600e\u0301x") == "e\u0301"

    @pytest.mark.parametrize(
        ("one", "other", "overlap", "contained"),
        [
            ((0, 4), (4, 8), False, False),
            ((0, 5), (4, 8), True, False),
            ((0, 8), (4, 8), True, True),
            ((4, 8), (4, 8), True, True),
            ((0, 8), (3, 3), True, True),
            ((4, 4), (4, 4), False, True),
        ],
    )
    def test_touching_is_not_overlapping(self, one, other, overlap, contained):
        first, second = Span(*one), Span(*other)
        assert first.overlaps(second) is second.overlaps(first) is overlap
        assert first.contains(second) is contained

    def test_it_moves_both_ways(self):
        assert Span(2, 5).shift(3).shift(-3) == Span(2, 5)

    def test_it_does_not_move_out_of_the_text(self):
        with pytest.raises(ValueError):
            Span(2, 5).shift(-3)

    def test_a_cover_holds_all(self):
        assert Span.cover([Span(4, 5), Span(1, 2), Span(2, 9)]) == Span(1, 9)
        with pytest.raises(ValueError):
            Span.cover([])

    def test_on_the_wire_it_is_a_pair(self):
        assert msgspec.json.encode(Span(2, 5)) == b"[2,5]"
        assert msgspec.json.decode(b"[2,5]", type=Span) == Span(2, 5)
