"""Ranges are found by what they overlap."""

from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.span import Span
from verifier_numeric.lexis.places import Places

_SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda t: Span(t[0], sum(t)))


class TestOverlapping:
    """It is as if all ranges were looked at."""

    @given(st.lists(_SPANS), _SPANS)
    def test_those_that_overlap_are_found(self, spans, place):
        expected = sorted(span for span in spans if span.overlaps(place))
        places = Places(spans)
        assert sorted(places.overlapping(place)) == expected
        assert places.overlap(place) == bool(expected)
