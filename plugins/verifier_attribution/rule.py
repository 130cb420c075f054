"""The rule: attributions and quotations, read in texts and judged in pairs."""

from collections.abc import Sequence

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_attribution.model import load_model
from verifier_attribution.prose import Prose
from verifier_attribution.reading import Found, read_attributions

__all__ = ["AttributionRule"]


class AttributionRule:
    """Reads who said what, and checks speakers and quotations word for word."""

    id = "attribution"
    version = "1"
    description = "Checks who said what, and quotations word for word."
    kinds: tuple[str, ...] = ("attribution",)
    reads: tuple[str, ...] = ()

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every attribution and quotation, in order of place."""
        prose = Prose(text)
        facts = [_fact(prose, found) for found in read_attributions(prose, load_model())]
        return sorted(facts, key=lambda fact: (fact.start, fact.end))

    def judge(self, pair: Pair) -> Judgement | None:
        """Whether the passage gives the content to the same source, in the same words."""
        return None


def _fact(prose: Prose, found: Found) -> Fact:
    def span(tokens: tuple[int, int]) -> Span:
        return Span(prose.start[tokens[0]], prose.end[tokens[1] - 1])

    def shown(s: Span | None):
        return None if s is None else {"text": s.of(prose.text), "start": s.start, "end": s.end}

    source = span(found.source) if found.source else None
    cue = span((found.at, found.at + (2 if found.cue.lemma == "according_to" else 1)))
    contents = [span(c) for c in found.contents]
    whole = Span.cover([s for s in (source, cue, *contents) if s])
    return Fact(rule="attribution", kind="attribution", surface=whole.of(prose.text), start=whole.start, end=whole.end,
        value={"source": shown(source), "cue": shown(cue), "content": [{"start": s.start, "end": s.end} for s in contents], "mode": "indirect", "polarity": found.cue.polarity},
        words=tuple(s for s in (source, cue) if s), about=tuple(contents))
