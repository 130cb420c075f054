"""Tokens of texts in Latin letters, which are read in a quicker way, are those of any text."""

from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language.tokens import tokenise

NEWS = st.text("aAbsST19 0.,'’‘“”–—-_\n\t\xa0éÉß…£€$%&/()", max_size=20)
LATIN = st.text(
    st.characters(max_codepoint=0x24F, exclude_categories=("Cc", "Nl", "No")), max_size=12
)
OTHER = " Ж"


@given(NEWS | LATIN)
def test_another_script_in_a_text_changes_no_token_of_the_rest(text: str) -> None:
    """With a Cyrillic letter behind it the text is read in the way that any is."""
    assert tokenise(text) == tokenise(text + OTHER)[:-1]
