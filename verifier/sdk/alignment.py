"""Alignment: how the words of a claim meet those of a passage. The same-subject gate's finding."""

from enum import StrEnum

import msgspec

from verifier.sdk.span import Span

__all__ = ["Alignment", "Match", "Where"]


class Where(StrEnum):
    """Where the counterpart of a claim's word was found."""

    PASSAGE = "passage"
    CONTEXT = "context"
    """In the sentences before, the headline, or elsewhere in the document."""
    NOWHERE = "nowhere"


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """A content word of the claim, and the word of the passage that says the same, if any.

    `strength` in 0..1 is how surely it says the same; `weight` what the word counts for.
    """

    claim: Span
    passage: Span | None
    where: Where
    strength: float
    weight: float
    name: bool


class Alignment(msgspec.Struct, frozen=True, kw_only=True):
    """The claim's subject words (those that express no fact) beside a passage.

    `coverage` in 0..1 is the weighted share that the passage and its context say; `said` the
    share that the passage itself says.
    """

    matches: tuple[Match, ...]
    coverage: float
    said: float

    @property
    def unmatched(self) -> tuple[Match, ...]:
        """The claim's words that neither the passage nor its context says."""
        return tuple(match for match in self.matches if match.where is Where.NOWHERE)
