"""Tokens: words, numbers and signs, each exactly where it stands."""

import pytest

from verifier.sdk.language.tokens import tokenise

CASES = {
    "a possessive": ("Iraq's army", ["Iraq", "'s", "army"]),
    "a curly possessive": ("Iraq’s army", ["Iraq", "’s", "army"]),
    "a possessive of many": ("Rovers' defence", ["Rovers", "'", "defence"]),
    "a contraction": ("they don't", ["they", "don't"]),
    "a curly contraction": ("they don’t", ["they", "don’t"]),
    "a name with an apostrophe": ("O'Brien spoke", ["O'Brien", "spoke"]),
    "a hyphen": ("Iran-backed", ["Iran", "-", "backed"]),
    "a country": ("U.S. troops", ["U.S.", "troops"]),
    "a time of day": ("3 a.m. today", ["3", "a.m.", "today"]),
    "a thousand": ("1,250 men", ["1,250", "men"]),
    "a decimal": ("8,412.6 points", ["8,412.6", "points"]),
    "a number at the end of a sentence": ("in 1987.", ["in", "1987", "."]),
    "a number before a comma": ("43, officials", ["43", ",", "officials"]),
    "an amount": ("£38m", ["£", "38m"]),
    "an ordinal": ("17th day", ["17th", "day"]),
    "a percentage": ("6.4%", ["6.4", "%"]),
    "a dash": ("17— 32", ["17", "—", "32"]),
    "a combining accent": ("cafe\u0301 here", ["cafe\u0301", "here"]),
    "an emoji": ("ok \U0001f600", ["ok", "\U0001f600"]),
    "a no-break space": ("4.7\xa0metres", ["4.7", "metres"]),
    "other digits": ("\u0661\u0662 people", ["\u0661\u0662", "people"]),
    "nothing": ("", []),
    "space": (" \n\xa0", []),
}


class TestTokens:
    """In order, never overlapping, and nothing but space between them."""

    @pytest.mark.parametrize(("text", "tokens"), CASES.values(), ids=CASES)
    def test_a_text_is_cut(self, text, tokens):
        assert [token.text for token in tokenise(text)] == tokens

    @pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
    def test_a_token_is_where_it_says(self, text):
        end = 0
        for token in tokenise(text):
            assert text[token.start : token.end] == token.text
            assert not text[end : token.start].strip()
            end = token.end
        assert not text[end:].strip()

    @pytest.mark.parametrize(
        ("text", "kind", "norm"),
        [
            ("Don’t", "word", "don't"),
            ("STRASSE", "word", "strasse"),
            ("Straße", "word", "strasse"),
            ("1,250", "number", "1,250"),
            ("—", "sign", "-"),
            ("“", "sign", '"'),
        ],
    )
    def test_its_folded_form_is_the_same_however_it_is_typed(self, text, kind, norm):
        (token,) = tokenise(text)
        assert (token.kind, token.norm) == (kind, norm)
