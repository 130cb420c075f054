"""What follows a number is found as if every name were tried."""

from hypothesis import given
from hypothesis import strategies as st

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.units.lexicon import currencies, units

FOLLOWING = {
    "units": units().folded,
    "currencies": currencies().after,
    "small change": currencies().minor,
}
NAMES = sorted({name for each in FOLLOWING.values() for name in each._pattern._given[2]["names"]})


@given(
    which=st.sampled_from(sorted(FOLLOWING)),
    between=st.text(" -[{", max_size=4),
    name=st.sampled_from(NAMES) | st.text("kmpers%$ ", max_size=6),
    after=st.sampled_from(["", " ", "s", "]", "}", ".", "1", " long"]),
)
def test_no_name_is_missed(which: str, between: str, name: str, after: str) -> None:
    """The first letters rule out nothing that the pattern finds."""
    following = FOLLOWING[which]
    pattern = following._pattern
    assert isinstance(pattern, Pattern)
    text = f"12{between}{name}{after}"
    found, tried = following.match(text, 2), pattern.match(text, 2)
    assert (found and found.span()) == (tried and tried.span())
