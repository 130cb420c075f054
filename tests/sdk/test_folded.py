"""Folded text has one form of everything, and every place in it leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.folded import folded

FORMS = {
    "capitals": ("NATO", "nato"),
    "curly quotes": ("“It’s”", '"it\'s"'),
    "dashes": ("a – b—c", "a - b-c"),
    "narrow spaces": ("66\u202fattacks\u00a0", "66 attacks "),
    "accents in one character": ("Erdoğan", "erdogan"),
    "accents in two characters": ("e\u0301te\u0301", "ete"),
    "ligatures": ("ﬁre", "fire"),
    "fractions": ("2½", "21/2"),
    "a capital that grows": ("İzmir", "izmir"),
    "nothing to see": ("so\u00adlar\u200b", "solar"),
    "line breaks stay": ("a\nb", "a\nb"),
}


@pytest.mark.parametrize("case", FORMS)
def test_a_text_has_one_form(case):
    text, form = FORMS[case]
    assert folded(text).text == form


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("Die Café’s menu", "cafe's", "Café’s"),
        ("an e\u0301te\u0301 long", "ete", "e\u0301te\u0301"),
        ("a ½ share", "1/2", "½"),
        ("a ½ share", "/2 s", "½ s"),
        ("eﬃcient", "fi", "ﬃ"),
    ],
)
def test_words_are_found_in_the_original(text, words, there):
    made = folded(text)
    start = made.text.index(words)
    assert made.span(start, start + len(words)).of(text) == there


@given(st.text())
def test_every_place_leads_into_the_text(text):
    """And pieces of the folded text, in order, cover the original in order."""
    made = folded(text)
    spans = [made.span(place, place + 1) for place in range(len(made.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
