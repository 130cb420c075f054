"""Rule: what is run. It reads facts in a text, and judges a claim fact beside a passage fact."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import msgspec

from verifier.sdk.alignment import Alignment
from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Pair", "Reading", "Rule"]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a comparison: a claim, or a passage of a document, with all rules' facts in it.

    Offsets of `facts` count code points of `text.text`. `anchor` is the claim's date, or the
    publication date of the passage's document; None when unknown.
    """

    text: Text
    facts: tuple[Fact, ...]
    anchor: Anchor | None

    def facts_of(self, *kinds: str) -> tuple[Fact, ...]:
        """The facts, by whichever rule, whose kind is one of `kinds`."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A claim fact and a passage fact that the gate found to answer the same question.

    `alignment` is what the gate saw: the claim's words beside the passage's.
    """

    claim: Reading
    passage: Reading
    claim_fact: Fact
    passage_fact: Fact
    alignment: Alignment = Alignment(matches=(), coverage=1.0, said=1.0)

    def judged(
        self, rule: str, relation: Relation, confidence: float, explanation: str
    ) -> Judgement:
        """A judgement of this pair, its spans filled in from the two facts."""
        return Judgement(
            rule=rule,
            relation=relation,
            confidence=confidence,
            claim_span=Span(self.claim_fact.start, self.claim_fact.end),
            quote_span=Span(self.passage_fact.start, self.passage_fact.end),
            explanation=explanation,
        )


@runtime_checkable
class Rule(Protocol):
    """What a plugin ships. Rules hold no state that changes: the same call, the same answer.

    `version` says when stored facts are stale. Rules whose kinds another `reads` run before it, and
    it finds their facts in `text.facts`; a kind that nobody ships is simply never there.
    It may carry `examples` too: see `verifier.sdk.example`.
    """

    @property
    def id(self) -> str:
        """Unique and short."""
        ...

    @property
    def version(self) -> str:
        """Changes when its facts do."""
        ...

    @property
    def description(self) -> str:
        """One sentence for people."""
        ...

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of fact it extracts."""
        ...

    @property
    def reads(self) -> tuple[str, ...]:
        """The kinds of other rules’ facts it wants."""
        ...

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every fact of its kinds in `text` (a claim, or a whole document), in order of place.

        Never raises on any text; spans lie in the text.
        """
        ...

    def judge(self, pair: Pair) -> Judgement | None:
        """How the passage fact bears on the claim fact, both of this rule's kinds.

        None (or `Relation.INCOMPARABLE`) when the rule has nothing to say. The gate has already
        found that both are about the same subject.
        """
        ...
