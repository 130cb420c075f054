"""The rule: one statement a sentence, judged by how much of its wording the passage tells."""

from collections.abc import Sequence

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["StatementRule"]

_SAID = 0.75
"""Share of the claim's subject words, by weight, that makes a passage tell the same."""


class StatementRule:
    """Reads every sentence as one statement; judges by the alignment the gate found."""

    id = "statement"
    version = "1"
    description = "Whether a passage says what the claim says, whatever the words."
    kinds: tuple[str, ...] = ("statement",)
    reads: tuple[str, ...] = ()

    def extract(self, text: Text) -> Sequence[Fact]:
        """A fact a sentence. Its `words` are empty: it is made of the subject words themselves."""
        facts = []
        for sentence in text.sentences:
            surface = sentence.of(text.text)
            start = sentence.start + len(surface) - len(surface.lstrip())
            end = start + len(surface.strip())
            if end > start:
                facts.append(
                    Fact(
                        rule=self.id,
                        kind="statement",
                        surface=text.text[start:end],
                        start=start,
                        end=end,
                        value={"question": text.text[start:end].endswith("?")},
                        words=(Span(start, start),),
                    )
                )
        return facts

    def judge(self, pair: Pair) -> Judgement | None:
        """Entails when the passage and its context tell the claim's words."""
        alignment = pair.alignment
        if not alignment.matches or pair.passage_fact.value.get("question"):
            return None
        if alignment.coverage >= _SAID:
            return pair.judged(
                self.id, Relation.ENTAILS, min(1.0, alignment.coverage), "says the same"
            )
        return pair.judged(
            self.id, Relation.COMPATIBLE, alignment.coverage, "says part of it"
        )
