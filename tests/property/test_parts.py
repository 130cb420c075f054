"""Laws of parts of a text."""

from hypothesis import example, given
from hypothesis import strategies as st

from verifier.engine.find.passages import partition
from verifier.sdk.language.tokens import tokenise
from verifier.sdk.span import Span
from verifier.sdk.text import Text

NEWS = st.lists(
    st.sampled_from("U.S. don't 1,250 Iraq’s 's ’ . , “ ” - Oct. said a\n \n\n é 12".split(" "))
).map(" ".join)


class TestTokens:
    """The tokens of a part are those of its characters, wherever it is cut."""

    @given(st.text() | NEWS, st.integers(0, 30), st.integers(0, 30))
    @example("Iraq's", 4, 6)
    @example("1,250 of them", 2, 13)
    def test_of_any_part(self, text: str, start: int, length: int) -> None:
        span = Span(min(start, len(text)), min(start + length, len(text)))
        assert Text(text).part(span).tokens == tokenise(span.of(text))

    @given(st.text() | NEWS)
    def test_of_every_passage(self, text: str) -> None:
        whole = Text(text)
        for span in partition(whole):
            assert whole.part(span).tokens == tokenise(span.of(text))
