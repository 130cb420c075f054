"""Text: tokenised once, for all rules."""

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.fact import Fact
from verifier.sdk.span import Span
from verifier.sdk.text import Text

FACTS = [
    Fact(rule="r", kind=kind, surface="Rain", start=0, end=4, value={}) for kind in ("a", "b", "a")
]


class TestText:
    """What is asked of it is computed once and shared."""

    def test_tokens_in_a_span_lie_wholly_in_it(self):
        text = Text("Rain fell on Dunmore.")
        assert [token.text for token in text.tokens_in(Span(0, 9))] == ["Rain", "fell"]
        assert [token.text for token in text.tokens_in(Span(2, 12))] == ["fell", "on"]
        assert text.tokens_in(Span(5, 5)) == ()

    def test_facts_are_found_by_kind(self):
        text = Text("Rain", facts=FACTS)
        assert text.facts_of("a") == (FACTS[0], FACTS[2])
        assert text.facts_of("b", "a") == tuple(FACTS)
        assert text.facts_of("c") == ()

    def test_other_facts_share_the_tokens(self):
        text = Text("Rain fell.", anchor=parse_anchor("2025-03-11"), title="Flood")
        tokens, sentences = text.tokens, text.sentences
        other = text.with_facts(FACTS)
        assert other.tokens is tokens
        assert other.sentences is sentences
        assert (other.text, other.anchor, other.title) == (text.text, text.anchor, text.title)
        assert other.facts == tuple(FACTS)
        assert text.facts == ()
